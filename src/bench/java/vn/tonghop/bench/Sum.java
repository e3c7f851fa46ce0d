package vn.tonghop.bench;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts added up: an upper bound exists only if every part has one. */
record Sum(BigDecimal lower, BigDecimal stated, @Nullable BigDecimal upper, long observations) {
    static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    Sum and(Sum other) {
        return new Sum(
                lower.add(other.lower),
                stated.add(other.stated),
                upper == null || other.upper == null ? null : upper.add(other.upper),
                observations + other.observations);
    }

    /** Whether both say the same numbers, however they are scaled. */
    boolean says(Sum other) {
        return lower.compareTo(other.lower) == 0
                && stated.compareTo(other.stated) == 0
                && (upper == null ? other.upper == null : other.upper != null && upper.compareTo(other.upper) == 0)
                && observations == other.observations;
    }
}
