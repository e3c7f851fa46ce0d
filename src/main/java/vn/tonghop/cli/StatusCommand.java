package vn.tonghop.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.store.StatusView;
import vn.tonghop.store.StatusView.Coverage;
import vn.tonghop.store.StatusView.RunState;
import vn.tonghop.store.StatusView.SubmissionState;
import vn.tonghop.store.Store;

/** Says who reported, who is late or missing, what was sent, and how the last runs went. */
@Command(name = "status", resourceBundle = "vn.tonghop.messages")
final class StatusCommand extends StoreCommand {
    private static final int RUNS = 5;

    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review")
    private @Nullable String review;

    @Override
    int run(Store store) {
        ReviewChoice choice = new ReviewChoice(spec(), messages(), store, review);
        StatusView view = store.status();
        List<Coverage> coverage = view.coverage(choice.review());
        List<SubmissionState> submissions = view.submissions(choice.review());
        List<RunState> runs = view.runs(choice.review(), RUNS);
        try (Output out = out()) {
            if (isJson()) {
                StatusJson.print(out, choice.review(), coverage, submissions, runs);
            } else {
                print(out, choice.review(), coverage, submissions, runs);
            }
        }
        return ExitCode.DONE;
    }

    private void print(
            Output out, String id, List<Coverage> coverage, List<SubmissionState> submissions, List<RunState> runs) {
        long reported = coverage.stream().filter(Coverage::reported).count();
        out.line(messages()
                .text(
                        "status.title",
                        id,
                        Long.toString(reported),
                        Integer.toString(coverage.size()),
                        coverage.stream()
                                .map(unit -> LocalTimes.of(unit.deadline()))
                                .findFirst()
                                .orElse("–")));
        TextTable units = new TextTable();
        for (Coverage unit : coverage) {
            units.row(
                    unit.unitCode(),
                    unit.unitName(),
                    messages()
                            .text(
                                    unit.reported()
                                            ? (unit.late() ? "status.late" : "status.reported")
                                            : "status.missing"),
                    unit.reported()
                            ? messages()
                                    .text("status.lines", Long.toString(unit.accepted()), Long.toString(unit.held()))
                            : "");
        }
        units.print(out, "  ");
        out.line("");
        out.line(messages().text("status.submissions"));
        TextTable files = new TextTable();
        for (SubmissionState file : submissions) {
            files.row(
                    file.receipt(),
                    file.sender() + (file.part().isEmpty() ? "" : "/" + file.part()),
                    file.file(),
                    messages().text("status.state." + file.state()),
                    messages()
                            .text(
                                    "status.counts",
                                    Long.toString(file.read()),
                                    Long.toString(file.accepted()),
                                    Long.toString(file.held()),
                                    Long.toString(file.nonData())));
        }
        files.print(out, "  ");
        out.line("");
        out.line(messages().text("status.runs"));
        TextTable last = new TextTable();
        for (RunState run : runs) {
            last.row(
                    "#" + run.run(),
                    LocalTimes.of(run.startedAt()),
                    messages().text("status.run." + run.state()),
                    run.release()
                            .map(number -> messages().text("releases.number", number.toString()))
                            .orElse(messages().text("status.norelease")));
        }
        last.print(out, "  ");
    }
}
