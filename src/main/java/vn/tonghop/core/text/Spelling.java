package vn.tonghop.core.text;

import java.text.Normalizer;
import java.util.Locale;

/** One spelling for texts that differ only in what nobody sees or means: composition, case, spaces. */
public final class Spelling {
    private Spelling() {}

    /** The text as it is compared: composed (NFC), in lower case, every run of spaces and line breaks one space. */
    public static String key(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(composed.length());
        boolean space = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (isUnseen(c)) {
                space |= !isWidthless(c);
                continue;
            }
            if (space && !key.isEmpty()) {
                key.append(' ');
            }
            space = false;
            key.append(c);
        }
        return key.toString();
    }

    /** The text composed (NFC) and otherwise as it is: how a text is looked into for words. */
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether there is nothing to see: spaces of every width, line breaks, and characters without width. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUnseen(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnseen(char c) {
        return c <= ' ' || (c >= '\u0085' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || isWidthless(c)));
    }

    private static boolean isWidthless(char c) {
        return c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
    }
}
