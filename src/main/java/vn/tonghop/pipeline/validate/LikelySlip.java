package vn.tonghop.pipeline.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.core.definition.PlausibleRange;

/** Proposes what an implausible amount was likely meant to be: it is off by a clean factor. Only ever a proposal. */
final class LikelySlip {
    /** đồng/nghìn, m²/ha, đồng/triệu and triệu/tỷ slips. */
    private static final List<BigDecimal> FACTORS =
            List.of(new BigDecimal("1000"), new BigDecimal("10000"), new BigDecimal("1000000"));

    private LikelySlip() {}

    static Optional<BigDecimal> of(BigDecimal stated, PlausibleRange range) {
        boolean tooMuch = stated.compareTo(range.max()) > 0;
        return FACTORS.stream()
                .map(factor -> tooMuch ? stated.movePointLeft(factor.precision() - 1) : stated.multiply(factor))
                .filter(range::holds)
                .findFirst()
                .map(proposal -> proposal.stripTrailingZeros());
    }
}
