package vn.tonghop.core.measure;

/** How sure a printed amount says it is. */
public enum Qualifier {
    /** The amount itself. */
    EXACT,
    /** hơn, trên, ít nhất: the amount or more. */
    MORE_THAN,
    /** gần, dưới, không quá: the amount or less. */
    LESS_THAN,
    /** khoảng, ước, trên dưới: about the amount. */
    APPROX,
    /** từ A đến B: between two amounts. */
    RANGE
}
