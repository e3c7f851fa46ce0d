package vn.tonghop.pipeline.validate;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.Indicator;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.pipeline.normalize.NormalizedLine;

/** Finds amounts that are off by a clean factor from what their column, their peers or the unit's past say. */
public final class SlipGuard {
    private final ColumnAmounts columns;
    private final EarlierFigures earlier;
    private final Form.Shape shape;

    /** For the lines of one file of a form of that shape. */
    public SlipGuard(ColumnAmounts columns, EarlierFigures earlier, Form.Shape shape) {
        this.columns = columns;
        this.earlier = earlier;
        this.shape = shape;
    }

    /** For lines that nothing is known of but themselves. */
    public static SlipGuard none(Form.Shape shape) {
        return new SlipGuard(ColumnAmounts.NONE, EarlierFigures.NONE, shape);
    }

    /** What is to be said of one amount. */
    Optional<Finding> check(
            NormalizedLine.CellAmount amount, Indicator indicator, @Nullable UnitVersion unit, Place cell) {
        BigDecimal stated = amount.amount().quantity().stated();
        Optional<ColumnAmounts.Off> off = columns.off(indicator.id());
        if (off.isPresent()) {
            return Optional.of(Finding.of(
                    FindingCode.AMOUNT_IN_COLUMN_OFF,
                    cell,
                    amount.text(),
                    words(stated, indicator),
                    off.get().slip().cure()));
        }
        boolean counted = indicator.dimension() == Dimension.COUNT || indicator.dimension() == Dimension.LABOUR;
        Optional<Peers> peers = columns.peers(indicator.id());
        Optional<BigDecimal> likely = peers.flatMap(span -> span.likely(stated, !counted));
        if (likely.isPresent()) {
            return Optional.of(Finding.of(
                    FindingCode.SLIP_AGAINST_PEERS,
                    cell,
                    amount.text(),
                    words(stated, indicator),
                    words(peers.get().least(), indicator),
                    words(peers.get().most(), indicator),
                    words(likely.get(), indicator)));
        }
        return unit == null ? Optional.empty() : past(amount, indicator, unit, cell, counted);
    }

    private Optional<Finding> past(
            NormalizedLine.CellAmount amount, Indicator indicator, UnitVersion unit, Place cell, boolean counted) {
        BigDecimal stated = amount.amount().quantity().stated();
        Optional<BigDecimal> before = earlier.of(unit.id(), indicator.id());
        boolean alsoTooLittle = shape == Form.Shape.WIDE && !counted;
        return before.flatMap(figure -> EarlierFigures.likely(stated, figure, alsoTooLittle))
                .map(likely -> Finding.of(
                        FindingCode.SLIP_AGAINST_EARLIER,
                        cell,
                        amount.text(),
                        words(stated, indicator),
                        words(before.get(), indicator),
                        earlier.name(),
                        words(likely, indicator)));
    }

    /** An amount with its unit, for a finding: "1000000 m²". */
    static String words(BigDecimal number, Indicator indicator) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.toPlainString() + " " + indicator.dimension().unit()).strip();
    }
}
