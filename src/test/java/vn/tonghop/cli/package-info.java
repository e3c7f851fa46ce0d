/** Tests of the commands. */
@NullMarked
package vn.tonghop.cli;

import org.jspecify.annotations.NullMarked;
