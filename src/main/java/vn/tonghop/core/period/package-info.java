/** Dates and half-open spans of dates. */
@NullMarked
package vn.tonghop.core.period;

import org.jspecify.annotations.NullMarked;
