package vn.tonghop.cli;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.tonghop.batch.PartitionWorker;
import vn.tonghop.batch.ReviewApplication;
import vn.tonghop.batch.RunSettings;
import vn.tonghop.batch.WorkerLog;
import vn.tonghop.catalog.LimitsFile;
import vn.tonghop.catalog.ReviewFile;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.store.Store;
import vn.tonghop.store.failure.Outages;
import vn.tonghop.store.failure.StoreFailure;

/** Reads files of runs that other processes hold, until it is told to end. */
@Command(name = "worker")
final class WorkerCommand extends StoreCommand {
    /** It ends at the next chunk of lines. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Each file has a connection, and two are left for looking and for the heartbeat. */
    private static final int MOST_AT_ONCE = 4;

    @Mixin
    private DefinitionOption definitions = new DefinitionOption();

    @Option(names = "--at-once", paramLabel = "N", defaultValue = "2", descriptionKey = "option.atOnce")
    private int atOnce = 2;

    private volatile boolean told;
    private volatile @Nullable PartitionWorker working;

    @Override
    void stop() {
        told = true;
        PartitionWorker worker = working;
        if (worker != null) {
            worker.stop();
        }
    }

    @Override
    Duration patience() {
        return PATIENCE;
    }

    @Override
    int run(Store store) throws Exception {
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new ParameterException(
                    spec().commandLine(),
                    messages().text("worker.atOnce", Integer.toString(atOnce), Integer.toString(MOST_AT_ONCE)));
        }
        LimitsFile limits = definitions.limits();
        if (!limits.findings().isEmpty()) {
            limits.findings().forEach(finding -> say(messages().line(finding)));
            return ExitCode.BAD_CONFIGURATION;
        }
        RunSettings settings = RunSettings.from(System.getenv()).withLimits(Limits.of(limits.settings()));
        try (ReviewApplication application = ReviewApplication.start(store, settings, ReviewFile::parse)) {
            PartitionWorker worker = application.worker(atOnce, new Words());
            working = worker;
            if (told) {
                worker.stop();
            }
            say(messages().text("worker.started", place(), Integer.toString(atOnce)));
            worker.work();
        }
        say(messages().text("worker.stopped"));
        return ExitCode.INTERRUPTED;
    }

    /** Says on standard error what the worker does, each line with its time. */
    private final class Words implements WorkerLog {
        @Override
        public void begins(long run, String receipt, String sender) {
            say("worker.begins", Long.toString(run), receipt, sender);
        }

        @Override
        public void ended(long run, String receipt, End end) {
            say("worker.ended." + end.word(), Long.toString(run), receipt);
        }

        @Override
        public void refused(long run, String why) {
            say("worker.refused", Long.toString(run), why);
        }

        @Override
        public void trouble(Throwable failure) {
            StoreFailure known = failure instanceof StoreFailure store
                    ? store
                    : Outages.of(failure).orElse(null);
            say(
                    "serve.trouble",
                    known == null
                            ? String.valueOf(failure.getMessage())
                            : messages().text(known.key(), known.arguments().toArray()));
        }

        private void say(String key, Object... arguments) {
            LocalTime now = LocalTime.now(LocalTimes.ZONE).truncatedTo(ChronoUnit.SECONDS);
            WorkerCommand.this.say(now + " " + messages().text(key, arguments));
        }
    }
}
