package vn.tonghop.core.measure;

/** What stands in the value cell of a word. */
enum WordValue {
    /** A number or factor. */
    NUMBER,
    /** The sizes of a unit in the canonical unit. */
    SIZES,
    /** A {@link Qualifier}. */
    QUALIFIER,
    /** A {@link ReadingReason}. */
    REASON,
    /** "-". */
    NOTHING
}
