package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.tonghop.batch.Rerun;
import vn.tonghop.batch.ReviewApplication;
import vn.tonghop.batch.RunRequest;
import vn.tonghop.catalog.LimitsFile;
import vn.tonghop.catalog.ReviewFolder;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.pipeline.DefinitionCheck;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.serve.RerunFiles;
import vn.tonghop.store.Store;

/** Reads the files of one unit, one group or one submission anew from their kept bytes, and nothing else. */
@Command(name = "rerun")
final class RerunCommand extends RunningCommand {
    @ArgGroup(multiplicity = "1")
    private RerunSelection selection = new RerunSelection();

    @Mixin
    private DefinitionOption definitions = new DefinitionOption();

    @Mixin
    private WaitOption wait = new WaitOption();

    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review")
    private @Nullable String review;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.rerunReason")
    private String reason = "";

    @Option(names = "--dry-run", descriptionKey = "option.rerunDry")
    private boolean dryRun;

    @Override
    int run(Store store) throws Exception {
        if (reason.isBlank()) {
            throw usage("rerun.reason");
        }
        ReviewChoice choice = new ReviewChoice(spec(), messages(), store, review);
        Optional<Integer> closed = store.finals().of(choice.review());
        if (closed.isPresent() && !dryRun) {
            return refuseWhileClosed(store, choice.review(), closed.get());
        }
        ReviewFolder folder = definitions.read();
        if (!folder.findings().isEmpty()) {
            return refuse(folder.findings());
        }
        LimitsFile set = definitions.limits();
        if (!set.findings().isEmpty()) {
            return refuse(set.findings());
        }
        Limits limits = Limits.of(set.settings());
        ReviewDefinition definition = folder.review(choice.review())
                .orElseThrow(() -> usage(
                        "run.noreview",
                        choice.review(),
                        definitions.reviewsFolder(),
                        String.join(", ", DefinitionOption.ids(folder))));
        List<RerunFiles.File> files = selection.files(choice, store, this::usage);
        ReviewPipeline pipeline = new ReviewPipeline(
                definition,
                choice.registry(),
                limits,
                store.figures().earlier(definition.previous()),
                new Decisions(store.decisions().inForce()));
        List<Finding> failures = new DefinitionCheck(pipeline, definition.id() + ".yaml").failures();
        if (!failures.isEmpty()) {
            return refuse(failures);
        }
        if (!store.runs()
                .restedOn(choice.review(), definition.hash(), choice.registry().fingerprint())) {
            say(messages().text("rerun.changed", choice.review()));
            return ExitCode.BAD_CONFIGURATION;
        }
        try (Output out = out()) {
            if (dryRun) {
                new RerunDry(pipeline, store, messages(), out).print(files, isJson());
                return ExitCode.DONE;
            }
            return run(definition, limits, files, store, out);
        }
    }

    private int run(ReviewDefinition definition, Limits limits, List<RerunFiles.File> files, Store store, Output out)
            throws IOException {
        Set<Long> submissions = files.stream().map(RerunFiles.File::id).collect(Collectors.toUnmodifiableSet());
        RunRequest request = new RunRequest(
                definition,
                Files.readString(definitions.fileOf(definition)),
                "rerun",
                System.getProperty("user.name", "?"),
                LocalDate.now(LocalTimes.ZONE),
                null,
                Duration.ZERO,
                new Rerun(submissions, reason.strip()));
        try (ReviewApplication application = application(store, limits)) {
            return run(definition, request, application.runs(), wait, new RunReportPrinter(this, store, out, false));
        }
    }

    private int refuseWhileClosed(Store store, String id, int number) {
        store.audit().event(System.getProperty("user.name", "?"), "rerun", id, "refused", "closed: " + reason.strip());
        say(messages().text("rerun.closed", id, Integer.toString(number)));
        return ExitCode.NOT_ALLOWED;
    }

    private int refuse(List<Finding> findings) {
        findings.forEach(finding -> say(messages().line(finding)));
        return ExitCode.BAD_CONFIGURATION;
    }

    private ParameterException usage(String key, Object... arguments) {
        return new ParameterException(spec().commandLine(), messages().text(key, arguments));
    }
}
