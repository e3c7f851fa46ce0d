/** Tests of reading files into lines. */
@NullMarked
package vn.tonghop.pipeline.parse;

import org.jspecify.annotations.NullMarked;
