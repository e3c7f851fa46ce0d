package vn.tonghop.serve;

import java.util.Optional;
import vn.tonghop.batch.ReviewRuns;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.store.Store;

/** What people do to a run that has no result yet, each with its row of the audit. */
public final class RunActs {
    private final Store store;

    /** In that database. */
    public RunActs(Store store) {
        this.store = store;
    }

    /** Asks a run to stop; it does so between two pieces of work. */
    public void stop(long run, String actor, String reason) {
        store.inTransaction(() -> {
            store.audit().event(actor, "stop", "run " + run, "done", reason);
            return store.holds().askToStop(run, actor, reason);
        });
    }

    /**
     * Goes on with a run that died, or was interrupted or stopped, and waits for its end.
     *
     * @param reason why; empty where nobody said
     * @return as {@link ReviewRuns#resume}
     */
    public Optional<RunOutcome> resume(ReviewRuns runs, long run, String actor, String reason) {
        Optional<RunOutcome> outcome = runs.resume(run);
        boolean isDone = outcome.filter(one -> one instanceof RunOutcome.Ended ended
                        && ended.report().state().equals("done"))
                .isPresent();
        store.audit().event(actor, "resume", "run " + run, isDone ? "done" : "failed", reason);
        return outcome;
    }

    /**
     * Ends a run that nobody is at work on as failed.
     *
     * @return as {@link ReviewRuns#resolve}
     */
    public Optional<RunOutcome> resolve(ReviewRuns runs, long run, String actor, String reason) {
        Optional<RunOutcome> outcome = runs.resolve(run, reason);
        if (outcome.isEmpty()) {
            store.audit().event(actor, "resolve", "run " + run, "refused", "it is over: " + reason);
        } else {
            boolean isBusy = outcome.get() instanceof RunOutcome.Busy;
            store.audit().event(actor, "resolve", "run " + run, isBusy ? "refused" : "done", reason);
        }
        return outcome;
    }
}
