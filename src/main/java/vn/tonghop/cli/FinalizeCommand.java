package vn.tonghop.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.serve.DecisionRefused;
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
        List<HoldTable.Unfinished> unfinished = store.holds().unfinished(id);
        if (!unfinished.isEmpty()) {
            HoldTable.Unfinished first = unfinished.stream()
                    .filter(HoldTable.Unfinished::alive)
                    .findFirst()
                    .orElse(unfinished.get(0));
            String run = Long.toString(first.run());
            store.audit().event(who.actor(), "finalize", id + " " + number, "refused", "run " + run + " is not over");
            say(messages().text(first.alive() ? "run.busy" : "finalize.unfinished", id, run));
            return ExitCode.BUSY;
        }
        return new DecisionActs(this, store, who, false).attempt("finalize", id + " " + number, who.reason(), () -> {
            store.inTransaction(() -> close(store, id, number, who));
            print(id, number);
        });
    }

    private static boolean close(Store store, String id, int number, DecisionTable.By who) {
        store.holds().publishAlone(id);
        Optional<Integer> known = store.finals().of(id);
        if (known.isPresent()) {
            throw new DecisionRefused("finalize.already", id, known.get().toString());
        }
        int current = store.reviews().currentRelease(id).orElseThrow();
        if (current != number) {
            throw new DecisionRefused("finalize.current", id, Integer.toString(number), Integer.toString(current));
        }
        store.finals().close(id, number, who);
        store.audit().event(who.actor(), "finalize", id + " " + number, "done", who.reason());
        return true;
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
