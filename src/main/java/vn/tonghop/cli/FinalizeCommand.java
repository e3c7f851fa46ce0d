package vn.tonghop.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.serve.PeriodActs;
import vn.tonghop.store.DecisionTable;
import vn.tonghop.store.HoldTable;
import vn.tonghop.store.Store;

/** Makes the current release of a review final, which closes its period. */
@Command(name = "finalize")
final class FinalizeCommand extends StoreCommand {
    @Option(names = "--release", paramLabel = "N", required = true, descriptionKey = "option.finalRelease")
    private int release;

    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review")
    private @Nullable String review;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.reason")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.by")
    private @Nullable String by;

    @Override
    int run(Store store) {
        DecisionTable.By who = DecisionActs.by(spec(), messages(), by, reason);
        ReviewChoice choice = new ReviewChoice(spec(), messages(), store, review);
        String id = choice.review();
        int number = choice.release(release);
        PeriodActs acts = new PeriodActs(store);
        Optional<HoldTable.Unfinished> inTheWay = acts.inTheWay(id);
        if (inTheWay.isPresent()) {
            HoldTable.Unfinished first = inTheWay.get();
            String run = Long.toString(first.run());
            store.audit().event(who.actor(), "finalize", id + " " + number, "refused", "run " + run + " is not over");
            say(messages().text(first.alive() ? "run.busy" : "finalize.unfinished", id, run));
            return ExitCode.BUSY;
        }
        return new DecisionActs(this, store, who, false).attempt("finalize", id + " " + number, who.reason(), () -> {
            acts.close(id, number, who);
            print(id, number);
        });
    }

    private void print(String id, int number) {
        if (isJson()) {
            try (Output out = out()) {
                out.object(json -> {
                    json.writeStringProperty("review", id);
                    json.writeNumberProperty("release", number);
                    json.writeStringProperty("state", "final");
                });
            }
            return;
        }
        try (Output out = out()) {
            out.line(messages().text("finalize.done", id, Integer.toString(number)));
        }
    }
}
