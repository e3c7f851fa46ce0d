package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Conventions;
import vn.tonghop.core.measure.Qualifier;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.measure.Reading;
import vn.tonghop.core.text.Spelling;

/** Narrows {@code gần X} and {@code khoảng X} where a review declares how far they reach. */
final class DeclaredBounds {
    /** Words of other upper bounds: dưới, không quá, chưa đến, tối đa, nhiều nhất, trở xuống, đổ lại. */
    private static final Set<String> OTHER_WORDS = Set.of("dưới", "không", "chưa", "đa", "nhất", "trở", "đổ");

    private DeclaredBounds() {}

    static Reading.Amount apply(Reading.Amount amount, String text, Conventions conventions) {
        Quantity quantity = amount.quantity();
        BigDecimal stated = quantity.stated();
        BigDecimal near = conventions.nearFrom();
        if (amount.qualifier() == Qualifier.LESS_THAN && near != null && saysNear(text)) {
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

    /** {@code dưới X} and {@code không quá X} say nothing of how far below X it is. */
    private static boolean saysNear(String text) {
        Set<String> words = new HashSet<>(List.of(Spelling.key(text).split(" ", -1)));
        return words.contains("gần") && Collections.disjoint(words, OTHER_WORDS);
    }

    private static Reading.Amount with(Reading.Amount amount, BigDecimal lower, @Nullable BigDecimal upper) {
        return new Reading.Amount(
                amount.dimension(),
                new Quantity(lower, amount.quantity().stated(), upper),
                amount.qualifier(),
                amount.rule());
    }
}
