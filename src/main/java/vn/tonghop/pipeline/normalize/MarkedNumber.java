package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as its figures and marks allow it to be read.
 *
 * @param shape what the marks are like
 * @param grouped its value if its marks group thousands; null where they can't
 * @param decimal its value if its last mark is the decimal mark; null where it can't be
 * @param mark its first mark; 0 where it has none
 */
record MarkedNumber(
        Shape shape, @Nullable BigDecimal grouped, @Nullable BigDecimal decimal, char mark) {
    /** What the marks of a number are like. */
    enum Shape {
        /** Figures only: 3700. */
        PLAIN,
        /** Groups of thousands only: 1.500.000, 1,500,000, 9 000. */
        GROUPED,
        /** One dot and three figures after it: 9.000. */
        ONE_DOT,
        /** One comma and three figures after it: 9,000. */
        ONE_COMMA,
        /** One mark that can't group: 12,5. */
        DECIMAL,
        /** Groups and a decimal mark: 27.967,6. */
        BOTH,
        /** Written in words. */
        WORDS,
        /** Marks that make no number: 1.5.2; or more figures than any amount has. */
        BROKEN
    }

    private static final char NO_MARK = 0;

    static final MarkedNumber BROKEN_NUMBER = new MarkedNumber(Shape.BROKEN, null, null, NO_MARK);

    static MarkedNumber words(BigDecimal value) {
        return new MarkedNumber(Shape.WORDS, value, null, NO_MARK);
    }

    /** The value where the marks leave no choice, else null. */
    @Nullable
    BigDecimal only() {
        return switch (shape) {
            case PLAIN, GROUPED, WORDS -> grouped;
            case DECIMAL, BOTH -> decimal;
            case ONE_DOT, ONE_COMMA, BROKEN -> null;
        };
    }

    /** The value by the Vietnamese convention: a dot groups, a comma is the decimal mark; null where it is broken. */
    @Nullable
    BigDecimal vietnamese() {
        return shape == Shape.ONE_DOT ? grouped : shape == Shape.ONE_COMMA ? decimal : only();
    }

    /** Whether it is 1 to 9 in one figure, or the word for it. */
    boolean isOneFigure() {
        return (shape == Shape.PLAIN || shape == Shape.WORDS)
                && grouped != null
                && grouped.signum() > 0
                && grouped.compareTo(BigDecimal.TEN) < 0;
    }

    /** Whether it is a whole number written without a decimal mark. */
    boolean isWhole() {
        return shape == Shape.PLAIN || shape == Shape.GROUPED || shape == Shape.WORDS;
    }
}
