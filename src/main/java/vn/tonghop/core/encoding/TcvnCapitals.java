package vn.tonghop.core.encoding;

import java.util.Locale;

/**
 * Gives back the capitals that TCVN3 has no bytes for: the code has none with a tone mark, and "HUYệN" is what was typed
 * in a font of capitals as HUYỆN.
 */
public final class TcvnCapitals {
    private static final int ENOUGH = 2;

    private TcvnCapitals() {}

    /**
     * A cell's text with those capitals: all of it where no letter can only be a small one and two or more can only be
     * capitals, else each word of which that is true. Other words are left: a small letter may be meant.
     */
    public static String restored(String text) {
        if (capitals(text, 0, text.length()) >= ENOUGH) {
            return text.toUpperCase(Locale.ROOT);
        }
        StringBuilder result = null;
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (capitals(text, start, end) >= ENOUGH) {
                result = result == null ? new StringBuilder(text) : result;
                for (int i = start; i < end; i++) {
                    result.setCharAt(i, Character.toUpperCase(text.charAt(i)));
                }
            }
            start = Math.max(end, start + 1);
        }
        return result == null ? text : result.toString();
    }

    /** How many letters can only be capitals; -1 where one can only be small. */
    private static int capitals(String text, int start, int end) {
        int capitals = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLetter(c) && LetterTones.tone(c) == LetterTones.NONE) {
                return -1;
            }
        }
        return capitals;
    }
}
