package vn.tonghop.pipeline.normalize;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.MeasureWord;
import vn.tonghop.core.measure.MeasureWords;
import vn.tonghop.core.measure.WordKind;

/** Cuts a folded text into numbers, known words, other words and marks, in steps linear in its length. */
final class AmountLexer {
    private static final int LONGEST_GLUED = 16;
    private static final long TAILED = 1_000_000;
    private static final long AMOUNT_WORDS = MeasureWord.kinds(
            WordKind.DIGIT,
            WordKind.TEN,
            WordKind.SCALE,
            WordKind.UNIT,
            WordKind.UNIT_GUARDED,
            WordKind.UNIT_BARE,
            WordKind.UNIT_UNREAD,
            WordKind.COUNTED,
            WordKind.LAND,
            WordKind.LABEL,
            WordKind.TITLE);

    private final MeasureWords words;
    private final char[] text;
    private final int to;
    private final List<Token> tokens = new ArrayList<>();

    private AmountLexer(MeasureWords words, FoldedText folded) {
        this.words = words;
        this.text = folded.chars();
        this.to = folded.length();
    }

    static List<Token> tokens(MeasureWords words, FoldedText folded) {
        AmountLexer lexer = new AmountLexer(words, folded);
        for (int at = 0; at < lexer.to; ) {
            at = lexer.take(at);
        }
        return lexer.tokens;
    }

    private int take(int at) {
        char c = text[at];
        if (c == ' ') {
            return at + 1;
        }
        if (c >= '0' && c <= '9') {
            return add(NumberLexer.number(text, at, to));
        }
        if (FoldedText.isLetter(c)) {
            return word(at);
        }
        MeasureWord sign = c == '~' || c == '<' || c == '>' ? sign(at) : null;
        return sign != null
                ? add(new Token(TokenKind.WORD, at, at + sign.text().length(), sign, null))
                : add(new Token(mark(c, at), at, at + 1, null, null));
    }

    /** A sign that stands for a qualifier, or null: it needs figures after it and no amount or name before it. */
    private @Nullable MeasureWord sign(int at) {
        int end = at + 1 < to && text[at + 1] == '=' ? at + 2 : at + 1;
        int next = end < to && text[end] == ' ' ? end + 1 : end;
        boolean figures = next < to && text[next] >= '0' && text[next] <= '9';
        boolean first = tokens.isEmpty() || last().is(TokenKind.BREAK) || last().is(TokenKind.OPEN);
        return figures && (first || (last().word() != null && !last().isAny(AMOUNT_WORDS)))
                ? words.exactly(text, at, end)
                : null;
    }

    private int add(Token token) {
        tokens.add(token);
        return token.end();
    }

    private TokenKind mark(char c, int at) {
        return switch (c) {
            case ';', ':', '\n', '!' -> TokenKind.BREAK;
            case '.', ',' -> stop(at);
            case '(', '[' -> TokenKind.OPEN;
            case ')', ']' -> TokenKind.CLOSE;
            case '/' -> TokenKind.SLASH;
            case '%' -> TokenKind.PERCENT;
            case '$', '€', '£', '¥' -> TokenKind.CURRENCY;
            case '-' -> dash(at);
            default -> TokenKind.STRANGE;
        };
    }

    /** A stop with a figure right after it, and no word right before it, may be the mark of a number that is broken. */
    private TokenKind stop(int at) {
        boolean beforeFigure = at + 1 < to && text[at + 1] >= '0' && text[at + 1] <= '9';
        boolean afterWord = !tokens.isEmpty()
                && last().end() == at
                && (last().is(TokenKind.WORD) || last().is(TokenKind.OTHER) || last().is(TokenKind.CLOSE));
        boolean twice = at + 1 < to && text[at + 1] == '.';
        return twice || (beforeFigure && !afterWord) ? TokenKind.STRANGE : TokenKind.BREAK;
    }

    private TokenKind dash(int at) {
        if (tokens.isEmpty()) {
            return TokenKind.MINUS;
        }
        boolean afterSpace = last().end() < at;
        boolean beforeSpace = at + 1 < to && text[at + 1] == ' ';
        TokenKind before = last().kind();
        boolean afterAmount = before == TokenKind.NUMBER
                || last().is(WordKind.SCALE)
                || last().is(WordKind.UNIT)
                || last().is(WordKind.COUNTED);
        if (before == TokenKind.BREAK || before == TokenKind.OPEN || (!afterAmount && afterSpace && !beforeSpace)) {
            return TokenKind.MINUS;
        }
        return TokenKind.DASH;
    }

    private Token last() {
        return tokens.get(tokens.size() - 1);
    }

    private int word(int at) {
        MeasureWord known = words.longest(text, at, to);
        if (known != null) {
            return add(new Token(TokenKind.WORD, at, at + known.text().length(), known, null));
        }
        int end = at;
        while (end < to && FoldedText.isLetter(text[end])) {
            end++;
        }
        if (end < to && isFigure(text[end])) {
            MeasureWord before = words.exactly(text, at, end);
            if (before != null && before.is(WordKind.QUALIFIER)) {
                return add(new Token(TokenKind.WORD, at, end, before, null));
            }
            MeasureWord scale = afterNumber() ? scaleBeforeTail(at, end) : null;
            if (scale != null) {
                return add(new Token(TokenKind.WORD, at, end, scale, null));
            }
            while (end < to && (Character.isLetterOrDigit(text[end]) || isMarkBetweenFigures(end))) {
                end++;
            }
            return add(new Token(TokenKind.OTHER, at, end, null, null));
        }
        int cut = afterNumber() ? cut(at, end) : 0;
        if (cut > 0) {
            return add(new Token(TokenKind.WORD, at, cut, words.exactly(text, at, cut), null));
        }
        return add(new Token(TokenKind.OTHER, at, end, null, null));
    }

    /** The comma of K1,5: what begins with letters is no number behind its marks either. */
    private boolean isMarkBetweenFigures(int at) {
        return (text[at] == '.' || text[at] == ',') && isFigure(text[at - 1]) && at + 1 < to && isFigure(text[at + 1]);
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    /** The tr of 1tr5: a scale word with one figure glued to it, or null. */
    private @Nullable MeasureWord scaleBeforeTail(int at, int end) {
        boolean oneFigure = end + 1 == to || !Character.isLetterOrDigit(text[end + 1]);
        MeasureWord word = oneFigure ? words.exactly(text, at, end) : null;
        return word != null && word.is(WordKind.SCALE) && word.whole() >= TAILED ? word : null;
    }

    private boolean afterNumber() {
        return !tokens.isEmpty()
                && (last().is(TokenKind.NUMBER) || last().is(WordKind.SCALE) || last().is(WordKind.UNIT));
    }

    /** Where the first of two glued words ends (tỉ|đồng, m2|đất), or 0. */
    private int cut(int at, int end) {
        if (end - at > LONGEST_GLUED) {
            return 0;
        }
        for (int cut = end - 1; cut > at; cut--) {
            if (isMeasure(words.exactly(text, at, cut)) && isAfterMeasure(words.longest(text, cut, to))) {
                return cut;
            }
        }
        return 0;
    }

    private static boolean isMeasure(@Nullable MeasureWord word) {
        return word != null
                && (word.is(WordKind.SCALE)
                        || (word.is(WordKind.UNIT) && word.text().length() > 1));
    }

    private static boolean isAfterMeasure(@Nullable MeasureWord word) {
        return word != null && (word.is(WordKind.UNIT) || word.is(WordKind.LAND) || word.is(WordKind.ONWARDS));
    }
}
