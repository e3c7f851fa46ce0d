package vn.tonghop.pipeline.normalize;

import java.util.List;
import vn.tonghop.core.measure.Reading.Amount;
import vn.tonghop.core.measure.ReadingReason;

/** What one printed amount comes to. */
sealed interface Sized {
    /**
     * Its value.
     *
     * @param amount in the canonical unit
     */
    record One(Amount amount) implements Sized {}

    /**
     * Several values that all are plausible.
     *
     * @param reason why
     * @param candidates the values
     */
    record Many(ReadingReason reason, List<Amount> candidates) implements Sized {}

    /**
     * No value.
     *
     * @param reason why
     */
    record Held(ReadingReason reason) implements Sized {}
}
