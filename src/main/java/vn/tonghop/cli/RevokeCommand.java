package vn.tonghop.cli;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.core.decision.DecisionKey;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.decision.NameDecision;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.store.DecisionReach;
import vn.tonghop.store.DecisionReach.Touched;
import vn.tonghop.store.DecisionTable;
import vn.tonghop.store.Store;

/** Takes a decision back, from the next run on. */
@Command(name = "revoke")
final class RevokeCommand extends StoreCommand {
    @Parameters(paramLabel = "ID", descriptionKey = "option.decision")
    private long decision;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.reason")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.by")
    private @Nullable String by;

    @Option(names = "--dry-run", descriptionKey = "option.dryrun")
    private boolean dryRun;

    @Override
    int run(Store store) {
        DecisionTable.By who = DecisionActs.by(spec(), messages(), by, reason);
        DecisionActs acts = new DecisionActs(this, store, who, dryRun);
        return acts.attempt("revoke", "decision " + decision, who.reason(), () -> {
            Supplier<List<Touched>> work = () -> revoke(store, who);
            print(dryRun ? store.undone(work) : store.inTransaction(work));
        });
    }

    private List<Touched> revoke(Store store, DecisionTable.By who) {
        DecisionTable table = store.decisions();
        DecisionReach reach = store.decisionReach();
        table.lock();
        List<NameDecision> before = table.inForce();
        NameDecision ended = before.stream()
                .filter(known -> known.id() == decision)
                .findFirst()
                .orElseThrow(() -> new DecisionRefused("revoke.refused", Long.toString(decision)));
        table.revoke(decision, who, null);
        store.audit().event(who.actor(), "revoke", "decision " + decision, "done", who.reason());
        Registry registry =
                store.registry().load(store.registry().currentEdition().orElseThrow());
        return reach.touched(
                DecisionKey.ofName(ended.text()),
                new Decisions(before),
                new Decisions(table.inForce()),
                registry,
                review -> store.reviews().registryDate(review));
    }

    private void print(List<Touched> touched) {
        try (Output out = out()) {
            if (isJson()) {
                out.object(json -> {
                    json.writeNumberProperty("decision", decision);
                    json.writeBooleanProperty("dryRun", dryRun);
                    DecisionActs.touched(json, touched);
                });
                return;
            }
            out.line(messages().text(dryRun ? "revoke.would" : "revoke.done", Long.toString(decision)));
            DecisionActs.touched(out, messages(), touched);
        }
        say(messages().text(dryRun ? "decide.nothing" : "decide.next"));
    }
}
