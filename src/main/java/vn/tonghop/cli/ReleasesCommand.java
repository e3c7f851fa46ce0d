package vn.tonghop.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.store.StatusView.ReleaseState;
import vn.tonghop.store.Store;

/** Lists the releases of a review. */
@Command(name = "releases")
final class ReleasesCommand extends StoreCommand {
    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review")
    private @Nullable String review;

    @Override
    int run(Store store) {
        ReviewChoice choice = new ReviewChoice(spec(), messages(), store, review);
        List<ReleaseState> releases = store.status().releases(choice.review());
        try (Output out = out()) {
            if (isJson()) {
                releases.forEach(release -> print(out, release));
                return ExitCode.DONE;
            }
            if (releases.isEmpty()) {
                out.line(messages().text("choice.norelease", choice.review()));
            }
            TextTable table = new TextTable();
            for (ReleaseState release : releases) {
                table.row(
                        messages().text("releases.number", Integer.toString(release.release())),
                        messages().text("releases.state." + release.state()),
                        release.current() ? messages().text("releases.current") : "",
                        LocalTimes.of(release.madeAt(), messages()),
                        messages()
                                .text(
                                        "releases.from",
                                        Long.toString(release.submissions()),
                                        Long.toString(release.run())));
            }
            table.print(out, "");
        }
        return ExitCode.DONE;
    }

    private static void print(Output out, ReleaseState release) {
        out.object(json -> {
            json.writeStringProperty("review", release.review());
            json.writeNumberProperty("release", release.release());
            json.writeStringProperty("state", release.state());
            json.writeBooleanProperty("current", release.current());
            json.writeStringProperty("madeAt", release.madeAt().toString());
            json.writeNumberProperty("run", release.run());
            json.writeNumberProperty("submissions", release.submissions());
        });
    }
}
