package vn.tonghop.core.text;

import java.text.Normalizer;
import java.util.Locale;

/** One spelling for texts that differ only in what nobody sees or means: composition, case, spaces. */
public final class Spelling {
    /** Letters below the combining marks, then those of Latin Extended Additional, where Vietnamese ones are. */
    private static final int BELOW = 0x300;

    private static final int ADDITIONAL = 0x1E00;
    private static final int ADDITIONAL_END = 0x1F00;
    /** In the table: not a character that can be taken alone. */
    private static final char NOT_ALONE = 0;

    private static final char[] ALONE = alone();

    private Spelling() {}

    /** The text as it is compared: composed (NFC), in lower case, every run of spaces and line breaks one space. */
    public static String key(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            char key = alone(c);
            boolean itself = key == c && (c != ' ' || (i > 0 && i + 1 < length && text.charAt(i - 1) != ' '));
            if (!itself) {
                return changed(text, i);
            }
        }
        return text;
    }

    /** The key of a text whose first characters, so many, are their own. */
    private static String changed(String text, int own) {
        int length = text.length();
        char[] key = new char[length];
        text.getChars(0, own, key, 0);
        int end = own;
        for (int i = own; i < length; i++) {
            char c = alone(text.charAt(i));
            if (c == NOT_ALONE) {
                return composedKey(text);
            }
            if (c != ' ' || (end > 0 && key[end - 1] != ' ')) {
                key[end++] = c;
            }
        }
        return new String(key, 0, end > 0 && key[end - 1] == ' ' ? end - 1 : end);
    }

    /** What a character becomes whatever stands beside it, a space for all that is one; else {@code NOT_ALONE}. */
    private static char alone(char c) {
        if (c < BELOW) {
            return ALONE[c];
        }
        return c >= ADDITIONAL && c < ADDITIONAL_END ? ALONE[c - ADDITIONAL + BELOW] : NOT_ALONE;
    }

    /**
     * All of these are starters that no NFC changes (DerivedNormalizationProps, NFC_QC) and that compose only with combining
     * marks, which are none of them; of their lower cases only that of İ is not one character (SpecialCasing).
     */
    private static char[] alone() {
        char[] table = new char[BELOW + ADDITIONAL_END - ADDITIONAL];
        for (int i = 0; i < table.length; i++) {
            char c = (char) (i < BELOW ? i : i - BELOW + ADDITIONAL);
            table[i] = c == '\u0130' || isWidthless(c) ? NOT_ALONE : isUnseen(c) ? ' ' : Character.toLowerCase(c);
        }
        return table;
    }

    private static String composedKey(String text) {
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
        for (int i = 0; i < text.length(); i++) {
            if (isLoose(text.charAt(i))) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** Whether a character may have to be composed with another; Vietnamese letters as they are usually typed need not. */
    public static boolean isLoose(char c) {
        return c >= BELOW && (c < ADDITIONAL || c >= ADDITIONAL_END);
    }

    /**
     * The first character of a text's key, a space where the key is empty; 0 where only the whole key tells. A text whose
     * key begins with none of the words it is compared with need not be keyed.
     */
    public static char first(String text) {
        for (int i = 0; i < text.length(); i++) {
            char first = alone(text.charAt(i));
            if (first != ' ') {
                boolean isAlone = i + 1 == text.length() || alone(text.charAt(i + 1)) != NOT_ALONE;
                return isAlone ? first : NOT_ALONE;
            }
        }
        return ' ';
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

    /** Whether there is nothing to see but at most one character, which is one of these. */
    public static boolean isAtMost(String text, String characters) {
        boolean seen = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isUnseen(c)) {
                if (seen || characters.indexOf(c) < 0) {
                    return false;
                }
                seen = true;
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
