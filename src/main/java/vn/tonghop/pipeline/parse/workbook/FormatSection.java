package vn.tonghop.pipeline.parse.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.text.Spelling;

/**
 * One section of a number format: how the numbers it is for are shown.
 *
 * @param kind what it makes of a number
 * @param before what stands before the figures
 * @param after what stands behind them
 * @param zeros how many figures it always shows
 * @param whole whether it has no other figures: 00000 shows 6169 as 06169
 * @param decimals how many figures behind the decimal mark
 * @param thousands by how many thousands it divides
 * @param condition the numbers it is for, or null where its place says it
 */
record FormatSection(
        Kind kind,
        String before,
        String after,
        int zeros,
        boolean whole,
        int decimals,
        int thousands,
        @Nullable Predicate<BigDecimal> condition) {
    /** What a section makes of a number. */
    enum Kind {
        /** The number itself, perhaps rounded. */
        NUMBER,
        /** A day. */
        DAY,
        /** A month, without its day. */
        MONTH,
        /** A year alone. */
        YEAR,
        /** A time of day or a span of time. */
        TIME,
        /** A hundred times as much, in percent. */
        PERCENT,
        /** A fraction. */
        FRACTION,
        /** Something that no longer shows the number: its figures are parted by texts, or there are none. */
        OTHER
    }

    /** Whether a reader of the sheet sees the number and nothing else. */
    boolean isPlain() {
        return kind == Kind.NUMBER && thousands == 0 && before.isEmpty() && after.isEmpty();
    }

    /** Whether it shows the number and one text beside it. */
    boolean hasUnit() {
        return kind == Kind.NUMBER && thousands == 0 && before.isEmpty() != after.isEmpty();
    }

    /** Whether 0 is shown without a figure: as nothing, or as a dash. */
    boolean hidesZero() {
        return zeros == 0 && (kind == Kind.NUMBER || kind == Kind.OTHER);
    }

    /** The number as a reader of the sheet sees it, marked the Vietnamese way. */
    String shown(BigDecimal value) {
        BigDecimal scaled = switch (kind) {
            case PERCENT -> value.movePointRight(2);
            case NUMBER -> value.movePointLeft(3 * thousands);
            case DAY, MONTH, YEAR, TIME, FRACTION, OTHER -> value;
        };
        if (kind == Kind.OTHER) {
            return (before + after).strip();
        }
        BigDecimal rounded = kind == Kind.FRACTION ? scaled : scaled.setScale(decimals, RoundingMode.HALF_UP);
        String number = ExactNumber.text(rounded) + (kind == Kind.PERCENT ? "%" : "");
        return Spelling.isBlank(before + after) ? number : (before + " " + number + " " + after).strip();
    }
}
