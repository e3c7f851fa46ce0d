package vn.tonghop.web.console.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.Quantity;

/**
 * A quantity as a bar in a picture 100 wide: what is sure, what is stated beyond that, and how far it may go.
 *
 * @param sure the width of what it is at the least
 * @param stated the width from there to what is stated
 * @param at where the stated part ends
 * @param possible the width from there to the most it can be; 0 where that is what is stated, or unbounded
 * @param arrow the corners of the arrow of a quantity without a most; null for others
 */
record Bar(
        String sure,
        String lower,
        String stated,
        String at,
        String possible,
        @Nullable String arrow) {
    private static final BigDecimal FULL = new BigDecimal(94);

    /** On a scale that the largest just fits on. */
    static Bar of(Quantity quantity, BigDecimal largest) {
        BigDecimal lower = scaled(quantity.lower(), largest);
        BigDecimal stated = scaled(quantity.stated(), largest);
        BigDecimal upper = quantity.upper();
        BigDecimal most = upper == null ? stated : scaled(upper.min(largest), largest);
        return new Bar(
                lower.toPlainString(),
                lower.toPlainString(),
                stated.subtract(lower).toPlainString(),
                stated.toPlainString(),
                most.subtract(stated).max(BigDecimal.ZERO).toPlainString(),
                upper == null ? stated + ",1 " + stated.add(new BigDecimal(5)) + ",5 " + stated + ",9" : null);
    }

    /** The largest of what quantities state; bounds that go far beyond are cut. */
    static BigDecimal largest(Collection<Quantity> quantities) {
        BigDecimal stated = quantities.stream().map(Quantity::stated).reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal upper = quantities.stream()
                .map(quantity -> quantity.upper() == null ? quantity.stated() : quantity.upper())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return upper.min(stated.multiply(BigDecimal.valueOf(2)));
    }

    private static BigDecimal scaled(BigDecimal amount, BigDecimal largest) {
        return largest.signum() == 0 ? BigDecimal.ZERO : amount.multiply(FULL).divide(largest, 2, RoundingMode.HALF_UP);
    }
}
