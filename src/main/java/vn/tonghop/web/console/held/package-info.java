/** The lines that are held, what people decide on them, and what comes of it. */
@NullMarked
package vn.tonghop.web.console.held;

import org.jspecify.annotations.NullMarked;
