package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.MeasureWord;
import vn.tonghop.core.measure.Qualifier;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.measure.Reading.Amount;
import vn.tonghop.core.measure.ReadingReason;
import vn.tonghop.core.measure.WordKind;
import vn.tonghop.pipeline.normalize.NumberMarks.Choice;

/** Brings one printed amount to the canonical unit of its dimension. */
final class TermSizer {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final int MOST_FIGURES = 18;
    private static final int MOST_DECIMALS = 9;

    private final AmountScan scan;
    private final AmountContext context;
    private final @Nullable ColumnUnit column;

    TermSizer(AmountScan scan, AmountContext context, @Nullable ColumnUnit column) {
        this.scan = scan;
        this.context = context;
        this.column = column;
    }

    Sized size(Term term) {
        if (term.trouble() != null) {
            return held(term.trouble());
        }
        MeasureWord unit = term.unit();
        if (unit == null) {
            return new BareNumber(scan, context, column).size(term, this);
        }
        Dimension dimension = dimension(unit);
        MeasureWord unitOfTo = term.unitOfTo();
        if (unitOfTo == null || dimension(unitOfTo) != dimension) {
            return held(ReadingReason.NOT_UNDERSTOOD);
        }
        if (dimension == Dimension.COUNT) {
            return clashes(term, unit) ? held(ReadingReason.UNIT_CLASH) : counted(term);
        }
        if (unit.is(WordKind.UNIT_BARE) && !isAlone(term)) {
            return held(ReadingReason.UNIT_AMBIGUOUS);
        }
        if (dimension == Dimension.AREA && unit.is(WordKind.UNIT_GUARDED) && !isSurelyLand(term, unit)) {
            return held(ReadingReason.UNIT_AMBIGUOUS);
        }
        List<BigDecimal> sizes = unit.sizesIn(context.region());
        List<BigDecimal> sizesOfTo = unitOfTo.sizesIn(context.region());
        if (sizes.size() != 1 || sizesOfTo.size() != 1) {
            return sizes.isEmpty() || term.to() != null
                    ? held(ReadingReason.UNIT_AMBIGUOUS)
                    : bySizes(term, dimension, sizes);
        }
        if (clashes(term, unit)) {
            return held(ReadingReason.UNIT_CLASH);
        }
        int rules = AmountRule.UNIT.bit() | (unit.isCustomary() ? AmountRule.REGIONAL.bit() : 0);
        return values(term, dimension, sizes.get(0), sizesOfTo.get(0), rules);
    }

    private static Dimension dimension(MeasureWord unit) {
        Dimension dimension = unit.dimension();
        return dimension == null ? Dimension.COUNT : dimension;
    }

    private Sized counted(Term term) {
        return values(term, Dimension.COUNT, BigDecimal.ONE, BigDecimal.ONE, AmountRule.COUNTED_NOUN.bit());
    }

    /** 20 mẫu may be samples and 3 thước a length, unless an area is asked for or the words say land. */
    private boolean isSurelyLand(Term term, MeasureWord unit) {
        return context.dimension() == Dimension.AREA
                || !unit.isCustomary()
                || term.more().signum() > 0
                || term.from().added().signum() > 0
                || scan.tokens().is(term.end(), WordKind.LAND);
    }

    private boolean isAlone(Term term) {
        return context.dimension() == Dimension.AREA
                && term.start() == 0
                && term.end() == scan.tokens().size();
    }

    /** công đất: as many candidates as it has sizes. */
    private Sized bySizes(Term term, Dimension dimension, List<BigDecimal> sizes) {
        List<Amount> candidates = new ArrayList<>();
        for (BigDecimal size : sizes) {
            if (values(term, dimension, size, size, AmountRule.UNIT.bit()) instanceof Sized.One one) {
                candidates.add(one.amount());
            }
        }
        return new Sized.Many(ReadingReason.UNIT_AMBIGUOUS, candidates);
    }

