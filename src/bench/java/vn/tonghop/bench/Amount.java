package vn.tonghop.bench;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A printed amount and what it says in the canonical unit, known because it was made that way. */
record Amount(String text, BigDecimal lower, BigDecimal stated, @Nullable BigDecimal upper) {
    static Amount exact(String text, BigDecimal amount) {
        return new Amount(text, amount, amount, amount);
    }

    static Amount atLeast(String text, BigDecimal amount) {
        return new Amount(text, amount, amount, null);
    }

    static Amount atMost(String text, BigDecimal amount) {
        return new Amount(text, BigDecimal.ZERO, amount, amount);
    }

    static Amount about(String text, BigDecimal amount) {
        return new Amount(text, BigDecimal.ZERO, amount, null);
    }

    static Amount between(String text, BigDecimal from, BigDecimal to) {
        return new Amount(text, from, from, to);
    }

    Sum sum() {
        return new Sum(lower, stated, upper, 1);
    }
}
