package vn.tonghop.web.console.runs;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.serve.ReporterState;
import vn.tonghop.store.RunTable.Order;
import vn.tonghop.store.Store;
import vn.tonghop.web.console.account.CurrentRegistry;
import vn.tonghop.web.console.account.Permissions;
import vn.tonghop.web.console.account.SignedIn;
import vn.tonghop.web.console.layout.ConsoleWork;

/** Which runs an account that is limited to some units may set going, stop and go on with: reruns of their files only. */
public final class RunLimits {
    private final Store store;
    private final CurrentRegistry registry;
    private final Permissions permissions;

    /** Over that work. */
    public RunLimits(ConsoleWork work, CurrentRegistry registry, Permissions permissions) {
        this.store = work.reads();
        this.registry = registry;
        this.permissions = permissions;
    }

    /**
     * Refuses a run that touches other units.
     *
     * @throws vn.tonghop.web.console.account.Forbidden if it does
     */
    void requireRun(SignedIn who, String review, long run) {
        if (who.units().isEmpty()) {
            return;
        }
        Order order = store.runs().kept(run).order();
        Set<Long> files = order.submissions();
        if (!order.kind().equals("rerun") || files.isEmpty()) {
            permissions.requireAllUnits(who);
        }
        requireSenders(
                who,
                review,
                files.stream()
                        .map(file -> store.submissions().get(file).sender())
                        .toList());
    }

    /**
     * Refuses files of other senders.
     *
     * @param senders the senders' folders
     * @throws vn.tonghop.web.console.account.Forbidden if one of them is, or lies in, no unit of the account
     */
    void requireSenders(SignedIn who, String review, Collection<String> senders) {
        if (who.units().isEmpty()) {
            return;
        }
        Registry known = registry.now().orElseThrow();
        LocalDate day = store.reviews().registryDate(review);
        List<String> reporters = store.reviews().reporters(review);
        for (String sender : senders) {
            Optional<UnitVersion> meant = ReporterState.meant(known, day, sender, reporters);
            if (meant.isPresent()) {
                permissions.requireUnit(who, meant.get().id(), day);
            } else {
                permissions.requireAllUnits(who);
            }
        }
    }
}
