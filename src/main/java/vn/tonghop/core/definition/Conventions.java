package vn.tonghop.core.definition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.MeasureRegion;
import vn.tonghop.core.measure.NumberConvention;

/**
 * How a review reads what can be read in several ways.
 *
 * @param region whose customary land measures hold
 * @param numbers the number marks the review declares, or null where each text must decide for itself
 * @param nearFrom the share of X that {@code gần X} is at least, 0 to 1, or null for no lower bound but nothing
 * @param aboutWithin the share of X that {@code khoảng X} may be off, 0 to 1, or null for no bounds
 */
public record Conventions(
        MeasureRegion region,
        @Nullable NumberConvention numbers,
        @Nullable BigDecimal nearFrom,
        @Nullable BigDecimal aboutWithin) {
    /** Checks that shares lie between 0 and 1. */
    public Conventions {
        checkShare(nearFrom);
        checkShare(aboutWithin);
    }

    private static void checkShare(@Nullable BigDecimal share) {
        if (share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException("a share lies between 0 and 1: " + share);
        }
    }
}
