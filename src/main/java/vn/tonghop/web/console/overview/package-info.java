/** The review at a glance. */
@NullMarked
package vn.tonghop.web.console.overview;

import org.jspecify.annotations.NullMarked;
