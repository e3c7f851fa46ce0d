package vn.tonghop.core.encoding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a word with letters beyond ASCII is in one code.
 *
 * @param text the word in that code, or null where a byte of it means nothing there
 * @param points what it says for that code, or (below 0) against it; 0 if nothing
 */
record WordVerdict(@Nullable String text, int points) {
    private static final int KNOWN = 3;
    private static final int SYLLABLE = 1;
    private static final int NO_SYLLABLE = -3;
    private static final int NO_TEXT = -4;
    private static final String VOWELS = "aăâeêioôơuưy";

    static WordVerdict of(@Nullable String text, boolean capitalsLost, KnownWords known) {
        if (text == null) {
            return new WordVerdict(null, NO_TEXT);
        }
        int points = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetter(text.charAt(i))) {
                continue;
            }
            int of = i > start ? points(text.substring(start, i), capitalsLost, known) : 0;
            if (of < 0) {
                return new WordVerdict(text, of);
            }
            points = Math.max(points, of);
            // A mark that joined no letter, a sign that no list of names has.
            if (i < text.length() && Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK) {
                return new WordVerdict(text, NO_SYLLABLE);
            }
            start = i + 1;
        }
        return new WordVerdict(text, points);
    }

    private static int points(String word, boolean capitalsLost, KnownWords known) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return 0;
        }
        // DVTN, BCĐ: letters that stand for words are no evidence.
        if (lower.chars().noneMatch(c -> VOWELS.indexOf(LetterTones.letter((char) c)) >= 0)) {
            return lower.chars().allMatch(c -> c == 'đ' || c < 0x80) ? 0 : NO_SYLLABLE;
        }
        if (!isCased(word, capitalsLost)) {
            return NO_SYLLABLE;
        }
        if (known.has(lower)) {
            return KNOWN;
        }
        return Syllables.isOne(lower) ? SYLLABLE : NO_SYLLABLE;
    }

    /** Small letters after the first, or capitals throughout; where a code has no capitals with tones, those are both. */
    private static boolean isCased(String word, boolean capitalsLost) {
        boolean small = true;
        boolean capital = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean both = capitalsLost && LetterTones.tone(c) != LetterTones.NONE;
            small &= i == 0 || both || Character.isLowerCase(c);
            capital &= both || Character.isUpperCase(c);
        }
        return small || capital;
    }
}
