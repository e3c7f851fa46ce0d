package vn.tonghop.pipeline.normalize;

import java.util.List;
import vn.tonghop.core.measure.WordKind;

/** The tokens of one text; beyond both ends there is nothing. */
record Tokens(List<Token> list, boolean accented) {
    Token at(int i) {
        return i >= 0 && i < list.size() ? list.get(i) : Token.NONE;
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
            case WORD ->
                token.is(WordKind.AND)
                        || token.is(WordKind.FUNCTION)
                        || token.is(WordKind.ONWARDS)
                        || token.is(WordKind.TO)
                        || token.is(WordKind.GIVING)
                        || token.is(WordKind.HOLD)
                        || token.is(WordKind.SAME_AS)
                        || token.is(WordKind.VALUE);
            case NUMBER, OTHER, PERCENT, CURRENCY, STRANGE -> false;
        };
    }
}
