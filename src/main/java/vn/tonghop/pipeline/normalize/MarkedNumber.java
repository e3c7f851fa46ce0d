package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as its figures and marks allow it to be read.
 *
 * @param shape what the marks are like
 * @param figures its figures without marks, as one whole number
 * @param decimals how many of the figures stand behind the last mark where that can be the decimal mark; else 0
 * @param mark its first mark; 0 where it has none
 */
record MarkedNumber(Shape shape, long figures, int decimals, char mark) {
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

    static final MarkedNumber BROKEN_NUMBER = new MarkedNumber(Shape.BROKEN, 0, 0, NO_MARK);
    static final MarkedNumber HALF = new MarkedNumber(Shape.WORDS, 5, 1, NO_MARK);

    static MarkedNumber words(long value) {
        return new MarkedNumber(Shape.WORDS, value, 0, NO_MARK);
    }

    /** The value if its marks group thousands; null where they can't. */
    @Nullable
    BigDecimal grouped() {
        return switch (shape) {
            case PLAIN, GROUPED, ONE_DOT, ONE_COMMA -> BigDecimal.valueOf(figures);
            case WORDS -> BigDecimal.valueOf(figures, decimals);
            case DECIMAL, BOTH, BROKEN -> null;
        };
    }

    /** The value if its last mark is the decimal mark; null where it can't be. */
    @Nullable
    BigDecimal decimal() {
        return switch (shape) {
            case DECIMAL, BOTH, ONE_DOT, ONE_COMMA -> BigDecimal.valueOf(figures, decimals);
            case PLAIN, GROUPED, WORDS, BROKEN -> null;
        };
    }

    /** The value where the marks leave no choice, else null. */
    @Nullable
    BigDecimal only() {
        return switch (shape) {
            case PLAIN, GROUPED, WORDS, DECIMAL, BOTH -> BigDecimal.valueOf(figures, decimals);
            case ONE_DOT, ONE_COMMA, BROKEN -> null;
        };
    }

    /** Whether it is 1 to 9 in one figure, or the word for it. */
    boolean isOneFigure() {
        return (shape == Shape.PLAIN || shape == Shape.WORDS) && decimals == 0 && figures > 0 && figures < 10;
    }

    /** Whether it is a whole number written without a decimal mark. */
    boolean isWhole() {
        return shape == Shape.PLAIN || shape == Shape.GROUPED || shape == Shape.WORDS;
    }
}
