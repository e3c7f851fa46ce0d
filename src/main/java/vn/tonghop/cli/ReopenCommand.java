package vn.tonghop.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.serve.PeriodActs;
import vn.tonghop.store.DecisionTable;
import vn.tonghop.store.Store;

/** Reopens the closed period of a review; the next run reads what came in meanwhile. */
@Command(name = "reopen")
final class ReopenCommand extends StoreCommand {
    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review")
    private @Nullable String review;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.reason")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.by")
    private @Nullable String by;

    @Override
    int run(Store store) {
        DecisionTable.By who = DecisionActs.by(spec(), messages(), by, reason);
        String id = new ReviewChoice(spec(), messages(), store, review).review();
        return new DecisionActs(this, store, who, false)
                .attempt("reopen", id, who.reason(), () -> print(id, new PeriodActs(store).reopen(id, who)));
    }

    private void print(String id, int number) {
        if (isJson()) {
            try (Output out = out()) {
                out.object(json -> {
                    json.writeStringProperty("review", id);
                    json.writeNumberProperty("release", number);
                    json.writeStringProperty("state", "provisional");
                });
            }
            return;
        }
        try (Output out = out()) {
            out.line(messages().text("reopen.done", id, Integer.toString(number)));
        }
    }
}
