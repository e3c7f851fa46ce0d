/** Tests of finding senders and units. */
@NullMarked
package vn.tonghop.pipeline.reconcile;

import org.jspecify.annotations.NullMarked;
