package vn.tonghop.core.registry;

import java.util.regex.Pattern;

/**
 * Our own name for a reporting unit, given once and never to another: official codes pass from unit to unit, this does
 * not.
 *
 * @param value lower-case ASCII words joined by hyphens, with further parts after dots: {@code huyen-van-lang},
 *     {@code xa-tan-thanh.cao-loc}; at most 100 characters
 */
public record UnitId(String value) implements Comparable<UnitId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([-.][a-z0-9]+)*");
    private static final int LONGEST = 100;

    /** Checks the form. */
    public UnitId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a unit id: " + value);
        }
    }

    /** Whether a text has the form of an id. */
    public static boolean isWellFormed(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
