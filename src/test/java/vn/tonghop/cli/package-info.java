/** Tests of the package of the same name. */
@NullMarked
package vn.tonghop.cli;

import org.jspecify.annotations.NullMarked;
