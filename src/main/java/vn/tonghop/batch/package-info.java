/** Spring Batch wiring of the review job; it decides nothing about data. */
@NullMarked
package vn.tonghop.batch;

import org.jspecify.annotations.NullMarked;
