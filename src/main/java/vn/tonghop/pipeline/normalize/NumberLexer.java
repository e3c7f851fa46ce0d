package vn.tonghop.pipeline.normalize;

import vn.tonghop.pipeline.normalize.MarkedNumber.Shape;

/** Takes the figures and marks of one number from a folded text. */
final class NumberLexer {
    private static final int MOST_FIGURES = 18;

    private final char[] text;
    private final int to;
    private final int start;
    private int at;
    private long figures;
    private int count;
    private int groupFigures;
    private int leadFigures;
    private int marks;
    private char firstMark;
    private char lastMark;
    private boolean groupsFit = true;
    private boolean marksDiffer;

    private NumberLexer(char[] text, int start, int to) {
        this.text = text;
        this.start = start;
        this.at = start;
        this.to = to;
    }

    static Token number(char[] text, int start, int to) {
        return new NumberLexer(text, start, to).read();
    }

    private Token read() {
        figures();
        leadFigures = groupFigures;
        for (int next = afterMark(); next > 0; next = afterMark()) {
            if (marks > 0 && groupFigures != 3) {
                groupsFit = false;
            }
            char mark = mark(next);
            if (marksDiffer) {
                groupsFit = false;
            }
            firstMark = marks == 0 ? mark : firstMark;
            marksDiffer |= mark != firstMark;
            lastMark = mark;
            marks++;
            at = next;
            figures();
        }
        return new Token(TokenKind.NUMBER, start, at, null, number());
    }

    private void figures() {
        groupFigures = 0;
        while (at < to && isFigure(text[at])) {
            if (count > 0 || text[at] != '0') {
                figures = count < MOST_FIGURES ? figures * 10 + (text[at] - '0') : figures;
                count++;
            }
            groupFigures++;
            at++;
        }
    }

    /** Where the figures after a mark start, or 0 if no mark that belongs to the number follows. */
    private int afterMark() {
        if (at + 1 >= to) {
            return 0;
        }
        char mark = text[at];
        if ((mark == '.' || mark == ',') && isFigure(text[at + 1])) {
            return at + 1;
        }
        if (mark != ' ' || (leadFigures > 0 && text[start] == '0')) {
            return 0;
        }
        if (threeFigures(at + 1) && groupFigures <= 3 && (marks == 0 || lastMark == ' ')) {
            return at + 1;
        }
        boolean spacedDot = text[at + 1] == '.' && at + 2 < to && text[at + 2] == ' ' && threeFigures(at + 3);
        return spacedDot && groupFigures <= 3 && (marks == 0 || lastMark == '.') ? at + 3 : 0;
    }

    private char mark(int next) {
        return next == at + 3 ? '.' : text[at];
    }

    private boolean threeFigures(int from) {
        return from + 3 <= to
                && isFigure(text[from])
                && isFigure(text[from + 1])
                && isFigure(text[from + 2])
                && (from + 3 == to || !isFigure(text[from + 3]));
    }

    private MarkedNumber number() {
        if (count > MOST_FIGURES) {
            return MarkedNumber.BROKEN_NUMBER;
        }
        boolean leadFits = leadFigures <= 3;
        boolean spaced = firstMark == ' ';
        if (marks == 0) {
            return new MarkedNumber(Shape.PLAIN, figures, 0, firstMark);
        }
        if (!groupsFit || (marks > 1 && !leadFits)) {
            return MarkedNumber.BROKEN_NUMBER;
        }
        if (marksDiffer) {
            // After groups by spaces a dot with three figures could be one more group.
            return spaced && groupFigures == 3
                    ? MarkedNumber.BROKEN_NUMBER
                    : new MarkedNumber(Shape.BOTH, figures, groupFigures, firstMark);
        }
        if (marks > 1 || spaced) {
            return groupFigures == 3
                    ? new MarkedNumber(Shape.GROUPED, figures, 0, firstMark)
                    : MarkedNumber.BROKEN_NUMBER;
        }
        boolean leadIsZero = leadFigures == 1 && text[start] == '0';
        if (groupFigures != 3 || leadIsZero || (!leadFits && lastMark == ',')) {
            return new MarkedNumber(Shape.DECIMAL, figures, groupFigures, firstMark);
        }
        if (!leadFits) {
            return MarkedNumber.BROKEN_NUMBER;
        }
        return new MarkedNumber(lastMark == '.' ? Shape.ONE_DOT : Shape.ONE_COMMA, figures, groupFigures, firstMark);
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }
}
