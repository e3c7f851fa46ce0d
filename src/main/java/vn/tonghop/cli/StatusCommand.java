package vn.tonghop.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.serve.NightWatch;
import vn.tonghop.serve.NightWatch.NightState;
import vn.tonghop.serve.ReporterState;
import vn.tonghop.store.OutboxTable.Standing;
import vn.tonghop.store.StatusView.BodyState;
import vn.tonghop.store.StatusView.RunState;
import vn.tonghop.store.StatusView.SubmissionState;
import vn.tonghop.store.Store;

/** Says who reported, who is late or missing, what was sent, and how the last runs went; or what there is about a file. */
@Command(name = "status")
final class StatusCommand extends StoreCommand {
    private static final int RUNS = 5;

    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review")
    private @Nullable String review;

    @Option(names = "--submission", paramLabel = "RECEIPT", descriptionKey = "option.submission")
    private @Nullable String submission;

    @Override
    int run(Store store) {
        ReviewChoice choice = new ReviewChoice(spec(), messages(), store, review);
        return submission == null ? all(store, choice) : one(store, choice.submission(submission));
    }

    private int all(Store store, ReviewChoice choice) {
        List<SubmissionState> submissions = store.status().submissions(choice.review());
        List<ReporterState> units = ReporterState.all(store, choice.review(), choice.registry(), submissions);
        List<BodyState> bodies = store.status().bodies(choice.review());
        List<RunState> runs = store.status().runs(choice.review(), RUNS);
        Optional<Integer> closed = store.finals().of(choice.review());
        List<NightState> nights =
                new NightWatch(store).states(choice.review(), store.triggers().now());
        List<Standing> notices = store.outbox().standing();
        try (Output out = out()) {
            if (isJson()) {
                StatusJson.print(out, choice.review(), closed, units, bodies, submissions, runs, nights, notices);
            } else {
                StatusTables tables = new StatusTables(messages(), out);
                tables.print(choice.review(), closed, units, bodies, submissions, runs);
                runs.forEach(run -> PartitionWords.print(
                        out, messages(), store.partitionRequests().standing(run.run())));
                tables.print(nights);
                tables.printNotices(notices);
            }
        }
        return ExitCode.DONE;
    }

    private int one(Store store, SubmissionState file) {
        List<Finding> findings = store.findings().ofSubmission(file.receipt());
        Optional<ChangesPrinter> changes = ChangesPrinter.of(store.changes(), file.receipt());
        try (Output out = out()) {
            if (isJson()) {
                StatusJson.print(out, file, findings, changes, messages());
            } else {
                new StatusTables(messages(), out).print(file, findings);
                changes.ifPresent(printer -> printer.print(out, messages()));
            }
        }
        return ExitCode.DONE;
    }
}
