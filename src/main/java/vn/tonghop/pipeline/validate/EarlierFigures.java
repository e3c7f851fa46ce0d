package vn.tonghop.pipeline.validate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.core.registry.UnitId;

/**
 * The figures of the earlier review that a definition names, as one release of it states them.
 *
 * @param name which review and release they are of, for people and for the fingerprint; empty for none
 * @param stated by unit and indicator, in the canonical unit
 */
public record EarlierFigures(String name, Map<UnitId, Map<String, BigDecimal>> stated) {
    /** Of a review without an earlier one. */
    public static final EarlierFigures NONE = new EarlierFigures("", Map.of());

    private static final BigDecimal LEEWAY = new BigDecimal(3);

    /** Copies the map. */
    public EarlierFigures {
        stated = Map.copyOf(stated);
    }

    /** What a unit's figure was; empty if it had none. */
    Optional<BigDecimal> of(UnitId unit, String indicator) {
        return Optional.ofNullable(stated.getOrDefault(unit, Map.of()).get(indicator));
    }

    /**
     * What an amount likely was, if it slipped: a clean factor puts it within a third and three times of the earlier
     * figure.
     *
     * @param alsoTooLittle whether too small an amount can be a slip: not of one gift among many, and not of things
     *     counted one by one
     */
    static Optional<BigDecimal> likely(BigDecimal amount, BigDecimal earlier, boolean alsoTooLittle) {
        if (amount.signum() == 0 || earlier.signum() == 0) {
            return Optional.empty();
        }
        return Slip.ALL.stream()
                .filter(slip -> slip.isTooMuch() || alsoTooLittle)
                .map(slip -> slip.undo(amount))
                .filter(likely -> likely.compareTo(earlier.multiply(LEEWAY)) <= 0
                        && likely.multiply(LEEWAY).compareTo(earlier) >= 0)
                .findFirst();
    }
}
