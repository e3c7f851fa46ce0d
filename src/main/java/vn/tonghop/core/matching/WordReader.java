package vn.tonghop.core.matching;

import java.text.Normalizer;
import java.util.Arrays;

/** Reads a text into words: lower case, tone apart from the letters, so that hòa and hoà are one. */
final class WordReader {
    private static final char FIRST_COMBINING = '\u0300';
    private static final char LAST_COMBINING = '\u036f';
    private static final int USUAL = 10;

    private final Words raw = new Words();
    private final Words keys = new Words();
    private final Words plains = new Words();
    private NameText.Gap[] gaps = new NameText.Gap[USUAL];
    private boolean accented;
    private boolean foreign;

    private final StringBuilder word = new StringBuilder();
    private NameText.Gap gap = NameText.Gap.SPACE;

    private WordReader() {}

    static NameText read(String text) {
        WordReader reader = new WordReader();
        reader.words(composed(ListMarks.without(text)));
        return new NameText(reader.raw, reader.keys, reader.plains, reader.gaps, reader.accented, reader.foreign);
    }

    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_COMBINING && c <= LAST_COMBINING) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private void words(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Sign sign = Sign.of(c);
            if (sign == Sign.INVISIBLE) {
                continue;
            }
            if (sign == Sign.WORD) {
                // "thị trấnVăn Quan", "P1": two words that lost their space.
                if (!word.isEmpty()
                        && ((Character.isUpperCase(c) && Character.isLowerCase(before))
                                || (Character.isDigit(c) && Character.isLetter(before)))) {
                    endWord();
                }
                word.append(Letters.lower(c));
            } else if (!(sign == Sign.APOSTROPHE && Character.isLetter(before))) {
                endWord();
                gap(sign);
            }
            before = c;
        }
        endWord();
    }

    private void gap(Sign sign) {
        if (sign == Sign.SEPARATOR) {
            gap = NameText.Gap.SEPARATOR;
        } else if (sign == Sign.HYPHEN) {
            gap = gap == NameText.Gap.SEPARATOR ? gap : NameText.Gap.HYPHEN;
        } else if (sign == Sign.FOREIGN) {
            foreign = true;
        }
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        String text = word.toString();
        word.setLength(0);
        if (text.equals("nt")) {
            // The lists print "NT Thái Bình", resolution 1672 "Nông Trường Thái Bình".
            add("nt", key("nông"), "nong");
            add("", key("trường"), "truong");
            return;
        }
        if (isPlain(text)) {
            String plain = withoutLeadingZeros(text);
            add(text, plain, plain);
            return;
        }
        String key = key(text);
        String plain = plain(text);
        accented |= !key.equals(plain);
        add(text, key, plain);
    }

    private void add(String text, String key, String plain) {
        if (keys.size() == gaps.length) {
            gaps = Arrays.copyOf(gaps, 2 * gaps.length);
        }
        gaps[keys.size()] = gap;
        raw.add(text);
        keys.add(key);
        plains.add(plain);
        gap = NameText.Gap.SPACE;
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** A word's letters, then its tones as digits in subscript, which no name has. */
    static String key(String word) {
        StringBuilder letters = new StringBuilder(word.length() + 1);
        int tones = 0;
        int tone = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            letters.append(Letters.letter(c));
            if (Letters.tone(c) > 0) {
                tone = Letters.tone(c);
                tones++;
            }
        }
        if (tones == 1) {
            letters.append((char) ('\u2080' + tone));
        } else if (tones > 1) {
            // No syllable has two tones: such a word must equal nothing but itself.
            return word + '\u2080';
        }
        return withoutLeadingZeros(letters.toString());
    }

    private static String plain(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            letters.append(Letters.plain(word.charAt(i)));
        }
        return withoutLeadingZeros(letters.toString());
    }

    /** Wards are printed "Phường 01" and "Phường 1"; five digits are an official code and stay. */
    private static String withoutLeadingZeros(String word) {
        return word.length() == 2 && word.charAt(0) == '0' ? word.substring(1) : word;
    }
}
