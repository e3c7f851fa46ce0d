/** The codes that Vietnamese files are written in, and how the evidence of a whole file tells which one it is. */
@NullMarked
package vn.tonghop.core.encoding;

import org.jspecify.annotations.NullMarked;
