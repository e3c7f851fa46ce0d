@NullMarked
package vn.tonghop.web.console;

import org.jspecify.annotations.NullMarked;
