/** Figures of one day's map on another day's: merges exact, what was divided as ranges, the total always the same. */
@NullMarked
package vn.tonghop.core.restatement;

import org.jspecify.annotations.NullMarked;
