package vn.tonghop.pipeline.normalize;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the numbers of one column prove about their marks, cell by cell; what most of them could mean either way
 * is then decided by those that could not.
 */
public final class ColumnMarks {
    private @Nullable Witness vietnamese;
    private @Nullable Witness english;
    private @Nullable Witness weakVietnamese;
    private @Nullable Witness weakEnglish;
    private boolean englishProven;

    /** Takes the next cell of the column. */
    public void see(String cell, long line) {
        String text = isWide(cell) ? Normalizer.normalize(cell, Normalizer.Form.NFKC) : cell;
        int i = 0;
        while (i < text.length()) {
            if (!isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = endOfNumber(text, i);
            note(MarkedToken.of(text, i, end), cell, line);
            i = end;
        }
    }

    /** What the column as a whole shows. */
    public ColumnConvention convention() {
        return convention(
                vietnamese == null && english == null ? weakVietnamese : vietnamese,
                vietnamese == null && english == null ? weakEnglish : english);
    }

    private ColumnConvention convention(@Nullable Witness vietnamese, @Nullable Witness english) {
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
        if (token.isWeak()) {
            if (token.isVietnamese() && weakVietnamese == null) {
                weakVietnamese = new Witness(text.strip(), line);
            } else if (token.isEnglish() && weakEnglish == null) {
                weakEnglish = new Witness(text.strip(), line);
            }
            return;
        }
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

    /** Whether a cell has figures or marks of full width, as East Asian keyboards give them. */
    private static boolean isWide(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) >= '\uFF0C' && cell.charAt(i) <= '\uFF19') {
                return true;
            }
        }
        return false;
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
