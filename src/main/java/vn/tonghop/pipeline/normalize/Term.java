package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.MeasureWord;
import vn.tonghop.core.measure.Qualifier;
import vn.tonghop.core.measure.ReadingReason;

/**
 * One amount as printed: qualifier, number or range of two, unit.
 *
 * @param start its first token
 * @param numberAt the token of its number
 * @param end the token after it
 * @param qualifier what bound it sets
 * @param from its number, or the first of a range
 * @param to the second number of a range; null where there is one number
 * @param unit its unit or counted noun; null where it has none
 * @param unitOfTo the unit of the second number; the same as {@code unit} unless printed otherwise
 * @param sharedUnit whether the first number of a range leaves its unit to the second
 * @param more what smaller customary units add, in the canonical unit: the 3 sào of 2 mẫu 3 sào
 * @param rules the rules used, as bits
 * @param trouble why it can't be read, or null
 */
record Term(
        int start,
        int numberAt,
        int end,
        Qualifier qualifier,
        Figure from,
        @Nullable Figure to,
        @Nullable MeasureWord unit,
        @Nullable MeasureWord unitOfTo,
        boolean sharedUnit,
        BigDecimal more,
        int rules,
        @Nullable ReadingReason trouble) {}
