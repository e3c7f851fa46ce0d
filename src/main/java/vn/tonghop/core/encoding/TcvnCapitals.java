package vn.tonghop.core.encoding;

/** Gives back the capitals that TCVN3 has no bytes for: "HUYệN" was typed in a font of capitals. */
public final class TcvnCapitals {
    private static final int ENOUGH = 2;

    private TcvnCapitals() {}

    /**
     * The text with a capital for each letter with a tone that stands in a word of capitals, or in a word of one capital
     * next to such a word. Other words are left: a small letter may be meant.
     */
    public static String restored(String text) {
        StringBuilder result = null;
        boolean afterCapitals = false;
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == start) {
                start++;
                continue;
            }
            int capitals = capitals(text, start, end);
            boolean all = capitals >= ENOUGH
                    || (capitals >= 0 && (afterCapitals || capitals(text, nextWord(text, end)) >= ENOUGH));
            if (all) {
                result = result == null ? new StringBuilder(text) : result;
                for (int i = start; i < end; i++) {
                    result.setCharAt(i, Character.toUpperCase(text.charAt(i)));
                }
            }
            afterCapitals = all;
            start = end;
        }
        return result == null ? text : result.toString();
    }

    private static int nextWord(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int capitals(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return capitals(text, start, end);
    }

    /** How many letters can only be capitals; -1 where one can only be small. */
    private static int capitals(String text, int start, int end) {
        int capitals = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (LetterTones.tone(c) == LetterTones.NONE) {
                return -1;
            }
        }
        return capitals;
    }
}
