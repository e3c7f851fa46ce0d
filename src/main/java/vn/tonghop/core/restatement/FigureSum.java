package vn.tonghop.core.restatement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.registry.UnitGroup;
import vn.tonghop.core.registry.UnitVersion;

/** A figure while it is added up. */
final class FigureSum {
    private Quantity quantity = Quantity.ZERO;
    private long observations;
    private long possible;
    private long carried;
    private BigDecimal shares = BigDecimal.ZERO;
    private boolean estimable = true;
    private final Set<String> weightSources = new TreeSet<>();

    void addSure(Source source, boolean isCarried) {
        quantity = quantity.plus(source.quantity());
        observations += source.observations();
        carried += isCarried ? source.observations() : 0;
    }

    void addPossible(Source source, Optional<BigDecimal> share, Set<String> sources) {
        quantity = quantity.plus(
                new Quantity(BigDecimal.ZERO, BigDecimal.ZERO, source.quantity().upper()));
        possible += source.observations();
        estimable &= share.isPresent();
        shares = shares.add(share.orElse(BigDecimal.ZERO));
        weightSources.addAll(share.isPresent() ? sources : Set.of());
    }

    boolean isEmpty() {
        return observations + possible == 0;
    }

    RestatedFigure figure(UnitVersion unit, String indicator, boolean withEstimates) {
        boolean estimated = withEstimates && estimable && possible > 0;
        return new RestatedFigure(
                unit,
                indicator,
                quantity,
                observations,
                possible,
                carried,
                estimated ? Optional.of(quantity.stated().add(shares)) : Optional.empty(),
                estimated ? weightSources : Set.of());
    }

    GroupFigure ofGroup(UnitGroup group) {
        return new GroupFigure(group, quantity, observations, possible);
    }
}
