package vn.tonghop.core.text;

/** Characters that no text of ours may have: they are not to be seen, or make what is seen another text. */
public final class TextSafety {
    private TextSafety() {}

    /**
     * Control characters (tab and line breaks too), marks that turn the direction of what follows, replacement characters
     * and what Unicode never assigns. Letters and signs of every script, and marks that only join or part letters, are
     * safe.
     */
    public static boolean isUnsafe(char c) {
        return c < ' '
                || (c >= '\u007F' && c <= '\u009F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || (c >= '\uFDD0' && c <= '\uFDEF')
                || c >= '\uFFFD';
    }

    /** Whether a text has such a character. */
    public static boolean isUnsafe(String text) {
        return text.chars().anyMatch(c -> isUnsafe((char) c));
    }

    /** The text with such characters made visible: {@code \\u000A}. */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnsafe(c)) {
                visible.append("\\u").append(code(c), 2, 6);
            } else {
                visible.append(c);
            }
        }
        return visible.toString();
    }

    /** The name of a character in Unicode: {@code U+202E}. */
    public static String code(char c) {
        return String.format("U+%04X", (int) c);
    }
}
