package vn.tonghop.core.encoding;

import java.text.Normalizer;

/** Vietnamese letters and their tones, taken apart. */
final class LetterTones {
    static final int NONE = 0;
    static final int ACUTE = 2;
    static final int DOT = 5;

    /** The tone marks as they combine: grave, acute, hook above, tilde, dot below. */
    static final String MARKS = "\u0300\u0301\u0309\u0303\u0323";

    private static final int SIZE = 0x1F00;
    private static final char[] LETTER = new char[SIZE];
    private static final byte[] TONE = new byte[SIZE];

    static {
        for (char c = 0; c < SIZE; c++) {
            LETTER[c] = c;
            String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
            for (int i = 1; i < parts.length(); i++) {
                int tone = MARKS.indexOf(parts.charAt(i)) + 1;
                String rest = Normalizer.normalize(parts.substring(0, i) + parts.substring(i + 1), Normalizer.Form.NFC);
                if (tone > 0 && rest.length() == 1) {
                    LETTER[c] = rest.charAt(0);
                    TONE[c] = (byte) tone;
                }
            }
        }
    }

    private LetterTones() {}

    /** A letter without its tone: ế becomes ê. */
    static char letter(char c) {
        return c < SIZE ? LETTER[c] : c;
    }

    /** The tone of a letter: 1 grave, 2 acute, 3 hook, 4 tilde, 5 dot; 0 for none. */
    static int tone(char c) {
        return c < SIZE ? TONE[c] : NONE;
    }

    /** A word in lower case as its letters and, last, the number of its tone; two words spelt alike are equal. */
    static String key(String word) {
        StringBuilder key = new StringBuilder(word.length() + 1);
        int tone = NONE;
        for (int i = 0; i < word.length(); i++) {
            key.append(letter(word.charAt(i)));
            tone = Math.max(tone, tone(word.charAt(i)));
        }
        return key.append(tone).toString();
    }
}
