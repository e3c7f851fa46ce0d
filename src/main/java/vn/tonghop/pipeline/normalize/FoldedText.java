package vn.tonghop.pipeline.normalize;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** A text in the one form the lexer reads: lower case, NFC, single spaces, plain digits and hyphens, "m2" for m² and ㎡. */
final class FoldedText {
    /** Stands for a character that no amount has. */
    static final char STRANGE = '\uFFFF';

    private static final String HYPHENS = "‐‑‒–—―−－﹣";
    private static final String QUOTES = "\"'“”‘’«»„`´";

    private final char[] chars;
    private final int length;
    private final boolean accented;

    private FoldedText(char[] chars, int length, boolean accented) {
        this.chars = chars;
        this.length = length;
        this.accented = accented;
    }

    /** Its characters; only the first {@link #length()} count, and nobody may change them. */
    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    /** Whether it has a letter beyond ASCII. */
    boolean accented() {
        return accented;
    }

    static FoldedText of(String text) {
        String composed = composed(text);
        char[] folded = new char[composed.length() * 3];
        int length = 0;
        boolean accented = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c < 0x80) {
                length = plain(folded, length, c);
                continue;
            }
            if (Character.isLetter(c) && !isWide(c)) {
                accented = true;
                folded[length++] = Character.toLowerCase(c);
                continue;
            }
            length = unusual(folded, length, c);
        }
        if (length > 0 && folded[length - 1] == ' ') {
            length--;
        }
        joinWords(folded, length);
        return new FoldedText(folded, length, accented);
    }

    private static boolean isWide(char c) {
        return c >= '！' && c <= '～';
    }

    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && c <= 0x36F) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private static int plain(char[] folded, int length, char c) {
        if (c == '\n' || c == '\r') {
            folded[length] = '\n';
            return length + 1;
        }
        if (c == '"' || c == '\'' || c == '`') {
            return quote(folded, length);
        }
        if (c == ' ' || c == '\t') {
            return space(folded, length);
        }
        folded[length] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < ' ' || c == 0x7F ? STRANGE : c;
        return length + 1;
    }

    /** A quotation mark is as good as a space, but not inside a number: 9'000. */
    private static int quote(char[] folded, int length) {
        if (length > 0 && folded[length - 1] >= '0' && folded[length - 1] <= '9') {
            folded[length] = STRANGE;
            return length + 1;
        }
        return space(folded, length);
    }

    private static int space(char[] folded, int length) {
        if (length == 0 || folded[length - 1] == ' ') {
            return length;
        }
        folded[length] = ' ';
        return length + 1;
    }

    private static int unusual(char[] folded, int length, char c) {
        if (Character.isSpaceChar(c)) {
            return space(folded, length);
        }
        if (isWide(c)) {
            return plain(folded, length, (char) (c - 0xFEE0));
        }
        if (c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD') {
            return length;
        }
        if (HYPHENS.indexOf(c) >= 0) {
            folded[length] = '-';
            return length + 1;
        }
        if (QUOTES.indexOf(c) >= 0) {
            return quote(folded, length);
        }
        String unit = unit(c);
        if (unit != null) {
            unit.getChars(0, unit.length(), folded, length);
            return length + unit.length();
        }
        boolean power = (c == '²' || c == '³') && length > 0 && folded[length - 1] == 'm';
        folded[length] = power ? (c == '²' ? '2' : '3') : c == '•' ? ';' : STRANGE;
        return length + 1;
    }

    private static @Nullable String unit(char c) {
        return switch (c) {
            case '㎡' -> "m2";
            case '㎥' -> "m3";
            case '㎢' -> "km2";
            case '㏊' -> "ha";
            case '㎏' -> "kg";
            case '㎞' -> "km";
            case '₫' -> "đ";
            default -> null;
        };
    }

    /** A dot or hyphen between two letters joins words: tr.đ, héc-ta. */
    private static void joinWords(char[] folded, int length) {
        for (int i = 1; i + 1 < length; i++) {
            if ((folded[i] == '.' || folded[i] == '-')
                    && Character.isLetter(folded[i - 1])
                    && Character.isLetter(folded[i + 1])) {
                folded[i] = ' ';
            }
        }
    }
}
