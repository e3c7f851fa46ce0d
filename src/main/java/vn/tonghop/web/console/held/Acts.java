package vn.tonghop.web.console.held;

import java.util.function.Supplier;
import vn.tonghop.serve.ActRefused;
import vn.tonghop.store.DecisionTable;
import vn.tonghop.store.Store;
import vn.tonghop.web.console.account.SignedIn;

/**
 * What somebody does, and why: done with its row of the audit, or refused with one.
 *
 * @param store where it is kept
 */
record Acts(Store store, SignedIn who, String reason) {
    /** Who acts, and why. */
    DecisionTable.By by() {
        return new DecisionTable.By(who.name(), reason);
    }

    /**
     * Does the work in one transaction; if it is refused, keeps that it was tried.
     *
     * @throws ActRefused as the work does
     */
    <T> T attempt(String action, String subject, String asked, Supplier<T> work) {
        try {
            return store.inTransaction(work);
        } catch (ActRefused refused) {
            store.inTransaction(() -> {
                store.audit()
                        .event(
                                who.name(),
                                action,
                                subject,
                                "refused",
                                asked + ", " + reason + ": " + refused.getMessage());
                return true;
            });
            throw refused;
        }
    }
}
