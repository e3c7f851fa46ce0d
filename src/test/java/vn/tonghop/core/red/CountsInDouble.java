package vn.tonghop.core.red;

import java.math.BigDecimal;

/** Core loses digits. */
final class CountsInDouble {
    boolean isHalf(BigDecimal amount) {
        return amount.doubleValue() == 1.0 / 2;
    }
}
