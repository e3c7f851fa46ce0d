package vn.tonghop.core.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An amount with its bounds, in the canonical unit of its {@link Dimension}: {@code 0 <= lower <= stated <= upper}.
 * Exact arithmetic; not a number, infinity and negative amounts can't be expressed.
 *
 * @param lower the least it can be
 * @param stated the number that was printed
 * @param upper the most it can be, or null where there is no such bound
 */
public record Quantity(
        BigDecimal lower, BigDecimal stated, @Nullable BigDecimal upper) {
    /** Nothing, exactly. */
    public static final Quantity ZERO = exact(BigDecimal.ZERO);

    /**
     * Checks the order of the bounds and brings equal numbers to one form.
     *
     * @throws IllegalArgumentException if {@code 0 <= lower <= stated <= upper} does not hold
     */
    public Quantity {
        if (lower.signum() < 0 || lower.compareTo(stated) > 0 || (upper != null && stated.compareTo(upper) > 0)) {
            throw new IllegalArgumentException(
                    "bounds must be 0 <= lower <= stated <= upper: " + lower + ", " + stated + ", " + upper);
        }
        lower = plain(lower);
        stated = plain(stated);
        upper = upper == null ? null : plain(upper);
    }

    /** The number itself. */
    public static Quantity exact(BigDecimal number) {
        return new Quantity(number, number, number);
    }

    /** The number or more. */
    public static Quantity atLeast(BigDecimal number) {
        return new Quantity(number, number, null);
    }

    /** The number or less, down to nothing. */
    public static Quantity atMost(BigDecimal number) {
        return new Quantity(BigDecimal.ZERO, number, number);
    }

    /** About the number, with nothing known of how far off. */
    public static Quantity about(BigDecimal number) {
        return new Quantity(BigDecimal.ZERO, number, null);
    }

    /** From one number to another; the first is the stated one. */
    public static Quantity between(BigDecimal from, BigDecimal to) {
        return new Quantity(from, from, to);
    }

    /** Both together: lowers, stateds and uppers are added each for themselves; an upper exists only if both have one. */
    public Quantity plus(Quantity other) {
        return new Quantity(
                lower.add(other.lower),
                stated.add(other.stated),
                upper == null || other.upper == null ? null : upper.add(other.upper));
    }

    /** All of them together, in whatever order; {@link #ZERO} of none. */
    public static Quantity sum(Iterable<Quantity> quantities) {
        Quantity sum = ZERO;
        for (Quantity each : quantities) {
            sum = sum.plus(each);
        }
        return sum;
    }

    /** What the bounds say of which is the greater; the stated numbers decide nothing. */
    public QuantityOrder compare(Quantity other) {
        if (upper != null && upper.compareTo(other.lower) < 0) {
            return QuantityOrder.CERTAINLY_LESS;
        }
        if (other.upper != null && lower.compareTo(other.upper) > 0) {
            return QuantityOrder.CERTAINLY_MORE;
        }
        return QuantityOrder.OVERLAPPING;
    }

    /** Whether both can be one number: a declared total and the sum of its parts differ only if they do not meet. */
    public boolean meets(Quantity other) {
        return compare(other) == QuantityOrder.OVERLAPPING;
    }

    /**
     * So many times this, bounds included: a number of units in the canonical unit.
     *
     * @throws IllegalArgumentException if the factor is negative
     */
    public Quantity times(BigDecimal factor) {
        if (factor.signum() < 0) {
            throw new IllegalArgumentException("factor must not be negative: " + factor);
        }
        return new Quantity(
                lower.multiply(factor), stated.multiply(factor), upper == null ? null : upper.multiply(factor));
    }

    /**
     * This with no more than so many significant digits, and never surer: the lower bound is rounded down, the upper
     * up. An exact number that loses digits becomes "the lesser or more" or "up to the greater", whichever is nearer.
     *
     * @throws IllegalArgumentException if there is to be no digit
     */
    public Quantity rounded(int significantDigits) {
        if (significantDigits < 1) {
            throw new IllegalArgumentException("a number has at least one significant digit: " + significantDigits);
        }
        BigDecimal down = lower.round(new MathContext(significantDigits, RoundingMode.FLOOR));
        BigDecimal up = upper == null ? null : upper.round(new MathContext(significantDigits, RoundingMode.CEILING));
        if (isExact() && up != null && down.compareTo(up) != 0) {
            boolean nearerUp = up.subtract(stated).compareTo(stated.subtract(down)) < 0;
            return nearerUp ? atMost(up) : atLeast(down);
        }
        if (lower.compareTo(stated) == 0) {
            return new Quantity(down, down, up);
        }
        if (up != null && upper != null && upper.compareTo(stated) == 0) {
            return new Quantity(down, up, up);
        }
        return new Quantity(down, stated.round(new MathContext(significantDigits, RoundingMode.HALF_UP)), up);
    }

    /** Whether lower, stated and upper are one number. */
    public boolean isExact() {
        return upper != null && lower.compareTo(upper) == 0;
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number.scale() == 0) {
            return number;
        }
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
