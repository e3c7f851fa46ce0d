package vn.tonghop.pipeline.normalize;

import vn.tonghop.core.measure.MeasureWord;
import vn.tonghop.core.measure.WordKind;

/** Tells numbers that name something from numbers that say how much: thôn 5, quý II/2018, 2016-2018, Covid-19. */
final class NumberNames {
    private static final int LONGEST = 4;
    private static final int LONGEST_ROMAN = 5;
    private static final long FIRST_YEAR = 1900;
    private static final long LAST_YEAR = 2099;
    private static final long LONGEST_TERM = 60;
    private static final long MEASURES = MeasureWord.kinds(
            WordKind.SCALE,
            WordKind.HUNDRED,
            WordKind.UNIT,
            WordKind.UNIT_GUARDED,
            WordKind.UNIT_BARE,
            WordKind.UNIT_UNREAD,
            WordKind.COUNTED,
            WordKind.FOREIGN);

    private NumberNames() {}

    /** The token after the name that starts at a token, or that token itself if none does. */
    static int after(Tokens tokens, int at) {
        int first = tokens.is(at, WordKind.FROM) ? at + 1 : at;
        if (isYear(tokens, first)) {
            int after = afterYears(tokens, first);
            if (after > first) {
                return after;
            }
        }
        boolean named = tokens.is(at - 1, WordKind.LABEL);
        if (named && isRoman(tokens, at)) {
            return tokens.is(at + 1, TokenKind.SLASH) && isPlain(tokens, at + 2) ? at + 3 : at + 1;
        }
        return (named || isGlued(tokens, at)) && isPlain(tokens, at) ? afterFigures(tokens, at) : at;
    }

    /** 5, 6/2018; but not 5 hộ, 5 đến 6, 5%. */
    private static int afterFigures(Tokens tokens, int at) {
        int after = at + 1;
        while (tokens.is(after, TokenKind.SLASH) && isPlain(tokens, after + 1)) {
            after += 2;
        }
        Token next = tokens.at(after);
        boolean range = (next.is(WordKind.TO) || next.is(TokenKind.DASH)) && tokens.is(after + 1, TokenKind.NUMBER);
        boolean measured = isMeasured(tokens, after)
                || range
                || next.is(TokenKind.NUMBER)
                || next.is(TokenKind.PERCENT)
                || next.is(TokenKind.SLASH)
                || next.is(TokenKind.CURRENCY);
        return measured ? at : after;
    }

    /** 2016-2018, 1960 đến 1965: a span of years, unless it is measured. */
    private static int afterYears(Tokens tokens, int at) {
        boolean span = tokens.is(at + 1, TokenKind.DASH) || tokens.is(at + 1, WordKind.TO);
        if (!span || !isYear(tokens, at + 2)) {
            return at;
        }
        long years = year(tokens, at + 2) - year(tokens, at);
        boolean inOrder = years > 0 && years <= LONGEST_TERM;
        boolean free = !isMeasured(tokens, at + 3) && !tokens.is(at + 3, TokenKind.SLASH);
        return inOrder && free ? at + 3 : at;
    }

    /** Whether a unit or noun stands there; năm in "tháng 6 năm 2018" is one more name. */
    private static boolean isMeasured(Tokens tokens, int at) {
        Token next = tokens.at(at);
        return next.isAny(MEASURES) && !(next.is(WordKind.LABEL) && isPlain(tokens, at + 1));
    }

    /** Covid-19: a word, a hyphen and figures without a space. */
    private static boolean isGlued(Tokens tokens, int at) {
        return tokens.is(at - 1, TokenKind.DASH)
                && tokens.is(at - 2, TokenKind.OTHER)
                && tokens.at(at - 1).end() == tokens.at(at).start()
                && tokens.at(at - 2).end() == tokens.at(at - 1).start();
    }

    private static boolean isPlain(Tokens tokens, int at) {
        Token token = tokens.at(at);
        return token.number() != null
                && token.number().shape() == MarkedNumber.Shape.PLAIN
                && token.end() - token.start() <= LONGEST;
    }

    private static boolean isYear(Tokens tokens, int at) {
        long year = year(tokens, at);
        return isPlain(tokens, at) && year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static long year(Tokens tokens, int at) {
        MarkedNumber number = tokens.at(at).number();
        return number == null ? 0 : number.figures();
    }

    private static boolean isRoman(Tokens tokens, int at) {
        Token token = tokens.at(at);
        if (!token.is(TokenKind.OTHER) || token.end() - token.start() > LONGEST_ROMAN) {
            return false;
        }
        for (int i = token.start(); i < token.end(); i++) {
            char c = tokens.folded().chars()[i];
            if (c != 'i' && c != 'v' && c != 'x') {
                return false;
            }
        }
        return true;
    }
}
