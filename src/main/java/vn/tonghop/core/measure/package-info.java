/** Amounts: dimensions, exact quantities with bounds, and what a text was read as. */
@NullMarked
package vn.tonghop.core.measure;

import org.jspecify.annotations.NullMarked;
