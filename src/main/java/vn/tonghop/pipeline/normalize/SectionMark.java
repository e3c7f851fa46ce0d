package vn.tonghop.pipeline.normalize;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The roman numeral or capital letter before a heading: "II", "A -", "Phần I:".
 *
 * @param text the mark alone, in capitals
 */
record SectionMark(String text) {
    private static final String MARK = "([IVXL]{1,6}|[A-GK])";
    private static final Pattern ALONE = Pattern.compile("(?:(?:Phần|Mục|PHẦN|MỤC)\\s+)?" + MARK + "\\s*[.)/:\\-–]?");
    private static final Pattern BEFORE = Pattern.compile(
            "(?:(?:Phần|Mục|PHẦN|MỤC)\\s+)?" + MARK + "(?:\\s*[.)/:]\\s*|\\s*[-–—]\\s+|\\s+[-–—]\\s*)(\\S.*)",
            Pattern.DOTALL);
    private static final String ROMAN_DIGITS = "IVXL";
    private static final String LETTERS = "ABCDEFGK";
    private static final int[] ROMAN_VALUES = {1, 5, 10, 50};

    /** The mark a cell is, or null. */
    static @Nullable SectionMark of(String cell) {
        String text = cell.strip();
        if (!mayBegin(text)) {
            return null;
        }
        Matcher matcher = ALONE.matcher(text);
        return matcher.matches() ? new SectionMark(matcher.group(1).toUpperCase(Locale.ROOT)) : null;
    }

    /** The mark a text begins with and what follows it, or null; "X." before a name is xã. */
    static @Nullable Before before(String text) {
        String stripped = text.strip();
        if (!mayBegin(stripped)) {
            return null;
        }
        Matcher matcher = BEFORE.matcher(stripped);
        if (!matcher.matches() || matcher.group(1).equals("X")) {
            return null;
        }
        return new Before(new SectionMark(matcher.group(1)), matcher.group(2).strip());
    }

    /** Whether a text may begin with a mark: most names do not, and need no closer look. */
    private static boolean mayBegin(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (first == 'P' || first == 'M') {
            return true;
        }
        boolean isRoman = ROMAN_DIGITS.indexOf(first) >= 0;
        if (!isRoman && LETTERS.indexOf(first) < 0) {
            return false;
        }
        char next = text.length() == 1 ? ' ' : text.charAt(1);
        return !Character.isLetter(next) || (isRoman && ROMAN_DIGITS.indexOf(next) >= 0);
    }

    /** Its place in a row of roman numerals, from 1; 0 where it is none. */
    int roman() {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = ROMAN_DIGITS.indexOf(text.charAt(i));
            int next = i + 1 < text.length() ? ROMAN_DIGITS.indexOf(text.charAt(i + 1)) : -1;
            if (digit < 0) {
                return 0;
            }
            value += next > digit ? -ROMAN_VALUES[digit] : ROMAN_VALUES[digit];
        }
        return Math.max(value, 0);
    }

    /** Its place in a row of letters, from 1; 0 where it is none. */
    int letter() {
        return text.length() == 1 ? text.charAt(0) - 'A' + 1 : 0;
    }

    /**
     * A mark and what it stands before.
     *
     * @param mark the mark
     * @param rest the heading
     */
    record Before(SectionMark mark, String rest) {}
}
