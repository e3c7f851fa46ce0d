package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.MeasureWord;
import vn.tonghop.core.measure.ReadingReason;
import vn.tonghop.core.measure.WordKind;

/** Reads one number with its scale words, from figures or words. */
final class FigureParser {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final long FIRST_WORDS =
            MeasureWord.kinds(WordKind.DIGIT, WordKind.TEN, WordKind.ZERO, WordKind.HALF);

    private final Tokens tokens;
    private int at;
    private long scale = 1;
    private BigDecimal added = BigDecimal.ZERO;
    private int rules;
    private @Nullable ReadingReason trouble;

    private FigureParser(Tokens tokens, int at) {
        this.tokens = tokens;
        this.at = at;
    }

    /** The number that starts at a token, or null if none does. */
    static @Nullable Figure at(Tokens tokens, int at) {
        return mayStart(tokens.at(at)) ? new FigureParser(tokens, at).read() : null;
    }

    /** Whether a number may start with a token. */
    static boolean mayStart(Token token) {
        return token.number() != null || token.isAny(FIRST_WORDS);
    }

    private @Nullable Figure read() {
        MarkedNumber head = head();
        if (head == null) {
            return null;
        }
        scale = scaleWords(head.shape() == MarkedNumber.Shape.WORDS);
        if (scale > 1) {
            rules |= AmountRule.SCALE.bit();
            afterScale(head);
        }
        return new Figure(at, head, scale, added, rules, trouble);
    }

    private @Nullable MarkedNumber head() {
        MarkedNumber figures = tokens.at(at).number();
        if (figures != null) {
            at++;
            return figures;
        }
        if (tokens.is(at, WordKind.HALF)) {
            Token next = tokens.at(at + 1);
            if (!next.is(WordKind.SCALE) && !next.is(WordKind.UNIT) && !next.is(WordKind.UNIT_GUARDED)) {
                return null;
            }
            at++;
            rules |= AmountRule.HALF.bit();
            return MarkedNumber.HALF;
        }
        SpelledNumber spelled = SpelledNumber.at(tokens, at);
        if (spelled == null) {
            return null;
        }
        at = spelled.end();
        rules |= AmountRule.WORDS.bit();
        trouble = spelled.clear() ? null : ReadingReason.NOT_UNDERSTOOD;
        return MarkedNumber.words(spelled.value());
    }

    /** nghìn, triệu; trăm triệu, nghìn tỷ: a small scale may stand before a greater one. */
    private long scaleWords(boolean afterWords) {
        long all = 1;
        long last = 0;
        for (int n = 0; ; n++, at++) {
            MeasureWord word = tokens.at(at).word();
            if (word == null || !(word.is(WordKind.SCALE) || (word.is(WordKind.HUNDRED) && !afterWords && n == 0))) {
                return all;
            }
            if (n > 1 || word.whole() <= last || last > THOUSAND) {
                trouble = ReadingReason.NOT_UNDERSTOOD;
            }
            last = word.whole();
            all = n > 1 ? all : all * last;
        }
    }

    private void afterScale(MarkedNumber head) {
        if (tokens.is(at, WordKind.AND_A_HALF)) {
            at++;
            added = BigDecimal.valueOf(scale).multiply(HALF);
            rules |= AmountRule.HALF.bit();
            BigDecimal whole = head.only();
            boolean small = head.isWhole() && whole != null && whole.scale() <= 0 && whole.compareTo(HUNDRED) < 0;
            trouble = small ? trouble : ReadingReason.NOT_UNDERSTOOD;
            return;
        }
        if (isTail()) {
            MarkedNumber figure = tokens.at(at).number();
            added = BigDecimal.valueOf((figure == null ? digit() : figure.figures()) * (scale / 10));
            at++;
            rules |= AmountRule.TAIL.bit();
            trouble = head.isWhole() ? trouble : ReadingReason.NOT_UNDERSTOOD;
            return;
        }
        compound(head);
    }

    /** 1 tỷ 2: one figure right after triệu or tỷ, and nothing after it that it could belong to. */
    private boolean isTail() {
        MarkedNumber figure = tokens.at(at).number();
        boolean one = figure != null
                ? figure.isOneFigure() && tokens.at(at).end() == tokens.at(at).start() + 1
                : tokens.is(at, WordKind.DIGIT) && !tokens.is(at, WordKind.LABEL);
        Token next = tokens.at(at + 1);
        boolean free = next.is(TokenKind.END)
                || next.is(TokenKind.BREAK)
                || next.is(TokenKind.CLOSE)
                || next.is(TokenKind.OPEN);
        return one && free && scale >= MILLION;
    }

    private long digit() {
        MeasureWord word = tokens.at(at).word();
        return word == null ? 0 : word.whole();
    }

    /** 1 tỷ 250 triệu: parts of falling scale, each smaller than one of the scale before. */
    private void compound(MarkedNumber head) {
        long last = scale;
        while (mayStart(tokens.at(at))) {
            FigureParser part = new FigureParser(tokens, at);
            MarkedNumber number = part.head();
            if (number == null) {
                return;
            }
            long partScale = part.scaleWords(number.shape() == MarkedNumber.Shape.WORDS);
            BigDecimal value = number.only();
            if (!continues(part, number, partScale, last)) {
                return;
            }
            boolean fits = value != null
                    && number.isWhole()
                    && head.isWhole()
                    && value.signum() > 0
                    && value.multiply(BigDecimal.valueOf(partScale)).compareTo(BigDecimal.valueOf(last)) < 0;
            // 1 tỷ 2 trăm is mostly 1,2 tỷ, and could be a billion and two hundred.
            boolean gap = last > THOUSAND && partScale < THOUSAND;
            if (!fits || gap || part.trouble != null) {
                trouble = ReadingReason.NOT_UNDERSTOOD;
            }
            added = value == null ? added : added.add(value.multiply(BigDecimal.valueOf(partScale)));
            rules |= AmountRule.COMPOUND.bit() | part.rules;
            at = part.at;
            last = partScale;
            if (tokens.is(at, WordKind.AND_A_HALF)) {
                trouble = ReadingReason.NOT_UNDERSTOOD;
                at++;
            }
        }
    }

    /** Whether a number after a scale word is a part of the same amount and not another amount. */
    private boolean continues(FigureParser part, MarkedNumber number, long partScale, long last) {
        if (partScale > 1) {
            return partScale < last;
        }
        if (last != THOUSAND) {
            return false;
        }
        BigDecimal value = number.only();
        boolean hundreds = value != null
                && (value.compareTo(HUNDRED) >= 0 || tokens.is(at, WordKind.ZERO))
                && value.compareTo(BigDecimal.valueOf(THOUSAND)) < 0;
        Token next = tokens.at(part.at);
        boolean spelledToTheEnd = number.shape() == MarkedNumber.Shape.WORDS && tokens.endsAmount(part.at);
        return hundreds
                && (next.is(WordKind.UNIT)
                        || next.is(WordKind.COUNTED)
                        || next.is(WordKind.UNIT_GUARDED)
                        || spelledToTheEnd);
    }
}
