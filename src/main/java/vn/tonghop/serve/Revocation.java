package vn.tonghop.serve;

import java.util.List;
import vn.tonghop.core.decision.DecisionKey;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.decision.NameDecision;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.store.DecisionReach.Touched;
import vn.tonghop.store.DecisionTable;
import vn.tonghop.store.Store;

/**
 * The end of a decision that somebody asks for.
 *
 * @param decision its number
 * @param registry the registry as it is now
 */
public record Revocation(long decision, Registry registry) {
    /**
     * Takes it back in the caller's transaction.
     *
     * @return the submissions that will be read anew
     * @throws ActRefused if there is no such decision in force
     */
    public List<Touched> make(Store store, DecisionTable.By by) {
        DecisionTable table = store.decisions();
        table.lock();
        List<NameDecision> before = table.inForce();
        NameDecision ended = ended(before);
        table.revoke(decision, by, null);
        store.audit().event(by.actor(), "revoke", "decision " + decision, "done", by.reason());
        return touched(store, ended, before, table.inForce());
    }

    /**
     * What would come of it; nothing is written, and nobody is waited for.
     *
     * @throws ActRefused if there is no such decision in force
     */
    public List<Touched> foreseen(Store store) {
        List<NameDecision> before = store.decisions().inForce();
        NameDecision ended = ended(before);
        return touched(
                store,
                ended,
                before,
                before.stream().filter(known -> known.id() != decision).toList());
    }

    private NameDecision ended(List<NameDecision> before) {
        return before.stream()
                .filter(known -> known.id() == decision)
                .findFirst()
                .orElseThrow(() -> new ActRefused("revoke.refused", Long.toString(decision)));
    }

    private List<Touched> touched(
            Store store, NameDecision ended, List<NameDecision> before, List<NameDecision> after) {
        return store.decisionReach()
                .touched(
                        DecisionKey.ofName(ended.text()),
                        new Decisions(before),
                        new Decisions(after),
                        registry,
                        review -> store.reviews().registryDate(review));
    }
}
