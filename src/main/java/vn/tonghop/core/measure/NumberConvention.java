package vn.tonghop.core.measure;

/** Which mark groups thousands and which is the decimal mark. */
public enum NumberConvention {
    /** A dot groups, a comma is the decimal mark: 27.967,6. */
    VI,
    /** A comma groups, a dot is the decimal mark: 27,967.6. */
    EN
}
