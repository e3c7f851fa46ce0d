package vn.tonghop.batch.red;

import vn.tonghop.core.measure.Quantity;

/** The job looks at an amount. */
final class ChoosesByAmount {
    boolean isNothing(Quantity amount) {
        return amount.isExact();
    }
}
