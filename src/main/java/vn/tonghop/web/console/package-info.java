/** The console of `tonghop serve --port`: pages for the people who answer for the figures. */
@NullMarked
package vn.tonghop.web.console;

import org.jspecify.annotations.NullMarked;
