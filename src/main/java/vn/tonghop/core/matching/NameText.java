package vn.tonghop.core.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as words that can be compared: lower case, tone apart from the letters (so that hòa and hoà are one), with the
 * separators that stood between them.
 */
final class NameText {
    /** What stands before a word. */
    enum Gap {
        SPACE,
        HYPHEN,
        SEPARATOR
    }

    private static final char FIRST_COMBINING = '\u0300';
    private static final char LAST_COMBINING = '\u036f';
    private static final String SEPARATORS = ",;()[]/|\n\r";
    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2212";
    private static final String BLANKS = ".:_\"'\u2018\u2019\u201c\u201d\u00ab\u00bb";
    private static final String INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff";
    private static final String IS = key("là");
    private static final String APOSTROPHES = "'\u2018\u2019";

    private final Words raw = new Words();
    private final Words keys = new Words();
    private final Words plains = new Words();
    private final List<Gap> gaps = new ArrayList<>();
    private boolean accented;
    private boolean foreign;

    private final StringBuilder word = new StringBuilder();
    private Gap gap = Gap.SPACE;

    private NameText() {}

    static NameText of(String text) {
        NameText result = new NameText();
        result.read(composed(ListMarks.without(text)));
        return result;
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

    private void read(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (INVISIBLE.indexOf(c) >= 0) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                // "thị trấnVăn Quan", "P1": two words that lost their space.
                if ((Character.isLowerCase(before) && Character.isUpperCase(c))
                        || (Character.isLetter(before) && Character.isDigit(c))) {
                    endWord();
                }
                word.append(Character.toLowerCase(c));
            } else if (!(APOSTROPHES.indexOf(c) >= 0 && Character.isLetter(before))) {
                endWord();
                gap(c);
            }
            before = c;
        }
        endWord();
    }

    private void gap(char c) {
        if (SEPARATORS.indexOf(c) >= 0) {
            gap = Gap.SEPARATOR;
        } else if (HYPHENS.indexOf(c) >= 0) {
            gap = gap == Gap.SEPARATOR ? gap : Gap.HYPHEN;
        } else if (BLANKS.indexOf(c) < 0 && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
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
        String key = key(text);
        String plain = plain(text);
        accented |= !key.equals(plain);
        add(text, key, plain);
    }

    private void add(String text, String key, String plain) {
        raw.add(text);
        keys.add(key);
        plains.add(plain);
        gaps.add(gap);
        gap = Gap.SPACE;
    }

    /** A word's letters, then its tones as digits in subscript, which no name has. */
    private static String key(String word) {
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

    int size() {
        return keys.size();
    }

    Gap gapBefore(int i) {
        return gaps.get(i);
    }

    /** Whether the text has any accent or đ; without one, accents may have been left out everywhere. */
    boolean accented() {
        return accented;
    }

    /** Whether it has a character that no name has, such as the ? of a lost letter. */
    boolean foreign() {
        return foreign;
    }

    /** One word, as it is compared: without accents where the text has none. */
    String word(int i) {
        return (accented ? keys : plains).one(i);
    }

    String key(int from, int until) {
        return keys.joined(from, until);
    }

    String plain(int from, int until) {
        return plains.joined(from, until);
    }

    String raw(int from, int until) {
        return raw.joined(from, until);
    }

    /** The words from one on, with commas where a separator stood. */
    String printed(int from) {
        return printed(from, size());
    }

    /** The words from one to before another, with commas where a separator stood. */
    String printed(int from, int until) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < until; i++) {
            boolean separated = i > from && gapBefore(i) != Gap.SPACE;
            words.append(separated ? ", " : " ").append(raw.one(i));
        }
        return words.toString().strip();
    }

    /** Where "nay là" stands between two names; 0 if it does not, or a character is there that no name has. */
    int nowBecame() {
        for (int i = 1; i < size() - 2 && !foreign; i++) {
            if (keys.one(i).equals("nay")
                    && plains.one(i + 1).equals("la")
                    && word(i + 1).equals(accented ? IS : "la")) {
                return i;
            }
        }
        return 0;
    }

    /** Whether some of the words, as they are compared, are a name with this key. */
    boolean isNamed(int from, int until, NameKey name) {
        if (!accented) {
            return plains.equal(from, until, name.plain());
        }
        // i for y leaves the length as it is.
        return keys.length(from, until) == name.exact().length()
                && (keys.equal(from, until, name.exact())
                        || VowelI.of(keys.joined(from, until)).equals(name.vowelI()));
    }
}
