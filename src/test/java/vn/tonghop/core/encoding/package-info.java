/** Tests of how the evidence of a file tells its code. */
@NullMarked
package vn.tonghop.core.encoding;

import org.jspecify.annotations.NullMarked;
