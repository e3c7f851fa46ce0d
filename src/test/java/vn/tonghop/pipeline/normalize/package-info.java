/** Tests of reading amounts and dates. */
@NullMarked
package vn.tonghop.pipeline.normalize;

import org.jspecify.annotations.NullMarked;
