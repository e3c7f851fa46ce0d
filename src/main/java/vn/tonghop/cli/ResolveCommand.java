package vn.tonghop.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.tonghop.batch.ReviewApplication;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.serve.RunActs;
import vn.tonghop.store.Store;

/** Ends a run that nobody is at work on as failed, and clears what it left half written. */
@Command(name = "resolve")
final class ResolveCommand extends RunningCommand {
    @Mixin
    private RunNumber run = new RunNumber();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.reason")
    private String reason = "";

    @Override
    int run(Store store) {
        String review = run.review(store, spec(), messages());
        String number = Long.toString(run.number());
        String actor = System.getProperty("user.name", "?");
        try (ReviewApplication application = application(store, Limits.DEFAULT)) {
            Optional<RunOutcome> outcome = new RunActs(store).resolve(application.runs(), run.number(), actor, reason);
            if (outcome.isEmpty()) {
                throw new ParameterException(spec().commandLine(), messages().text("runs.over", number));
            }
            boolean isBusy = outcome.get() instanceof RunOutcome.Busy;
            say(messages().text(isBusy ? "run.busy" : "runs.resolved", isBusy ? review : number, number));
            return isBusy ? ExitCode.BUSY : ExitCode.DONE;
        }
    }
}
