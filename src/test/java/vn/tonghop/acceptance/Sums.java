package vn.tonghop.acceptance;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.core.measure.Quantity;

/** Sums of quantities, added by the test itself: an upper bound is there only if every part has one. */
final class Sums {
    private Sums() {}

    static List<String> of(Stream<Quantity> parts) {
        BigDecimal lower = BigDecimal.ZERO;
        BigDecimal stated = BigDecimal.ZERO;
        BigDecimal upper = BigDecimal.ZERO;
        boolean bounded = true;
        for (Quantity part : parts.toList()) {
            BigDecimal most = part.upper();
            lower = lower.add(part.lower());
            stated = stated.add(part.stated());
            bounded &= most != null;
            upper = most == null ? upper : upper.add(most);
        }
        return List.of(plain(lower), plain(stated), bounded ? plain(upper) : "unbounded");
    }

    static List<String> plain(Quantity quantity) {
        return of(Stream.of(quantity));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
