package vn.tonghop.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of comparing and adding quantities, on 100.000 generated pairs. */
class QuantityOrderTest {
    private static final int CASES = 100_000;

    private final Random random = new Random(20181105L);

    @Test
    void certainOrderHoldsForAllNumbersWithinTheBoundsAndMeetingIsMutual() {
        for (int i = 0; i < CASES; i++) {
            Quantity one = quantity();
            Quantity other = quantity();
            QuantityOrder order = one.compare(other);
            boolean apart = (one.upper() != null && one.upper().compareTo(other.lower()) < 0)
                    || (other.upper() != null && other.upper().compareTo(one.lower()) < 0);
            assertThat(one.meets(other)).isEqualTo(!apart);
            assertThat(other.meets(one)).isEqualTo(!apart);
            assertThat(other.compare(one))
                    .isEqualTo(
                            switch (order) {
                                case CERTAINLY_LESS -> QuantityOrder.CERTAINLY_MORE;
                                case OVERLAPPING -> QuantityOrder.OVERLAPPING;
                                case CERTAINLY_MORE -> QuantityOrder.CERTAINLY_LESS;
                            });
            if (order == QuantityOrder.CERTAINLY_LESS) {
                assertThat(one.stated()).isLessThan(other.stated());
            }
            assertThat(one.meets(one)).isTrue();
        }
    }

    @Test
    void sumIsTheSameInAnyOrderAndKeepsItsBoundsInOrder() {
        for (int i = 0; i < CASES; i++) {
            List<Quantity> some = new ArrayList<>(List.of(quantity(), quantity(), quantity()));
            Quantity sum = Quantity.sum(some);
            Collections.shuffle(some, random);
            assertThat(Quantity.sum(some)).isEqualTo(sum);
            assertThat(sum.lower()).isLessThanOrEqualTo(sum.stated());
        }
        assertThat(Quantity.sum(List.of())).isEqualTo(Quantity.ZERO);
    }

    private Quantity quantity() {
        BigDecimal number = BigDecimal.valueOf(random.nextInt(1_000), random.nextInt(3));
        return switch (random.nextInt(5)) {
            case 0 -> Quantity.exact(number);
            case 1 -> Quantity.atLeast(number);
            case 2 -> Quantity.atMost(number);
            case 3 -> Quantity.about(number);
            default -> Quantity.between(number, number.add(BigDecimal.valueOf(random.nextInt(100))));
        };
    }
}
