package vn.tonghop.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.tonghop.batch.ReviewApplication;
import vn.tonghop.batch.ReviewRuns;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.batch.RunRequest;
import vn.tonghop.batch.RunSettings;
import vn.tonghop.catalog.ReviewFile;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.store.Store;

/** A command that runs reviews, and ends them in order when it is told to. */
abstract class RunningCommand extends StoreCommand {
    /** A run ends between two chunks of lines; adding up and releasing may take longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private volatile @Nullable ReviewRuns running;
    private volatile boolean stopped;

    @Override
    final void stop() {
        stopped = true;
        ReviewRuns runs = running;
        if (runs != null) {
            runs.stop();
        }
    }

    @Override
    final Duration patience() {
        return PATIENCE;
    }

    /** Begins to run within those limits, in a process that the others see from here on. */
    final ReviewApplication application(Store store, Limits limits) {
        RunSettings settings = RunSettings.from(System.getenv()).withLimits(limits);
        ReviewApplication application = ReviewApplication.start(store, settings, ReviewFile::parse);
        ReviewRuns runs = application.runs();
        running = runs;
        if (stopped) {
            runs.stop();
        }
        return application;
    }

    /** Runs, and says how it ended; the exit code. */
    static int run(
            ReviewDefinition definition,
            RunRequest request,
            ReviewRuns runs,
            WaitOption wait,
            RunReportPrinter printer) {
        long begun = System.nanoTime();
        RunOutcome outcome = runs.run(request, wait.longest());
        return printer.print(definition, outcome, (System.nanoTime() - begun) / 1e9);
    }
}
