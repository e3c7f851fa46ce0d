package vn.tonghop.core.text;

/** The letters that spreadsheets name their columns by: A to Z, AA, AB, ... */
public final class ColumnLetters {
    private static final int LETTERS = 26;

    private ColumnLetters() {}

    /** The letters of a column, from 0. */
    public static String of(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.append((char) ('A' + rest % LETTERS));
        }
        return letters.reverse().toString();
    }
}
