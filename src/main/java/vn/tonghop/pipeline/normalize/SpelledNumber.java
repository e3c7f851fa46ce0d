package vn.tonghop.pipeline.normalize;

import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.WordKind;

/**
 * A number below a thousand in words: ba mươi lăm, hai trăm linh năm.
 *
 * @param end the token after it
 * @param value the number
 * @param clear whether it can mean nothing else; "ba bốn" and "một trăm hai" can
 */
record SpelledNumber(int end, int value, boolean clear) {
    /** The number that starts at a token, or null. */
    static @Nullable SpelledNumber at(Tokens tokens, int at) {
        if (tokens.is(at, WordKind.ZERO)) {
            int after = tokens.is(at + 1, WordKind.LINH) ? at + 2 : at + 1;
            SpelledNumber rest = tens(tokens, after);
            return rest == null ? null : new SpelledNumber(rest.end, rest.value, rest.clear && rest.value < 100);
        }
        if (tokens.is(at, WordKind.DIGIT) && tokens.is(at + 1, WordKind.HUNDRED)) {
            return hundreds(tokens, at);
        }
        return tens(tokens, at);
    }

    private static SpelledNumber hundreds(Tokens tokens, int at) {
        int hundreds = 100 * digit(tokens, at);
        int after = at + 2;
        if (tokens.is(after, WordKind.LINH)) {
            boolean digit = isDigit(tokens, after + 1);
            return new SpelledNumber(after + (digit ? 2 : 1), hundreds + (digit ? digit(tokens, after + 1) : 0), digit);
        }
        SpelledNumber rest = tens(tokens, after);
        if (rest == null) {
            return new SpelledNumber(after, hundreds, true);
        }
        // một trăm hai: a hundred and two, or a hundred and twenty.
        return new SpelledNumber(rest.end, hundreds + rest.value, rest.clear && rest.value >= 10);
    }

    private static @Nullable SpelledNumber tens(Tokens tokens, int at) {
        if (tokens.is(at, WordKind.TEN)) {
            return withDigit(tokens, at + 1, 10);
        }
        if (!tokens.is(at, WordKind.DIGIT)) {
            return null;
        }
        if (tokens.is(at + 1, WordKind.TENS)) {
            return withDigit(tokens, at + 2, 10 * digit(tokens, at));
        }
        boolean twoDigits = isDigit(tokens, at + 1) || tokens.is(at + 1, WordKind.TEN);
        return new SpelledNumber(at + 1, digit(tokens, at), !twoDigits);
    }

    private static SpelledNumber withDigit(Tokens tokens, int at, int tens) {
        // năm may be the year: "mười năm" is ten years as well as the start of nothing.
        if (!isDigit(tokens, at) || (tokens.is(at, WordKind.LABEL) && !tokens.is(at + 1, WordKind.SCALE))) {
            return new SpelledNumber(at, tens, !tokens.is(at, WordKind.LABEL));
        }
        boolean more = isDigit(tokens, at + 1) || tokens.is(at + 1, WordKind.TEN);
        return new SpelledNumber(at + 1, tens + digit(tokens, at), !more);
    }

    private static boolean isDigit(Tokens tokens, int at) {
        return tokens.is(at, WordKind.DIGIT) || tokens.is(at, WordKind.DIGIT_AFTER_TENS);
    }

    private static int digit(Tokens tokens, int at) {
        var word = tokens.at(at).word();
        return word == null ? 0 : (int) word.whole();
    }
}
