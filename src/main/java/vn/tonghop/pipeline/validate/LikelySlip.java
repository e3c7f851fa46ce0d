package vn.tonghop.pipeline.validate;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tonghop.core.definition.PlausibleRange;

/** Proposes what an implausible amount was likely meant to be: it is off by a clean factor. Only ever a proposal. */
final class LikelySlip {
    private LikelySlip() {}

    static Optional<BigDecimal> of(BigDecimal stated, PlausibleRange range) {
        boolean tooMuch = stated.compareTo(range.max()) > 0;
        return Slip.ALL.stream()
                .filter(slip -> slip.isTooMuch() == tooMuch)
                .map(slip -> slip.undo(stated))
                .filter(range::holds)
                .findFirst();
    }
}
