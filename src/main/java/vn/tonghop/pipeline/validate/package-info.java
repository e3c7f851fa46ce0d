/** From a reconciled line to what becomes of it: accepted, held, or no data. */
@NullMarked
package vn.tonghop.pipeline.validate;

import org.jspecify.annotations.NullMarked;
