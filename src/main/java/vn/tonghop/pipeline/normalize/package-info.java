/** From the text of a cell to a reading: amounts and dates. */
@NullMarked
package vn.tonghop.pipeline.normalize;

import org.jspecify.annotations.NullMarked;
