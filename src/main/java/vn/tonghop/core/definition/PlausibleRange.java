package vn.tonghop.core.definition;

import java.math.BigDecimal;

/**
 * The amounts one source line is expected to have, in the indicator's canonical unit; what lies outside is not wrong,
 * but a person should look first.
 *
 * @param min the least, 0 or more
 * @param max the most, not less than the least
 */
public record PlausibleRange(BigDecimal min, BigDecimal max) {
    /** Checks the order. */
    public PlausibleRange {
        if (min.signum() < 0 || min.compareTo(max) > 0) {
            throw new IllegalArgumentException("range must be 0 <= min <= max: " + min + ", " + max);
        }
    }

    /** Whether the amount lies in the range, ends included; nothing at all (0) always does. */
    public boolean holds(BigDecimal amount) {
        return amount.signum() == 0 || (amount.compareTo(min) >= 0 && amount.compareTo(max) <= 0);
    }
}
