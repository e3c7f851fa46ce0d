package vn.tonghop.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import vn.tonghop.batch.ReviewApplication;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.catalog.LimitsFile;
import vn.tonghop.catalog.ReviewFolder;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.serve.RunActs;
import vn.tonghop.store.Store;

/** Goes on with a run that died, or was interrupted or stopped, from where it stood. */
@Command(name = "resume")
final class ResumeCommand extends RunningCommand {
    @Mixin
    private RunNumber run = new RunNumber();

    @Mixin
    private DefinitionOption definitions = new DefinitionOption();

    @Override
    int run(Store store) throws Exception {
        String review = run.review(store, spec(), messages());
        ReviewFolder folder = definitions.read();
        LimitsFile limits = definitions.limits();
        for (List<Finding> findings : List.of(folder.findings(), limits.findings())) {
            if (!findings.isEmpty()) {
                findings.forEach(finding -> say(messages().line(finding)));
                return ExitCode.BAD_CONFIGURATION;
            }
        }
        ReviewDefinition definition = folder.review(review)
                .orElseThrow(() -> usage(
                        "run.noreview",
                        review,
                        definitions.reviewsFolder(),
                        String.join(", ", DefinitionOption.ids(folder))));
        long begun = System.nanoTime();
        try (Output out = out();
                ReviewApplication application = application(store, Limits.of(limits.settings()))) {
            String actor = System.getProperty("user.name", "?");
            Optional<RunOutcome> outcome = new RunActs(store).resume(application.runs(), run.number(), actor, "");
            return new RunReportPrinter(this, store, out, false)
                    .print(
                            definition,
                            outcome.orElseThrow(() -> usage("runs.over", Long.toString(run.number()))),
                            (System.nanoTime() - begun) / 1e9);
        }
    }

    private ParameterException usage(String key, Object... arguments) {
        return new ParameterException(spec().commandLine(), messages().text(key, arguments));
    }
}
