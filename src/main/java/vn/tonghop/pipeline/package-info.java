/**
 * What happens to a submission, in the order of its packages: submission, parse, normalize, reconcile, validate,
 * aggregate, publish. {@link vn.tonghop.pipeline.Journey} reads as the whole of it for one line.
 */
@NullMarked
package vn.tonghop.pipeline;

import org.jspecify.annotations.NullMarked;
