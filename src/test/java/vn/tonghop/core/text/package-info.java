/** Tests of spelling. */
@NullMarked
package vn.tonghop.core.text;

import org.jspecify.annotations.NullMarked;
