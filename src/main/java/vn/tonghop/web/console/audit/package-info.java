/** Who did what, or tried to. */
@NullMarked
package vn.tonghop.web.console.audit;

import org.jspecify.annotations.NullMarked;
