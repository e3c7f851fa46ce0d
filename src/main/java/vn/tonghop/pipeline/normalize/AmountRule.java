package vn.tonghop.pipeline.normalize;

import java.util.Locale;

/** The rules a reading can rest on; their ids are stable and stand in a reading joined by "+", in this order. */
enum AmountRule {
    /** The unit stands beside the number. */
    UNIT(0),
    /** The noun that is counted stands beside the number. */
    COUNTED_NOUN(1),
    /** The unit is the column's. */
    COLUMN_UNIT(2),
    /** A number alone where things or days are counted. */
    BARE_NUMBER(3),
    /** Nothing was given: 0. */
    BARE_ZERO(4),
    /** triệu or tỷ alone is money. */
    MONEY_BY_SCALE(5),
    /** The number is in words. */
    WORDS(6),
    /** nghìn, triệu, tỷ multiply the number. */
    SCALE(7),
    /** Parts of falling scale add up: 1 tỷ 250 triệu, 2 mẫu 3 sào. */
    COMPOUND(8),
    /** One figure after the scale is tenths of it: 1 tỷ 2. */
    TAIL(9),
    /** rưỡi, nửa. */
    HALF(10),
    /** A dot groups thousands, by the convention. */
    DOT_GROUPS(11),
    /** A comma groups thousands: things counted have no decimals, or the file decides. */
    COMMA_GROUPS(12),
    /** A comma before three figures is the decimal mark: a scale word takes decimals, or the file decides. */
    COMMA_DECIMAL(13),
    /** A dot is the decimal mark: it can't group there, or the file decides. */
    DOT_DECIMAL(14),
    /** A customary land measure of the region. */
    REGIONAL(15),
    /** từ A đến B, A-B. */
    RANGE(16),
    /** The first of two numbers takes scale or unit from the second: 1,5 đến 3 triệu, 7-8.000 đồng. */
    ELLIPTIC(17),
    /** trở lên, trở xuống. */
    ONWARDS(18),
    /** hơn, gần, khoảng. */
    QUALIFIER(19),
    /** A second statement of the same thing agrees. */
    RESTATED(20);

    private final int bit;

    AmountRule(int position) {
        this.bit = 1 << position;
    }

    /** The id as it stands in a reading. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int bit() {
        return bit;
    }
}
