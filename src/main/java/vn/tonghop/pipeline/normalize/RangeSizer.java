package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import java.util.List;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.Qualifier;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.measure.Reading.Amount;
import vn.tonghop.core.measure.ReadingReason;
import vn.tonghop.pipeline.normalize.MarkedNumber.Shape;
import vn.tonghop.pipeline.normalize.NumberMarks.Choice;

/**
 * Brings a range to the canonical unit: từ A đến B, and 7-8.000 where the first number leaves its zeros to the second.
 *
 * @param term the range
 * @param to its second number
 * @param dimension what it measures
 * @param size one of the first unit
 * @param sizeOfTo one of the second unit
 * @param rules the rules that led here, as bits
 */
record RangeSizer(Term term, Figure to, Dimension dimension, BigDecimal size, BigDecimal sizeOfTo, int rules) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    Sized size(Choice choice, Choice choiceOfTo) {
        BigDecimal first = NumberMarks.head(term.from(), choice);
        BigDecimal second = NumberMarks.head(to, choiceOfTo);
        if (first == null || second == null) {
            return TermSizer.held(ReadingReason.NUMBER_MARKS);
        }
        int marks = NumberMarks.rules(term.from(), choice) | NumberMarks.rules(to, choiceOfTo);
        BigDecimal zeros = leftOutZeros(first, second);
        Sized plain = between(first, second, marks);
        if (zeros.compareTo(BigDecimal.ONE) == 0) {
            return plain;
        }
        Sized filled = between(first.multiply(zeros), second, marks | AmountRule.ELLIPTIC.bit());
        if (dimension == Dimension.MONEY) {
            return filled;
        }
        return plain instanceof Sized.One one && filled instanceof Sized.One other
                ? new Sized.Many(ReadingReason.NUMBER_MARKS, List.of(other.amount(), one.amount()))
                : TermSizer.held(ReadingReason.NUMBER_MARKS);
    }

    /** The thousands that the first of 7-8.000 leaves to the second; one where it leaves none. */
    private BigDecimal leftOutZeros(BigDecimal first, BigDecimal second) {
        Shape shape = to.head().shape();
        boolean open = term.from().head().shape() == Shape.PLAIN
                && !term.from().hasScale()
                && !to.hasScale()
                && (shape == Shape.ONE_DOT || shape == Shape.GROUPED || shape == Shape.ONE_COMMA)
                && term.sharedUnit()
                && first.signum() > 0;
        BigDecimal zeros = BigDecimal.ONE;
        BigDecimal lead = second;
        while (open && lead.remainder(THOUSAND).signum() == 0 && lead.signum() > 0) {
            lead = lead.divideToIntegralValue(THOUSAND);
            zeros = zeros.multiply(THOUSAND);
        }
        return first.compareTo(lead) <= 0 ? zeros : BigDecimal.ONE;
    }

    private Sized between(BigDecimal first, BigDecimal second, int marks) {
        BigDecimal lower = TermSizer.sized(term.from().value(first), size);
        BigDecimal upper = TermSizer.sized(to.value(second), sizeOfTo);
        ReadingReason doubt = TermSizer.doubt(dimension, lower);
        ReadingReason doubtOfUpper = TermSizer.doubt(dimension, upper);
        if (doubt != null || doubtOfUpper != null) {
            return TermSizer.held(doubt != null ? doubt : ReadingReason.NUMBER_MARKS);
        }
        if (lower.compareTo(upper) > 0) {
            return TermSizer.held(ReadingReason.CONTRADICTION);
        }
        String name = AmountRules.name(term.rules() | rules | marks);
        return new Sized.One(new Amount(dimension, Quantity.between(lower, upper), Qualifier.RANGE, name));
    }
}
