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
    /** Signs that join two words: dashes, quotation marks, an ellipsis, a space that does not break. */
    private static final String JOINING = "\u00A0\u00AB\u00BB\u2013\u2014\u2018\u2019\u201C\u201D\u2026";

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
            if (of < 0 || (i < text.length() && isOutOfPlace(text, i))) {
                return new WordVerdict(text, NO_SYLLABLE);
            }
            points = Math.max(points, of);
            start = i + 1;
        }
        return new WordVerdict(text, points);
    }

    /** A tone mark that joined no letter; a sign in the middle of a word: "S½n". */
    private static boolean isOutOfPlace(String text, int at) {
        char c = text.charAt(at);
        return Character.getType(c) == Character.NON_SPACING_MARK
                || (c >= 0x80
                        && at > 0
                        && at < text.length() - 1
                        && JOINING.indexOf(c) < 0
                        && Character.isLetter(text.charAt(at - 1))
                        && Character.isLetter(text.charAt(at + 1)));
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