    /** Whether the cell's unit is not the column's: it would be applied twice, or one of the two is wrong. */
    private boolean clashes(Term term, MeasureWord unit) {
        if (column == null || column.dimension() != dimension(unit)) {
            return false;
        }
        String noun = column.noun();
        if (noun != null) {
            return !noun.startsWith(unit.text()) && !unit.text().startsWith(noun);
        }
        List<BigDecimal> sizes = unit.sizesIn(context.region());
        Figure last = term.to() == null ? term.from() : term.to();
        boolean plain = last.added().signum() == 0 && term.more().signum() == 0;
        return !plain
                || sizes.size() != 1
                || sizes.get(0).multiply(BigDecimal.valueOf(last.scale())).compareTo(column.size()) != 0;
    }

    /** The value or values of a term whose unit has one size. */
    Sized values(Term term, Dimension dimension, BigDecimal size, BigDecimal sizeOfTo, int rules) {
        Figure to = term.to();
        if (NumberMarks.isSlip(term.from(), dimension, size, context.declared())
                || (to != null && NumberMarks.isSlip(to, dimension, sizeOfTo, context.declared()))) {
            return held(ReadingReason.NUMBER_MARKS);
        }
        Choice choice = NumberMarks.settled(term.from(), dimension, context.declared());
        Choice choiceOfTo = to == null ? choice : NumberMarks.settled(to, dimension, context.declared());
        if (choice != null && choiceOfTo != null) {
            return to == null
                    ? single(term, dimension, size, choice, rules)
                    : new RangeSizer(term, to, dimension, size, sizeOfTo, rules).size(choice, choiceOfTo);
        }
        List<Amount> candidates = new ArrayList<>();
        for (Choice each : Choice.values()) {
            Sized sized = to == null
                    ? single(term, dimension, size, each, rules)
                    : new RangeSizer(term, to, dimension, size, sizeOfTo, rules)
                            .size(choice == null ? each : choice, choiceOfTo == null ? each : choiceOfTo);
            if (sized instanceof Sized.One one) {
                candidates.add(one.amount());
            }
        }
        return new Sized.Many(ReadingReason.NUMBER_MARKS, candidates);
    }

    private static Sized single(Term term, Dimension dimension, BigDecimal size, Choice choice, int rules) {
        BigDecimal head = NumberMarks.head(term.from(), choice);
        if (head == null) {
            return held(ReadingReason.NUMBER_MARKS);
        }
        BigDecimal value = sized(term.from().value(head), size);
        value = term.more().signum() == 0 ? value : value.add(term.more());
        ReadingReason doubt = doubt(dimension, value);
        if (doubt != null) {
            return held(doubt);
        }
        int all = term.rules() | rules | NumberMarks.rules(term.from(), choice);
        return new Sized.One(
                new Amount(dimension, quantity(term.qualifier(), value), term.qualifier(), AmountRules.name(all)));
    }

    /** A number of units in the canonical unit. */
    static BigDecimal sized(BigDecimal number, BigDecimal size) {
        return size.compareTo(BigDecimal.ONE) == 0 ? number : number.multiply(size);
    }

    /** Why no such amount can be meant, or null. */
    static @Nullable ReadingReason doubt(Dimension dimension, BigDecimal value) {
        BigDecimal plain = value.scale() > 0 ? value.stripTrailingZeros() : value;
        if (plain.precision() - plain.scale() > MOST_FIGURES || plain.scale() > MOST_DECIMALS) {
            return ReadingReason.TOO_LONG;
        }
        boolean fraction = plain.scale() > 0;
        if (fraction && dimension == Dimension.COUNT) {
            return ReadingReason.NUMBER_MARKS;
        }
        // 12,5 đồng is no amount of money: the scale word is missing.
        boolean small = value.compareTo(THOUSAND) < 0;
        return fraction && small && dimension == Dimension.MONEY ? ReadingReason.UNIT_MISSING : null;
    }

    private static Quantity quantity(Qualifier qualifier, BigDecimal value) {
        return switch (qualifier) {
            case EXACT, RANGE -> Quantity.exact(value);
            case MORE_THAN -> Quantity.atLeast(value);
            case LESS_THAN -> Quantity.atMost(value);
            case APPROX -> Quantity.about(value);
        };
    }

    static Sized held(ReadingReason reason) {
        return new Sized.Held(reason);
    }
}
