package vn.tonghop.pipeline.normalize;

import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.MeasureRegion;
import vn.tonghop.core.measure.NumberConvention;

/**
 * What is known of a cell before its text is read.
 *
 * @param dimension the dimension the column takes, or null to find it from the text
 * @param columnUnit the unit printed in the header or named by the form ("triệu đồng", "ha"), applied once to a bare
 *     number, or null where cells carry their own
 * @param declared the number convention that the review or the column's own evidence decides; null where nothing does
 *     and texts are read by the default convention, ambiguous ones held
 * @param region whose customary land measures hold
 */
public record AmountContext(
        @Nullable Dimension dimension,
        @Nullable String columnUnit,
        @Nullable NumberConvention declared,
        MeasureRegion region) {
    /** A text on its own, of a known dimension, in Bắc Bộ, by the default convention. */
    public static AmountContext of(Dimension dimension) {
        return new AmountContext(dimension, null, null, MeasureRegion.BAC_BO);
    }
}
