package vn.tonghop.pipeline.normalize;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.MeasureRegion;
import vn.tonghop.core.measure.MeasureWord;
import vn.tonghop.core.measure.ReadingReason;
import vn.tonghop.core.measure.WordKind;

/**
 * The amounts of a text and what stands between them.
 *
 * @param tokens the text
 * @param terms its amounts, in order
 * @param hold why the whole text must be held, whatever its amounts are; or null
 * @param otherWords how many words it has that are not understood
 * @param labels how many numbers were taken as names: thôn 5, năm 2018
 */
record AmountScan(Tokens tokens, List<Term> terms, @Nullable ReadingReason hold, int otherWords, int labels) {
    private static final int LONGEST_VALUE = 6;
    private static final long ROUND_A_VALUE =
            MeasureWord.kinds(WordKind.QUALIFIER, WordKind.REACHED, WordKind.TO, WordKind.VAGUE, WordKind.SCALE);

    static AmountScan of(Tokens tokens, MeasureRegion region) {
        List<Term> terms = new ArrayList<>(2);
        ReadingReason hold = null;
        int otherWords = 0;
        int labels = 0;
        for (int at = 0; at < tokens.size(); ) {
            int afterLabel = NumberNames.after(tokens, at);
            if (afterLabel > at) {
                labels++;
                at = afterLabel;
                continue;
            }
            Term term = TermParser.at(tokens, region, at);
            if (term != null) {
                terms.add(term);
                at = term.end();
                continue;
            }
            hold = graver(hold, terms.isEmpty() ? reason(tokens, at) : reasonAfter(tokens, at));
            otherWords += tokens.is(at, TokenKind.OTHER) || tokens.is(at, WordKind.TITLE) ? 1 : 0;
            at++;
        }
        return new AmountScan(tokens, terms, hold, otherWords, labels);
    }

    /** trị giá hàng tỷ đồng: behind an amount, a vague value of it leaves the amount as it is. */
    private static @Nullable ReadingReason reasonAfter(Tokens tokens, int at) {
        ReadingReason reason = reason(tokens, at);
        return reason == ReadingReason.VAGUE && isVagueValue(tokens, at) ? null : reason;
    }

    private static boolean isVagueValue(Tokens tokens, int at) {
        int before = at - 1;
        while (before > at - LONGEST_VALUE && tokens.at(before).isAny(ROUND_A_VALUE)) {
            before--;
        }
        return tokens.is(before, WordKind.VALUE);
    }

    private static @Nullable ReadingReason reason(Tokens tokens, int at) {
        Token token = tokens.at(at);
        return switch (token.kind()) {
            case STRANGE -> ReadingReason.NOT_UNDERSTOOD;
            case SLASH -> tokens.is(at - 1, TokenKind.WORD) ? ReadingReason.RATE : ReadingReason.NOT_UNDERSTOOD;
            case MINUS -> tokens.is(at + 1, TokenKind.NUMBER) ? ReadingReason.NEGATIVE : null;
            case PERCENT -> ReadingReason.PERCENTAGE;
            case CURRENCY -> ReadingReason.FOREIGN_CURRENCY;
            case WORD -> token.word() == null ? null : wordReason(tokens, at, token.word());
            case NUMBER, OTHER, BREAK, OPEN, CLOSE, DASH, END -> null;
        };
    }

    private static @Nullable ReadingReason wordReason(Tokens tokens, int at, MeasureWord word) {
        if (word.is(WordKind.VAGUE)) {
            return ReadingReason.VAGUE;
        }
        if (word.is(WordKind.HOLD)) {
            return word.reason();
        }
        if (isLooseEnd(tokens, at, word) || isFarQualifier(tokens, at, word)) {
            return ReadingReason.NOT_UNDERSTOOD;
        }
        if (word.is(WordKind.STRANGE) || word.is(WordKind.ONWARDS) || word.is(WordKind.AND_A_HALF)) {
            return ReadingReason.NOT_UNDERSTOOD;
        }
        if (word.is(WordKind.QUALIFIER) && !word.is(WordKind.PREPOSITION)) {
            return ReadingReason.NOT_UNDERSTOOD;
        }
        boolean scale = word.is(WordKind.SCALE) || word.is(WordKind.HUNDRED);
        Token next = tokens.at(at + 1);
        boolean measured = next.is(WordKind.SCALE)
                || next.is(WordKind.UNIT)
                || next.is(WordKind.COUNTED)
                || next.is(WordKind.AND_A_HALF);
        // trăm triệu đồng: money of no number; Triệu Phong: a name.
        return scale && (measured || tokens.is(at - 1, WordKind.SCALE)) ? ReadingReason.VAGUE : null;
    }

    /** một triệu năm, nửa số tiền, 20 triệu lẻ: words of number that belong to no number. */
    private static boolean isLooseEnd(Tokens tokens, int at, MeasureWord word) {
        if (word.is(WordKind.HALF) || word.is(WordKind.LINH)) {
            return true;
        }
        MeasureWord before = tokens.at(at - 1).word();
        boolean afterScale = before != null && (before.is(WordKind.SCALE) || before.isCustomary());
        return afterScale && (word.is(WordKind.DIGIT) || word.is(WordKind.DIGIT_AFTER_TENS) || word.is(WordKind.TEN));
    }

    /** gần cả 20 triệu: a qualifier one word away from its number; but "trên diện tích 200 m2" sets no bound. */
    private static boolean isFarQualifier(Tokens tokens, int at, MeasureWord word) {
        MeasureWord between = tokens.at(at + 1).word();
        boolean area =
                between != null && (between.is(WordKind.LAND) || between.text().endsWith("diện tích"));
        boolean number = tokens.is(at + 2, TokenKind.NUMBER) || tokens.is(at + 2, WordKind.DIGIT);
        return word.is(WordKind.PREPOSITION) && number && !area;
    }

    private static @Nullable ReadingReason graver(@Nullable ReadingReason one, @Nullable ReadingReason other) {
        return one == null ? other : other == null || rank(one) <= rank(other) ? one : other;
    }

    private static int rank(ReadingReason reason) {
        return switch (reason) {
            case VAGUE -> 0;
            case FOREIGN_CURRENCY -> 1;
            case PERCENTAGE -> 2;
            case NEGATIVE -> 3;
            case RATE -> 4;
            case VALUE_OF_THING -> 5;
            case SEVERAL -> 6;
            case EMPTY,
                    NO_NUMBER,
                    NUMBER_MARKS,
                    UNIT_MISSING,
                    UNIT_UNKNOWN,
                    UNIT_AMBIGUOUS,
                    UNIT_CLASH,
                    WRONG_DIMENSION,
                    CONTRADICTION,
                    TOO_LONG,
                    NOT_UNDERSTOOD -> 7;
        };
    }
}
