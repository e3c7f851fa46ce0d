/** The commands of the terminal. */
@NullMarked
package vn.tonghop.cli;

import org.jspecify.annotations.NullMarked;
