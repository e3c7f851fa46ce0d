package vn.tonghop.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import vn.tonghop.store.Invariants;
import vn.tonghop.store.Store;

/** Proves on the stored data that nothing is lost, made or wrongly added. */
@Command(name = "verify")
final class VerifyCommand extends StoreCommand {
    @Override
    int run(Store store) throws IOException {
        List<Invariants.Result> results = store.invariants().check();
        try (Output out = out()) {
            if (isJson()) {
                for (Invariants.Result result : results) {
                    out.object(json -> {
                        json.writeStringProperty("invariant", result.invariant());
                        json.writeBooleanProperty("holds", result.holds());
                        json.writeStringProperty("detail", result.detail());
                    });
                }
            } else {
                TextTable table = new TextTable();
                results.forEach(result -> table.row(
                        result.invariant(),
                        messages().text(result.holds() ? "verify.holds" : "verify.broken"),
                        result.detail()));
                table.print(out, "");
            }
        }
        return results.stream().allMatch(Invariants.Result::holds) ? ExitCode.DONE : ExitCode.FAILED;
    }
}
