package vn.tonghop.pipeline.normalize;

/** What the marks inside one printed number prove, taken for itself. */
enum MarkedToken {
    /** 1.500.000: dots group. */
    DOTS_GROUP,
    /** 1,500,000: commas group. */
    COMMAS_GROUP,
    /** 9.5 or 12.25: the dot can't group. */
    DOT_IS_DECIMAL,
    /** 9,5 or 12,25: the comma can't group. */
    COMMA_IS_DECIMAL,
    /** 2.5000: a decimal mark, or a slip of one that groups; it proves something only where nothing speaks against it. */
    DOT_BEFORE_MANY,
    /** 2,5000: the same with a comma. */
    COMMA_BEFORE_MANY,
    /** 1.234,5: dots group and the comma is the decimal mark. */
    VIETNAMESE,
    /** 1,234.5: commas group and the dot is the decimal mark. */
    ENGLISH,
    /** 9.000, 9,000, 3700: nothing. */
    NOTHING;

    /** Of the digits, dots and commas of a text from {@code from} to {@code until}, which begin and end with a digit. */
    static MarkedToken of(CharSequence text, int from, int until) {
        int dots = 0;
        int commas = 0;
        int lastMark = -1;
        boolean threes = true;
        for (int i = from; i < until; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == ',') {
                threes &= lastMark < 0 || i - lastMark == 4;
                dots += c == '.' ? 1 : 0;
                commas += c == ',' ? 1 : 0;
                lastMark = i;
            }
        }
        int tail = until - lastMark - 1;
        if (dots + commas == 0) {
            return NOTHING;
        }
        if (dots > 0 && commas > 0) {
            return mixed(dots, commas, text.charAt(lastMark), threes);
        }
        boolean isDot = dots > 0;
        if (dots + commas > 1) {
            return threes && tail == 3 ? (isDot ? DOTS_GROUP : COMMAS_GROUP) : NOTHING;
        }
        boolean leadingZero = text.charAt(from) == '0';
        if (tail == 3 && leadingZero && !isZero(text, from, lastMark)) {
            // 05.500: papers write 05 for 5, so this may be 5.500 as well as 5,5.
            return NOTHING;
        }
        if (tail == 3 && lastMark - from <= 3 && !leadingZero) {
            return NOTHING;
        }
        if (tail > 3 && !leadingZero) {
            return isDot ? DOT_BEFORE_MANY : COMMA_BEFORE_MANY;
        }
        return isDot ? DOT_IS_DECIMAL : COMMA_IS_DECIMAL;
    }

    private static boolean isZero(CharSequence text, int from, int until) {
        for (int i = from; i < until; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static MarkedToken mixed(int dots, int commas, char last, boolean threes) {
        if (!threes) {
            return NOTHING;
        }
        if (last == ',' && commas == 1) {
            return VIETNAMESE;
        }
        return last == '.' && dots == 1 ? ENGLISH : NOTHING;
    }

    boolean isVietnamese() {
        return this == DOTS_GROUP || this == COMMA_IS_DECIMAL || this == COMMA_BEFORE_MANY || this == VIETNAMESE;
    }

    boolean isEnglish() {
        return this == COMMAS_GROUP || this == DOT_IS_DECIMAL || this == DOT_BEFORE_MANY || this == ENGLISH;
    }

    /** Whether it may be a slip, and so yields to whatever speaks against it. */
    boolean isWeak() {
        return this == DOT_BEFORE_MANY || this == COMMA_BEFORE_MANY;
    }

    /** Whether it proves that commas group, and with them that a lone dot is the decimal mark. */
    boolean provesEnglish() {
        return this == COMMAS_GROUP || this == ENGLISH;
    }
}
