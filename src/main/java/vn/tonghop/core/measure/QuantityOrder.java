package vn.tonghop.core.measure;

/** What is known of which of two quantities is the greater. */
public enum QuantityOrder {
    /** Whatever the true numbers are, the first is less. */
    CERTAINLY_LESS,
    /** The bounds meet: either may be the greater, or both one number. */
    OVERLAPPING,
    /** Whatever the true numbers are, the first is more. */
    CERTAINLY_MORE
}
