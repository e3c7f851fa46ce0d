package vn.tonghop.pipeline.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The span of the amounts most units of one form give for one indicator. An amount slipped if it lies more than thirty
 * times beyond the span and a clean factor puts it inside.
 *
 * @param least the least of them, more than 0
 * @param most the most of them
 */
record Peers(BigDecimal least, BigDecimal most) {
    /** How many amounts make a span. */
    static final int FEWEST = 5;

    private static final BigDecimal FAR = new BigDecimal(30);

    /**
     * The span of those within thirty times of the middle one, both ways; empty if they are fewer than five or fewer
     * than two thirds of all.
     *
     * @param sorted all amounts, each more than 0, the least first
     */
    static Optional<Peers> of(List<BigDecimal> sorted) {
        if (sorted.size() < FEWEST) {
            return Optional.empty();
        }
        BigDecimal middle = sorted.get(sorted.size() / 2);
        List<BigDecimal> near = sorted.stream()
                .filter(amount ->
                        amount.multiply(FAR).compareTo(middle) >= 0 && amount.compareTo(middle.multiply(FAR)) <= 0)
                .toList();
        return near.size() < FEWEST || near.size() * 3 < sorted.size() * 2
                ? Optional.empty()
                : Optional.of(new Peers(near.get(0), near.get(near.size() - 1)));
    }

    /**
     * What an amount likely was, if it slipped.
     *
     * @param alsoTooLittle whether too small an amount can be a slip: not of things counted one by one
     */
    Optional<BigDecimal> likely(BigDecimal amount, boolean alsoTooLittle) {
        boolean tooMuch = amount.compareTo(most.multiply(FAR)) > 0;
        boolean tooLittle = amount.signum() > 0 && amount.multiply(FAR).compareTo(least) < 0;
        if (!tooMuch && !(tooLittle && alsoTooLittle)) {
            return Optional.empty();
        }
        return Slip.ALL.stream()
                .filter(slip -> slip.isTooMuch() == tooMuch)
                .map(slip -> slip.undo(amount))
                .filter(likely -> likely.compareTo(least) >= 0 && likely.compareTo(most) <= 0)
                .findFirst();
    }
}
