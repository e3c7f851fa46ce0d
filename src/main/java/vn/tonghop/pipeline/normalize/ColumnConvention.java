package vn.tonghop.pipeline.normalize;

import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.NumberConvention;

/**
 * How the numbers of one column of one file are marked, by the column's own evidence.
 *
 * @param kind what its cells show together
 * @param text the cell that shows it; empty where none does
 * @param line that cell's line; 0 where none does
 */
public record ColumnConvention(Kind kind, String text, long line) {
    /** No cell shows anything: each text is read for itself. */
    public static final ColumnConvention OPEN = new ColumnConvention(Kind.OPEN, "", 0);

    /** The convention to read the column by, or null where each text must decide for itself. */
    public @Nullable NumberConvention declared() {
        return switch (kind) {
            case VIETNAMESE -> NumberConvention.VI;
            case ENGLISH -> NumberConvention.EN;
            case MIXED, OPEN -> null;
        };
    }

    /**
     * Whether a cell must mean the same either way to be read: in a mixed column every cell; in any other one that
     * ends in three zeros behind what the column says is the decimal mark, which nobody writes on purpose.
     */
    boolean doubts(String cell) {
        return switch (kind) {
            case MIXED -> true;
            case OPEN -> false;
            case VIETNAMESE -> hasZerosBehind(',', cell);
            case ENGLISH -> hasZerosBehind('.', cell);
        };
    }

    private static boolean hasZerosBehind(char mark, String cell) {
        int at = cell.indexOf(mark + "000");
        return at > 0 && (at + 4 == cell.length() || !Character.isDigit(cell.charAt(at + 4)));
    }

    /** What the cells of a column show together. */
    public enum Kind {
        /** Dots group, a comma is the decimal mark. */
        VIETNAMESE,
        /** Commas group, a dot is the decimal mark. */
        ENGLISH,
        /** Both at once, or dots as decimal marks where dots usually group: what could be either is held. */
        MIXED,
        /** Nothing. */
        OPEN
    }
}
