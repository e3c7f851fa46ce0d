/** From a line's readings to the reporting unit it is about. */
@NullMarked
package vn.tonghop.pipeline.reconcile;

import org.jspecify.annotations.NullMarked;
