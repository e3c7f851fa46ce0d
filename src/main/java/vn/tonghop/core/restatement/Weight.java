package vn.tonghop.core.restatement;

import java.math.BigDecimal;
import vn.tonghop.core.registry.UnitId;

/**
 * How heavily one of the units that a divided unit's figures may belong to counts in an estimate.
 *
 * @param from the divided unit
 * @param to a unit that holds some of it
 * @param weight its weight, more than 0: km², persons, households, the same for all of {@code from}
 * @param source where the weight is from; never blank
 */
public record Weight(UnitId from, UnitId to, BigDecimal weight, String source) {
    /** Checks the weight and its source. */
    public Weight {
        if (weight.signum() <= 0 || source.isBlank()) {
            throw new IllegalArgumentException("a weight is more than 0 and says where it is from: " + from);
        }
    }
}
