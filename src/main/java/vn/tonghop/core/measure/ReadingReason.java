package vn.tonghop.core.measure;

/** Why a text was not read. A name, once published, is never changed or used for anything else. */
public enum ReadingReason {
    /** Nothing there. */
    EMPTY,
    /** No number in it. */
    NO_NUMBER,
    /** hàng trăm, vài, nhiều: no number can be derived. */
    VAGUE,
    /** Its marks can mean thousands or decimals: 9,000. */
    NUMBER_MARKS,
    /** A number without a unit where a unit is needed. */
    UNIT_MISSING,
    /** A word that is no known unit. */
    UNIT_UNKNOWN,
    /** A unit with several sizes: công as land. */
    UNIT_AMBIGUOUS,
    /** The cell's unit is not the column's. */
    UNIT_CLASH,
    /** An amount of another dimension than the column takes. */
    WRONG_DIMENSION,
    /** A share of something: so much a year, a household, a square metre. */
    RATE,
    /** The value of a thing that is counted elsewhere: trị giá, tương ứng. */
    VALUE_OF_THING,
    /** Not đồng. */
    FOREIGN_CURRENCY,
    /** Several amounts where one is taken. */
    SEVERAL,
    /** Two statements of one thing that do not agree. */
    CONTRADICTION,
    /** A percentage: no amount. */
    PERCENTAGE,
    /** Less than nothing. */
    NEGATIVE,
    /** Longer than any amount is. */
    TOO_LONG,
    /** Words that are not understood stand beside the number. */
    NOT_UNDERSTOOD
}
