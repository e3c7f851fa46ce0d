package vn.tonghop.core.matching;

import java.text.Normalizer;

/** Vietnamese letters taken apart: the letter, its tone, and what is left without any mark. */
final class Letters {
    private static final int SIZE = 0x1F00;
    /** The five tone marks as they combine: grave, acute, hook above, tilde, dot below. */
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

    private static final char[] LOWER = new char[SIZE];
    private static final char[] LETTER = new char[SIZE];
    private static final byte[] TONE = new byte[SIZE];
    private static final char[] PLAIN = new char[SIZE];

    private static final byte[] NUMBER = new byte[SIZE];

    static {
        for (char c = 0; c < SIZE; c++) {
            LOWER[c] = Character.toLowerCase(c);
            LETTER[c] = c;
            PLAIN[c] = c;
            if (Character.isLetter(c)) {
                takeApart(c);
            }
        }
        // Đ has no decomposition, and two look-alikes (Icelandic eth, African d) are typed for it.
        for (char c : new char[] {'đ', 'ð', 'ɖ'}) {
            LETTER[c] = 'đ';
            PLAIN[c] = 'd';
        }
        number();
    }

    private static void number() {
        byte next = 1;
        for (char c = '0'; c <= 'z'; c++) {
            if (c <= '9' || c >= 'a') {
                NUMBER[c] = next++;
            }
        }
        for (char c = 'z' + 1; c < SIZE; c++) {
            boolean toned = TONE[c] > 0 && "aăâeêioôơuưy".indexOf(LETTER[c]) >= 0;
            if (toned || "ăâđêôơư".indexOf(c) >= 0) {
                NUMBER[c] = next++;
            }
        }
    }

    private Letters() {}

    private static void takeApart(char c) {
        StringBuilder marked = new StringBuilder();
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        for (int i = 0; i < parts.length(); i++) {
            int tone = TONES.indexOf(parts.charAt(i)) + 1;
            if (i > 0 && tone > 0) {
                TONE[c] = (byte) tone;
            } else {
                marked.append(parts.charAt(i));
            }
        }
        String letter = Normalizer.normalize(marked, Normalizer.Form.NFC);
        if (letter.length() == 1) {
            LETTER[c] = letter.charAt(0);
            PLAIN[c] = parts.charAt(0);
        } else {
            TONE[c] = 0;
        }
    }

    /** A letter in lower case. */
    static char lower(char c) {
        return c < SIZE ? LOWER[c] : Character.toLowerCase(c);
    }

    /** A number below 128 of each letter and digit in Vietnamese names, in lower case; 0 for all others. */
    static int number(char c) {
        return c < SIZE ? NUMBER[c] : 0;
    }

    /** A lower-case letter without its tone: ế becomes ê. */
    static char letter(char c) {
        return c < SIZE ? LETTER[c] : c;
    }

    /** The tone of a letter, 1 to 5; 0 for none. */
    static int tone(char c) {
        return c < SIZE ? TONE[c] : 0;
    }

    /** A lower-case letter without any mark: ế becomes e, đ becomes d. */
    static char plain(char c) {
        return c < SIZE ? PLAIN[c] : c;
    }
}
