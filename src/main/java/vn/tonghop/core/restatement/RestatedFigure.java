package vn.tonghop.core.restatement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.registry.UnitVersion;

/**
 * A unit's figure on another day's map.
 *
 * @param unit the unit as it is on that day
 * @param indicator the indicator
 * @param quantity lower: what surely belongs to it; stated: the same as printed; upper: with all that may belong to it
 * @param observations how many observations surely belong to it
 * @param possible how many more may belong to it, wholly or in part
 * @param carried how many of those that surely do name another unit of the same level, or a unit that is no more
 * @param estimate stated, with the shares that weights give it of what was divided; empty where none was asked for, or
 *     nothing of it was divided, or the weights do not suffice
 * @param weightSources where the weights of the estimate are from
 */
public record RestatedFigure(
        UnitVersion unit,
        String indicator,
        Quantity quantity,
        long observations,
        long possible,
        long carried,
        Optional<BigDecimal> estimate,
        Set<String> weightSources) {
    /** Copies the sources. */
    public RestatedFigure {
        weightSources = Set.copyOf(weightSources);
    }

    /** Whether it is sure which observations belong to it. */
    public boolean isSure() {
        return possible == 0;
    }
}
