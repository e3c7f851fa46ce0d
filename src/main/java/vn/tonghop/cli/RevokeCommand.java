package vn.tonghop.cli;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.serve.Revocation;
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
            Registry registry =
                    store.registry().load(store.registry().currentEdition().orElseThrow());
            Supplier<List<Touched>> work = () -> new Revocation(decision, registry).make(store, who);
            print(dryRun ? store.undone(work) : store.inTransaction(work));
        });
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
