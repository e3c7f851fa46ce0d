/** The console in a real browser and over HTTP, on a real database with the main sample. */
@NullMarked
package vn.tonghop.web.console;

import org.jspecify.annotations.NullMarked;
