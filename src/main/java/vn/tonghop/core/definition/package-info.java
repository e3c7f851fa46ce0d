/** A review as defined in jobs/reviews: indicators, forms, who must report. */
@NullMarked
package vn.tonghop.core.definition;

import org.jspecify.annotations.NullMarked;
