package vn.tonghop.pipeline.normalize;

import org.jspecify.annotations.Nullable;

/**
 * Gathers what the numbers of one column prove about their marks, cell by cell; what most of them could mean either way
 * is then decided by those that could not.
 */
public final class ColumnMarks {
    private @Nullable Witness vietnamese;
    private @Nullable Witness english;
    private boolean englishProven;

    /** Takes the next cell of the column. */
    public void see(String text, long line) {
        int i = 0;
        while (i < text.length()) {
            if (!isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = endOfNumber(text, i);
            note(MarkedToken.of(text, i, end), text, line);
            i = end;
        }
    }

    /** What the column as a whole shows. */
    public ColumnConvention convention() {
        if (vietnamese != null && english == null) {
            return new ColumnConvention(ColumnConvention.Kind.VIETNAMESE, vietnamese.text, vietnamese.line);
        }
        if (english != null && vietnamese == null) {
            // A dot that is a decimal mark proves nothing of the commas, and contradicts the usual 9.000.
            return new ColumnConvention(
                    englishProven ? ColumnConvention.Kind.ENGLISH : ColumnConvention.Kind.MIXED,
                    english.text,
                    english.line);
        }
        if (english != null) {
            return new ColumnConvention(ColumnConvention.Kind.MIXED, english.text, english.line);
        }
        return ColumnConvention.OPEN;
    }

    private void note(MarkedToken token, String text, long line) {
        if (token.isVietnamese() && vietnamese == null) {
            vietnamese = new Witness(text.strip(), line);
        }
        if (token.isEnglish() && (english == null || (token.provesEnglish() && !englishProven))) {
            english = new Witness(text.strip(), line);
        }
        englishProven |= token.provesEnglish();
    }

    private static int endOfNumber(String text, int from) {
        int end = from + 1;
        while (end < text.length()
                && (isDigit(text.charAt(end))
                        || (isMark(text.charAt(end)) && end + 1 < text.length() && isDigit(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isMark(char c) {
        return c == '.' || c == ',';
    }

    /** The first cell that proves something. */
    private record Witness(String text, long line) {}
}
