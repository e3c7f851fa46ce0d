package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.tonghop.batch.ReviewApplication;
import vn.tonghop.batch.ReviewRuns;
import vn.tonghop.batch.RunRequest;
import vn.tonghop.catalog.LimitsFile;
import vn.tonghop.catalog.ReviewFolder;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.pipeline.DefinitionCheck;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.submission.Inbox;
import vn.tonghop.store.Store;

/** Receives what is new, interprets it, adds up, and releases what changed. */
@Command(name = "run")
final class RunCommand extends RunningCommand {
    /** On demand an operator waits: a file that has not changed for two seconds is taken as whole. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    @Mixin
    private DefinitionOption definitions = new DefinitionOption();

    @Mixin
    private WaitOption wait = new WaitOption();

    @Option(names = "--review", paramLabel = "R", descriptionKey = "option.review")
    private @Nullable String review;

    @Option(names = "--inbox", paramLabel = "DIR", defaultValue = "inbox", descriptionKey = "option.inbox")
    private Path inbox = Path.of("inbox");

    @Option(names = "--registry", paramLabel = "DIR", descriptionKey = "option.firstRegistry")
    private @Nullable Path registry;

    @Option(names = "--dry-run", descriptionKey = "option.dryrun")
    private boolean dryRun;

    @Option(names = "--strict", descriptionKey = "option.strict")
    private boolean strict;

    private boolean misplaced;
    private Limits limits = Limits.DEFAULT;

    @Override
    boolean mayMakeData() {
        return true;
    }

    @Override
    int run(Store store) throws Exception {
        ReviewFolder folder = definitions.read();
        if (!folder.findings().isEmpty()) {
            return refuse(folder.findings(), ExitCode.BAD_CONFIGURATION);
        }
        LimitsFile set = definitions.limits();
        if (!set.findings().isEmpty()) {
            return refuse(set.findings(), ExitCode.BAD_CONFIGURATION);
        }
        limits = Limits.of(set.settings());
        List<ReviewDefinition> chosen = chosen(folder);
        Registry current = new FirstRegistry(this, store, registry).current(!dryRun);
        if (current == null) {
            return ExitCode.BAD_CONFIGURATION;
        }
        List<Finding> failures = new ArrayList<>();
        for (ReviewDefinition definition : chosen) {
            ReviewPipeline pipeline = new ReviewPipeline(definition, current, limits);
            failures.addAll(new DefinitionCheck(pipeline, definition.id() + ".yaml").failures());
        }
        if (!failures.isEmpty()) {
            return refuse(failures, ExitCode.BAD_CONFIGURATION);
        }
        if (!Files.isDirectory(inbox)) {
            say(messages().text("run.noinbox", inbox));
        }
        warnOfOtherFolders(folder);
        try (Output out = out()) {
            return dryRun ? dryRun(chosen, current, store, out) : run(chosen, store, out);
        }
    }

    /** Files in the folder of a review that is not there would never be taken: nobody must find that out by chance. */
    private void warnOfOtherFolders(ReviewFolder folder) throws IOException {
        for (Inbox.Rejection stray : new Inbox(inbox).outsideReviews(DefinitionOption.ids(folder))) {
            misplaced = true;
            say(messages().line(stray.finding()));
        }
    }

    private List<ReviewDefinition> chosen(ReviewFolder folder) {
        if (review == null) {
            return folder.reviews();
        }
        Optional<ReviewDefinition> found = folder.review(review);
        if (found.isEmpty()) {
            String known = String.join(", ", DefinitionOption.ids(folder));
            throw new ParameterException(
                    spec().commandLine(), messages().text("run.noreview", review, definitions.reviewsFolder(), known));
        }
        return List.of(found.get());
    }

    private int dryRun(List<ReviewDefinition> chosen, Registry current, Store store, Output out) throws Exception {
        for (ReviewDefinition definition : chosen) {
            ReviewPipeline pipeline = new ReviewPipeline(
                    definition,
                    current,
                    limits,
                    store.figures().earlier(definition.previous()),
                    new Decisions(store.decisions().inForce()));
            new DryRun(pipeline, store, messages())
                    .print(new Inbox(inbox), QUIET, Clock.systemUTC().instant(), out);
        }
        return ExitCode.DONE;
    }

    private int run(List<ReviewDefinition> chosen, Store store, Output out) throws Exception {
        int worst = strict && misplaced ? ExitCode.DONE_WITH_HELD : ExitCode.DONE;
        try (ReviewApplication application = application(store, limits)) {
            ReviewRuns runs = application.runs();
            RunReportPrinter printer = new RunReportPrinter(this, store, out, strict);
            for (ReviewDefinition definition : chosen) {
                worst = ExitCode.worse(worst, run(definition, request(definition), runs, wait, printer));
            }
        }
        return worst;
    }

    private RunRequest request(ReviewDefinition definition) throws IOException {
        return new RunRequest(
                definition,
                Files.readString(definitions.fileOf(definition)),
                "run",
                System.getProperty("user.name", "?"),
                LocalDate.now(LocalTimes.ZONE),
                Files.isDirectory(inbox) ? new Inbox(inbox) : null,
                QUIET);
    }

    private int refuse(List<Finding> findings, int code) {
        findings.forEach(finding -> say(messages().line(finding)));
        return code;
    }
}
