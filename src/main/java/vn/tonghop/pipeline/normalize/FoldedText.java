package vn.tonghop.pipeline.normalize;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text in the one form the lexer reads: lower case, NFC, single spaces, plain digits and hyphens, "m2" for m² and ㎡. */
final class FoldedText {
    /** Stands for a character that no amount has. */
    static final char STRANGE = '\uFFFF';

    private static final String HYPHENS = "‐‑‒–—―−－﹣";
    private static final String QUOTES = "\"'“”‘’«»„`´";
    private static final char[] FOLDED = folded();

    private char[] chars;
    private int length;
    private boolean accented;
    private boolean joinable;

    private FoldedText(int atFirst) {
        this.chars = new char[atFirst];
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
        FoldedText folded = new FoldedText(text.length());
        if (!folded.append(text)) {
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            folded = new FoldedText(composed.length());
            for (int i = 0; i < composed.length(); i++) {
                folded.append(composed.charAt(i));
            }
        }
        if (folded.length > 0 && folded.chars[folded.length - 1] == ' ') {
            folded.length--;
        }
        folded.joinWords();
        return folded;
    }

    /** Whether a folded character is a letter. */
    static boolean isLetter(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z';
        }
        return c < FOLDED.length ? FOLDED[c] != 0 : Character.isLetter(c);
    }

    /** Takes the whole text, unless a mark in it may have to be composed with the letter before. */
    private boolean append(String text) {
        for (int i = appendPlain(text); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && c <= 0x36F) {
                return false;
            }
            append(c);
        }
        return true;
    }

    /** Takes the start of a text that needs no closer look; the place of the first character that does. */
    private int appendPlain(String text) {
        int letters = 0;
        int i = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            char plain = c < FOLDED.length ? FOLDED[c] : 0;
            char before = i > 0 ? chars[i - 1] : ' ';
            if ((c == ' ' && before != ' ') || (c == '.' && before >= '0' && before <= '9')) {
                plain = c;
            }
            if (plain == 0) {
                break;
            }
            chars[i] = plain;
            letters |= c;
        }
        length = i;
        accented = letters >= 0x80;
        return i;
    }

    private void append(char c) {
        char plain = c < FOLDED.length ? FOLDED[c] : 0;
        if (plain != 0) {
            accented |= c >= 0x80;
            put(plain);
        } else if (c < 0x80) {
            ascii(c);
        } else if (Character.isLetter(c) && !isWide(c)) {
            accented = true;
            put(Character.toLowerCase(c));
        } else {
            unusual(c);
        }
    }

    private void put(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length + 2);
        }
        chars[length++] = c;
    }

    /** What each letter, digit and plain mark becomes wherever it stands; 0 for characters that need a closer look. */
    private static char[] folded() {
        char[] table = new char[0x2000];
        for (char c = 0x21; c < table.length; c++) {
            boolean plain = c < 0x7F && "\"'`.-".indexOf(c) < 0;
            table[c] = plain || Character.isLetter(c) ? Character.toLowerCase(c) : 0;
        }
        return table;
    }

    private static boolean isWide(char c) {
        return c >= '！' && c <= '～';
    }

    private void ascii(char c) {
        if (c == ' ' || c == '\t') {
            space();
        } else if (c == '.' || c == '-') {
            joinable |= length > 0 && isLetter(chars[length - 1]);
            put(c);
        } else if (c == '"' || c == '\'' || c == '`') {
            quote();
        } else {
            put(c == '\n' || c == '\r' ? '\n' : STRANGE);
        }
    }

    /** A quotation mark is as good as a space, but not inside a number: 9'000. */
    private void quote() {
        boolean figure = length > 0 && chars[length - 1] >= '0' && chars[length - 1] <= '9';
        boolean power = figure && length > 1 && chars[length - 2] == 'm';
        if (figure && !power) {
            put(STRANGE);
        } else {
            space();
        }
    }

    private void space() {
        if (length > 0 && chars[length - 1] != ' ') {
            put(' ');
        }
    }

    private void unusual(char c) {
        if (Character.isSpaceChar(c)) {
            space();
            return;
        }
        if (isWide(c)) {
            append((char) (c - 0xFEE0));
            return;
        }
        if (c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD') {
            return;
        }
        if (HYPHENS.indexOf(c) >= 0) {
            ascii('-');
            return;
        }
        if (QUOTES.indexOf(c) >= 0) {
            quote();
            return;
        }
        String spelled = spelled(c);
        if (spelled != null) {
            for (int i = 0; i < spelled.length(); i++) {
                put(spelled.charAt(i));
            }
            return;
        }
        boolean power = (c == '²' || c == '³') && length > 0 && chars[length - 1] == 'm';
        put(power ? (c == '²' ? '2' : '3') : c == '•' ? ';' : STRANGE);
    }

    private static @Nullable String spelled(char c) {
        return switch (c) {
            case '㎡' -> "m2";
            case '㎥' -> "m3";
            case '㎢' -> "km2";
            case '㏊' -> "ha";
            case '㎏' -> "kg";
            case '㎞' -> "km";
            case '₫' -> "đ";
            case '≈', '∼' -> "~";
            case '≥' -> ">=";
            case '≤' -> "<=";
            default -> null;
        };
    }

    /** A dot or hyphen between two letters joins words: tr.đ, héc-ta. */
    private void joinWords() {
        for (int i = 1; joinable && i + 1 < length; i++) {
            if ((chars[i] == '.' || chars[i] == '-') && isLetter(chars[i - 1]) && isLetter(chars[i + 1])) {
                chars[i] = ' ';
            }
        }
    }
}
