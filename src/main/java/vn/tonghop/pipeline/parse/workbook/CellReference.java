package vn.tonghop.pipeline.parse.workbook;

import org.jspecify.annotations.Nullable;

/**
 * The address of a cell: B7.
 *
 * @param row from 1
 * @param column from 0
 */
record CellReference(long row, int column) {
    /** A sheet has no more (Microsoft, "Excel specifications and limits"). */
    static final long MOST_ROWS = 1_048_576;

    static final int MOST_COLUMNS = 16_384;

    /** The cell that an address names, or null if it names none. */
    static @Nullable CellReference of(String text) {
        int column = 0;
        long row = 0;
        int at = 0;
        for (; at < text.length() && at < 4 && isLetter(text.charAt(at)); at++) {
            column = column * 26 + (text.charAt(at) & 31);
        }
        int letters = at;
        for (; at < text.length() && at < letters + 8 && isDigit(text.charAt(at)); at++) {
            row = row * 10 + (text.charAt(at) - '0');
        }
        boolean whole = letters > 0 && at > letters && at == text.length();
        return whole && row >= 1 && row <= MOST_ROWS && column <= MOST_COLUMNS
                ? new CellReference(row, column - 1)
                : null;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
