package vn.tonghop.pipeline.normalize;

import java.util.List;
import vn.tonghop.core.measure.MeasureWord;
import vn.tonghop.core.measure.WordKind;

/**
 * The tokens of one text; beyond both ends there is nothing.
 *
 * @param list the tokens
 * @param folded the text they were cut from
 * @param original the text as it was sent
 */
record Tokens(List<Token> list, FoldedText folded, String original) {
    private static final long ENDING = MeasureWord.kinds(
            WordKind.AND,
            WordKind.FUNCTION,
            WordKind.ONWARDS,
            WordKind.TO,
            WordKind.GIVING,
            WordKind.HOLD,
            WordKind.SAME_AS,
            WordKind.VALUE);

    Token at(int i) {
        return i >= 0 && i < list.size() ? list.get(i) : Token.NONE;
    }

    boolean accented() {
        return folded.accented();
    }

    int size() {
        return list.size();
    }

    boolean is(int i, WordKind kind) {
        return at(i).is(kind);
    }

    boolean is(int i, TokenKind kind) {
        return at(i).is(kind);
    }

    /** Whether an amount may end before this token: nothing, a mark, or a word that belongs to no noun. */
    boolean endsAmount(int i) {
        Token token = at(i);
        return switch (token.kind()) {
            case END, BREAK, OPEN, CLOSE, SLASH, DASH, MINUS -> true;
            case WORD -> token.isAny(ENDING);
            case NUMBER, OTHER, PERCENT, CURRENCY, STRANGE -> false;
        };
    }
}
