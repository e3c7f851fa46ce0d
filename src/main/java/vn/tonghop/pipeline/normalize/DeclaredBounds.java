package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Conventions;
import vn.tonghop.core.measure.Qualifier;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.measure.Reading;

/** Narrows {@code gần X} and {@code khoảng X} where a review declares how far they reach. */
final class DeclaredBounds {
    private DeclaredBounds() {}

    static Reading.Amount apply(Reading.Amount amount, Conventions conventions) {
        Quantity quantity = amount.quantity();
        BigDecimal stated = quantity.stated();
        BigDecimal near = conventions.nearFrom();
        if (amount.qualifier() == Qualifier.LESS_THAN && near != null) {
            return with(amount, stated.multiply(near), quantity.upper());
        }
        BigDecimal within = conventions.aboutWithin();
        if (amount.qualifier() == Qualifier.APPROX && within != null) {
            return with(
                    amount,
                    stated.multiply(BigDecimal.ONE.subtract(within)),
                    stated.multiply(BigDecimal.ONE.add(within)));
        }
        return amount;
    }

    private static Reading.Amount with(Reading.Amount amount, BigDecimal lower, @Nullable BigDecimal upper) {
        return new Reading.Amount(
                amount.dimension(),
                new Quantity(lower, amount.quantity().stated(), upper),
                amount.qualifier(),
                amount.rule());
    }
}
