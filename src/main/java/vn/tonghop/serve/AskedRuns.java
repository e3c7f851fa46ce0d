package vn.tonghop.serve;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import vn.tonghop.batch.ReviewRuns;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.batch.RunRequest;
import vn.tonghop.store.Store;

/** The runs that people ask a serving process for: they go on in it by themselves, and end in order when it ends. */
public final class AskedRuns {
    private static final System.Logger LOG = System.getLogger(AskedRuns.class.getName());

    /** At once; of one review a second one is refused anyhow. */
    private static final int MOST = 4;

    /** How long who asks waits for what is known at once: another run is at work, or there was nothing to do. */
    private static final Duration MOMENT = Duration.ofMillis(1_500);

    private final Store store;
    private final ReviewRuns runs;
    private final RunActs acts;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, MOST, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "asked-run");
                thread.setDaemon(true);
                return thread;
            });

    AskedRuns(Store store, ReviewRuns runs) {
        this.store = store;
        this.runs = runs;
        this.acts = new RunActs(store);
    }

    /**
     * Begins a run.
     *
     * @param reason why; kept in the audit
     * @return how it ended, where that is known within a moment; empty where it goes on
     * @throws ActRefused if too many go on, or this process ends
     */
    public Optional<RunOutcome> begin(RunRequest request, String reason) {
        String review = request.review().id();
        return begin(request.actor(), request.kind(), review, reason, () -> {
            RunOutcome outcome = runs.run(request);
            // Of a rerun the runs themselves keep the end.
            if (request.rerun() == null) {
                keepEnd(request, outcome, reason);
            }
            return Optional.of(outcome);
        });
    }

    /**
     * Goes on with a run.
     *
     * @return how it ended, where that is known within a moment; empty where it goes on
     * @throws ActRefused if it has its result, too many go on, or this process ends
     */
    public Optional<RunOutcome> resume(long run, String actor, String reason) {
        return begin(actor, "resume", "run " + run, reason, () -> {
            Optional<RunOutcome> outcome = acts.resume(runs, run, actor, reason);
            if (outcome.isEmpty()) {
                throw new ActRefused("runs.over", Long.toString(run));
            }
            return outcome;
        });
    }

    private Optional<RunOutcome> begin(
            String actor, String action, String subject, String reason, Supplier<Optional<RunOutcome>> work) {
        Future<Optional<RunOutcome>> begun;
        try {
            begun = threads.submit(() -> careful(work));
        } catch (RejectedExecutionException e) {
            throw new ActRefused(threads.isShutdown() ? "asked.ending" : "asked.many");
        }
        store.audit().event(actor, action, subject, "done", "asked for: " + reason);
        try {
            return begun.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    private static Optional<RunOutcome> careful(Supplier<Optional<RunOutcome>> work) {
        try {
            return work.get();
        } catch (ActRefused refused) {
            throw refused;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a run that was asked for did not begin or end", e);
            throw e;
        }
    }

    private void keepEnd(RunRequest request, RunOutcome outcome, String reason) {
        if (outcome instanceof RunOutcome.Busy busy) {
            String why = "busy with run " + busy.run() + ": " + reason;
            store.audit().event(request.actor(), "run", request.review().id(), "refused", why);
        } else if (outcome instanceof RunOutcome.Ended ended) {
            String state = ended.report().state().equals("done") ? "done" : "failed";
            store.audit().event(request.actor(), "run", "run " + ended.run(), state, reason);
        }
    }

    /** Takes nothing more. */
    void end() {
        threads.shutdown();
    }

    /** Waits until those that go on have ended, after the runs were told to stop. */
    void await() throws InterruptedException {
        threads.awaitTermination(1, TimeUnit.MINUTES);
    }
}
