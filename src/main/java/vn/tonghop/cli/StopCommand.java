package vn.tonghop.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.serve.RunActs;
import vn.tonghop.store.Store;

/** Asks a run to stop; it does so between two pieces of work, and only a person or a new run ends its waiting. */
@Command(name = "stop")
final class StopCommand extends StoreCommand {
    @Mixin
    private RunNumber run = new RunNumber();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.reason")
    private String reason = "";

    @Override
    int run(Store store) {
        String review = run.review(store, spec(), messages());
        String actor = System.getProperty("user.name", "?");
        new RunActs(store).stop(run.number(), actor, reason);
        say(messages().text("runs.stopping", Long.toString(run.number()), review));
        return ExitCode.DONE;
    }
}
