/** Who may use the console. */
@NullMarked
package vn.tonghop.web.console.admin;

import org.jspecify.annotations.NullMarked;
