package vn.tonghop.core.matching;

/** The number, letter or bullet that a list puts before a name: "1.", "02)", "a)", "III.", "-". */
final class ListMarks {
    private static final String BULLETS = "-+*\u2022\u2013\u2014\u00b7";
    private static final int LONGEST = 4;

    private ListMarks() {}

    /** Where the text goes on behind its list mark; its beginning if nothing but the mark is there. */
    static int end(String text) {
        int start = skipBlanks(text, 0);
        int end = start;
        if (end < text.length() && BULLETS.indexOf(text.charAt(end)) >= 0) {
            end = skipBlanks(text, end + 1);
        }
        int mark = end;
        while (mark < text.length() && mark - end < LONGEST && isMark(text.charAt(mark))) {
            mark++;
        }
        if (mark > end && closes(text, end, mark)) {
            end = mark + (isPunctuation(text, mark) ? 1 : 0);
        }
        end = skipBlanks(text, end);
        return end < text.length() && Character.isLetterOrDigit(text.charAt(end)) ? end : 0;
    }

    private static boolean closes(String text, int from, int until) {
        boolean number = isNumber(text, from, until);
        boolean punctuated = isPunctuation(text, until);
        if (number) {
            // A number alone may be the name itself: "1 (Tuy Hòa)" is a ward.
            return until - from < LONGEST && punctuated;
        }
        if (punctuated && text.charAt(until) == ')') {
            return until - from == 1 || isRoman(text, from, until);
        }
        // "X." is xã, "V." is a number.
        return punctuated && isRoman(text, from, until) && !(until - from == 1 && text.charAt(from) == 'X');
    }

    private static boolean isMark(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'e') || c == 'I' || c == 'V' || c == 'X';
    }

    private static boolean isNumber(String text, int from, int until) {
        for (int i = from; i < until; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isRoman(String text, int from, int until) {
        for (int i = from; i < until; i++) {
            char c = text.charAt(i);
            if (c != 'I' && c != 'V' && c != 'X') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPunctuation(String text, int at) {
        return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ')' || text.charAt(at) == '/');
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
        return at;
    }
}
