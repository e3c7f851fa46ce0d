package vn.tonghop.core.measure;

/** What a word does in a printed amount; a word may have several kinds (năm is five, and a year). */
public enum WordKind {
    /** một to chín. */
    DIGIT,
    /** mốt, tư, lăm: digits only after mươi or mười. */
    DIGIT_AFTER_TENS,
    /** không trăm, before the last two figures. */
    ZERO,
    /** mười. */
    TEN,
    /** mươi. */
    TENS,
    /** trăm. */
    HUNDRED,
    /** linh, lẻ: no tens. */
    LINH,
    /** nửa: half of the unit that follows. */
    HALF,
    /** rưỡi: and half of the unit before it. */
    AND_A_HALF,
    /** nghìn, triệu, tỷ: multiplies the number before it. */
    SCALE,
    /** A unit of measure. */
    UNIT,
    /** A unit of measure only where nothing follows that makes it another word: công, mẫu, khối. */
    UNIT_GUARDED,
    /** A unit of measure only where its dimension is asked for and nothing else is said: a. */
    UNIT_BARE,
    /** A unit no amount is read in. */
    UNIT_UNREAD,
    /** A noun that is counted. */
    COUNTED,
    /** A qualifier: hơn, gần, khoảng. */
    QUALIFIER,
    /** A qualifier that is an ordinary word where no number follows: trên, gần. */
    PREPOSITION,
    /** tới, đạt: the amount was reached, exactly unless a qualifier says otherwise. */
    REACHED,
    /** từ. */
    FROM,
    /** đến. */
    TO,
    /** trở lên, trở xuống. */
    ONWARDS,
    /** No number can be derived: vài, hàng trăm. */
    VAGUE,
    /** Money that follows is the value of a thing: trị giá. */
    VALUE,
    /** What follows states the same thing again: tương đương. */
    SAME_AS,
    /** A word that changes what the amount means; the text is held for its reason. */
    HOLD,
    /** A foreign currency, after a number. */
    FOREIGN,
    /** A compound that only looks like a number or a unit: tỷ lệ. */
    STRANGE,
    /** What land is called. */
    LAND,
    /** Surfaces that are not land: tường, sàn. */
    NOT_LAND,
    /** hiến: land is given. */
    GIVING,
    /** và, với. */
    AND,
    /** Words round an amount that leave it as it is. */
    FUNCTION,
    /** Words whose number is a name: thôn 5, năm 2018. */
    LABEL,
    /** What a person is called by; number words after it may be the name: ông Hai. */
    TITLE;

    /** What a word of this kind has in its value cell. */
    WordValue value() {
        return switch (this) {
            case DIGIT, DIGIT_AFTER_TENS, ZERO, TEN, TENS, HUNDRED, HALF, AND_A_HALF, SCALE -> WordValue.NUMBER;
            case UNIT, UNIT_GUARDED, UNIT_BARE -> WordValue.SIZES;
            case QUALIFIER, ONWARDS -> WordValue.QUALIFIER;
            case HOLD, FOREIGN -> WordValue.REASON;
            case LINH,
                    UNIT_UNREAD,
                    COUNTED,
                    PREPOSITION,
                    REACHED,
                    FROM,
                    TO,
                    VAGUE,
                    VALUE,
                    SAME_AS,
                    STRANGE,
                    LAND,
                    NOT_LAND,
                    GIVING,
                    AND,
                    FUNCTION,
                    LABEL,
                    TITLE -> WordValue.NOTHING;
        };
    }

    /** A bit of its own, never stored: the order of the kinds means nothing outside one run of the program. */
    @SuppressWarnings("EnumOrdinal")
    long bit() {
        return 1L << ordinal();
    }
}
