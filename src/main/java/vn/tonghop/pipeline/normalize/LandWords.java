package vn.tonghop.pipeline.normalize;

import vn.tonghop.core.measure.WordKind;

/** Tells square metres of land from those of walls, floors and roads, by the words of the same clause. */
final class LandWords {
    private LandWords() {}

    /** Whether an area may be land: the nearest word that says so decides, and silence is consent. */
    static boolean mayBeLand(Tokens tokens, Term term) {
        for (int at = term.end(); inClause(tokens, at); at++) {
            if (tokens.is(at, WordKind.LAND)) {
                return true;
            }
            if (tokens.is(at, WordKind.NOT_LAND)) {
                return false;
            }
            if (tokens.is(at, WordKind.FUNCTION) || tokens.is(at, WordKind.GIVING)) {
                break;
            }
        }
        boolean other = false;
        for (int at = term.start() - 1; inClause(tokens, at); at--) {
            if (tokens.is(at, WordKind.LAND) || tokens.is(at, WordKind.GIVING)) {
                return true;
            }
            other |= tokens.is(at, WordKind.NOT_LAND);
        }
        return !other;
    }

    private static boolean inClause(Tokens tokens, int at) {
        Token token = tokens.at(at);
        return switch (token.kind()) {
            case WORD, OTHER -> true;
            case NUMBER, BREAK, OPEN, CLOSE, SLASH, DASH, MINUS, PERCENT, CURRENCY, STRANGE, END -> false;
        };
    }
}
