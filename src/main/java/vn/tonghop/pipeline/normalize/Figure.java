package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.ReadingReason;

/**
 * A number with its scale words: {@code head * scale + added}.
 *
 * @param end the token after it
 * @param head the number before the first scale word
 * @param scale what the scale words multiply it by, at most a million billions; one without any
 * @param added what later parts add: the 250 triệu of 1 tỷ 250 triệu
 * @param rules the rules used, as bits
 * @param trouble why it can't be read, or null
 */
record Figure(
        int end,
        MarkedNumber head,
        long scale,
        BigDecimal added,
        int rules,
        @Nullable ReadingReason trouble) {
    boolean hasScale() {
        return scale != 1;
    }

    boolean isWords() {
        return head.shape() == MarkedNumber.Shape.WORDS;
    }

    Figure scaledLike(Figure other) {
        return new Figure(
                end, head, other.scale, added, rules | AmountRule.ELLIPTIC.bit() | AmountRule.SCALE.bit(), trouble);
    }

    /** The whole value, for one value of the head. */
    BigDecimal value(BigDecimal headValue) {
        BigDecimal scaled = hasScale() ? headValue.multiply(BigDecimal.valueOf(scale)) : headValue;
        return added.signum() == 0 ? scaled : scaled.add(added);
    }
}
