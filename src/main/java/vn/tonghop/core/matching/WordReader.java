package vn.tonghop.core.matching;

import java.text.Normalizer;
import java.util.Arrays;

/** Reads a text into words: lower case, tone apart from the letters, so that hòa and hoà are one. */
final class WordReader {
    /** The lists print "NT Thái Bình", resolution 1672 "Nông Trường Thái Bình". */
    static final String FARM = "nt";

    private static final char FIRST_COMBINING = '\u0300';
    private static final char LAST_COMBINING = '\u036f';
    private static final int USUAL = 10;

    private final Vocabulary vocabulary;
    private Word[] words = new Word[USUAL];
    private NameText.Gap[] gaps = new NameText.Gap[USUAL];
    private int size;
    private boolean accented;
    private boolean foreign;

    private final char[] word;
    private int length;
    private NameText.Gap gap = NameText.Gap.SPACE;

    private WordReader(Vocabulary vocabulary, int longest) {
        this.vocabulary = vocabulary;
        this.word = new char[longest];
    }

    /** The words of a text, by the numbers of the vocabulary. */
    static NameText read(String text, Vocabulary vocabulary) {
        int start = ListMarks.end(text);
        boolean composed = isComposed(text, start);
        String name = composed ? text : Normalizer.normalize(text.substring(start), Normalizer.Form.NFC);
        WordReader reader = new WordReader(vocabulary, name.length());
        reader.words(name, composed ? start : 0);
        return new NameText(reader.words, reader.size, reader.gaps, reader.accented, reader.foreign);
    }

    private static boolean isComposed(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_COMBINING && c <= LAST_COMBINING) {
                return false;
            }
        }
        return true;
    }

    private void words(String text, int start) {
        char before = ' ';
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            Sign sign = Sign.of(c);
            if (sign == Sign.INVISIBLE) {
                continue;
            }
            if (sign == Sign.WORD) {
                // "thị trấnVăn Quan", "P1": two words that lost their space.
                if (length > 0
                        && ((Character.isUpperCase(c) && Character.isLowerCase(before))
                                || (Character.isDigit(c) && Character.isLetter(before)))) {
                    endWord();
                }
                word[length++] = Letters.lower(c);
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
        if (length == 0) {
            return;
        }
        if (length == 2 && word[0] == FARM.charAt(0) && word[1] == FARM.charAt(1)) {
            add(vocabulary.word(FARM, key("nông"), "nong", false));
            add(vocabulary.word("", key("trường"), "truong", false));
        } else {
            Word read = vocabulary.word(word, length);
            accented |= read.accented();
            add(read);
        }
        length = 0;
    }

    private void add(Word read) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            gaps = Arrays.copyOf(gaps, 2 * size);
        }
        gaps[size] = gap;
        words[size++] = read;
        gap = NameText.Gap.SPACE;
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

    /** A word's letters without any mark. */
    static String plain(String word) {
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
