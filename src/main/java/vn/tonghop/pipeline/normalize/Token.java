package vn.tonghop.pipeline.normalize;

import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.MeasureWord;
import vn.tonghop.core.measure.WordKind;

/**
 * One piece of a folded text.
 *
 * @param kind what it is
 * @param start its first character
 * @param end after its last character
 * @param word what the registry of measures says of it; null unless it is a WORD
 * @param number the figures; null unless it is a NUMBER
 */
record Token(
        TokenKind kind,
        int start,
        int end,
        @Nullable MeasureWord word,
        @Nullable MarkedNumber number) {
    static final Token NONE = new Token(TokenKind.END, Integer.MAX_VALUE, Integer.MAX_VALUE, null, null);

    boolean is(TokenKind other) {
        return kind == other;
    }

    /** Whether it is a known word that can be one of those, given as {@link MeasureWord#kinds} gives them. */
    boolean isAny(long wordKinds) {
        return word != null && word.isAny(wordKinds);
    }

    /** Whether it is a known word that can be that. */
    boolean is(WordKind wordKind) {
        return word != null && word.is(wordKind);
    }
}
