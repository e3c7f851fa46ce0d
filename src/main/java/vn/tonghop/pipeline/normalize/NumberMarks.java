package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.NumberConvention;
import vn.tonghop.pipeline.normalize.MarkedNumber.Shape;

/** What the marks of a number mean, by the convention, the dimension and the scale word after it. */
final class NumberMarks {
    /** How marks that fit two readings are taken. */
    enum Choice {
        /** They group thousands. */
        GROUPS,
        /** The last is the decimal mark. */
        DECIMAL
    }

    private static final long MILLION = 1_000_000;
    private static final long THOUSAND = 1_000;
    private static final BigDecimal HECTARE = BigDecimal.valueOf(10_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private NumberMarks() {}

    /** How a number must be taken, or null where both readings stand. */
    static @Nullable Choice settled(Figure figure, Dimension dimension, @Nullable NumberConvention declared) {
        Shape shape = figure.head().shape();
        if (shape != Shape.ONE_DOT && shape != Shape.ONE_COMMA) {
            return Choice.GROUPS;
        }
        boolean counted = dimension == Dimension.COUNT && !figure.hasScale();
        if (counted) {
            return Choice.GROUPS;
        }
        if (shape == Shape.ONE_DOT) {
            return declared == NumberConvention.EN ? Choice.DECIMAL : Choice.GROUPS;
        }
        if (declared != null) {
            return declared == NumberConvention.VI ? Choice.DECIMAL : Choice.GROUPS;
        }
        boolean fraction = figure.head().figures() % THOUSAND != 0;
        return figure.scale() >= MILLION && fraction ? Choice.DECIMAL : null;
    }

    /**
     * Whether a dot before four or more figures may be a slip of one that groups (12.3456 triệu for 12.345 triệu) and
     * not a decimal mark: so wherever thousands of the unit are usual. Thousands of hectares or of billions are rare,
     * and 1.2345 ha are square metres to the last figure.
     */
    static boolean isSlip(Figure figure, Dimension dimension, BigDecimal size, @Nullable NumberConvention declared) {
        MarkedNumber head = figure.head();
        if (head.shape() != Shape.DECIMAL
                || head.mark() != '.'
                || head.decimals() <= 3
                || declared == NumberConvention.EN) {
            return false;
        }
        BigDecimal one = size.multiply(BigDecimal.valueOf(figure.scale()));
        return one.compareTo(dimension == Dimension.AREA ? HECTARE : BILLION) < 0;
    }

    /** The value of the figures before the scale words; null where the marks make no number. */
    static @Nullable BigDecimal head(Figure figure, Choice choice) {
        MarkedNumber head = figure.head();
        BigDecimal only = head.only();
        return only != null ? only : choice == Choice.GROUPS ? head.grouped() : head.decimal();
    }

    /** The rules that a number read so rests on, as bits. */
    static int rules(Figure figure, Choice choice) {
        MarkedNumber head = figure.head();
        boolean comma = head.mark() == ',';
        return switch (head.shape()) {
            case ONE_DOT -> choice == Choice.GROUPS ? AmountRule.DOT_GROUPS.bit() : AmountRule.DOT_DECIMAL.bit();
            case ONE_COMMA -> choice == Choice.GROUPS ? AmountRule.COMMA_GROUPS.bit() : AmountRule.COMMA_DECIMAL.bit();
            case GROUPED ->
                comma ? AmountRule.COMMA_GROUPS.bit() : head.mark() == '.' ? AmountRule.DOT_GROUPS.bit() : 0;
            case DECIMAL -> comma ? 0 : AmountRule.DOT_DECIMAL.bit();
            case BOTH ->
                comma
                        ? AmountRule.COMMA_GROUPS.bit() | AmountRule.DOT_DECIMAL.bit()
                        : head.mark() == '.' ? AmountRule.DOT_GROUPS.bit() : 0;
            case PLAIN, WORDS, BROKEN -> 0;
        };
    }
}
