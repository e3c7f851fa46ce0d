package vn.tonghop.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tonghop.store.HoldTable;
import vn.tonghop.store.LostHold;
import vn.tonghop.store.PartitionTable;
import vn.tonghop.store.ReleaseTable;
import vn.tonghop.store.RunTable;
import vn.tonghop.store.Store;
import vn.tonghop.store.failure.Outages;

/**
 * Runs reviews: one run at a time takes files in for a review, and one at a time reads a sender's files. A run whose
 * process died is taken up again where it stood, by whoever looks next.
 */
public final class ReviewRuns {
    private static final System.Logger LOG = System.getLogger(ReviewRuns.class.getName());
    /** A run that was taken up as often as this and never came to its end is ended, lest it be tried for ever. */
    private static final int MOST_TAKEN_UP = 5;

    private final Store store;
    private final ReviewJob job;
    private final RunContexts contexts;
    private final RunContextLoader loader;
    private final RunSettings settings;
    private final RunTable runs;
    private final HoldTable holds;
    private final Withdrawal withdrawal;

    ReviewRuns(Store store, ReviewJob job, RunContexts contexts, RunContextLoader loader, RunSettings settings) {
        this.store = store;
        this.job = job;
        this.contexts = contexts;
        this.loader = loader;
        this.settings = settings;
        this.runs = store.runs();
        this.holds = store.holds();
        this.withdrawal = new Withdrawal(store, settings.silence());
    }

    /**
     * Runs a review: takes up what died, receives what is new, interprets what is out of date, adds up, and releases
     * what changed.
     *
     * @return how it ended
     */
    public RunOutcome run(RunRequest request) {
        return run(request, Duration.ZERO);
    }

    /** The same, waiting so long at most where another run is at work on what it needs. */
    public RunOutcome run(RunRequest request, Duration wait) {
        return run(request, wait, begun -> {});
    }

    /** The same, telling its number as soon as it has begun. */
    public RunOutcome run(RunRequest request, Duration wait, LongConsumer begun) {
        long until = System.nanoTime() + wait.toNanos();
        while (true) {
            List<RunOutcome.Ended> takenUp = settle(request.review().id(), request.rerun() == null);
            RunOutcome outcome = begin(request, takenUp, begun);
            if (!(outcome instanceof RunOutcome.Busy busy)) {
                return outcome;
            }
            if (System.nanoTime() >= until || contexts.isEnding()) {
                audit(request, request.review().id(), "refused", "busy with run " + busy.run());
                return outcome;
            }
            Pauses.sleep(Duration.ofMillis(500));
        }
    }

    private RunOutcome begin(RunRequest request, List<RunOutcome.Ended> takenUp, LongConsumer begun) {
        RunContext context;
        try {
            context = again(() -> store.inTransaction(() -> {
                RunContext fresh = loader.begin(request);
                contexts.put(fresh);
                return fresh;
            }));
        } catch (RunContextLoader.Taken e) {
            return new RunOutcome.Busy(e.run());
        } catch (RunContextLoader.NightGiven e) {
            return new RunOutcome.NightDone(e.run());
        }
        begun.accept(context.run().id());
        RunOutcome outcome = execute(context, takenUp);
        if (outcome instanceof RunOutcome.Ended ended) {
            String done = ended.report().state().equals("done") ? "done" : "failed";
            audit(request, "run " + ended.run(), done, "");
        }
        return outcome;
    }

    /**
     * Takes up every run that died or was interrupted, of all reviews; those a person stopped are left alone.
     *
     * @return how they ended
     */
    public List<RunOutcome.Ended> sweep() {
        return settle(null, false);
    }

    private List<RunOutcome.Ended> settle(@Nullable String review, boolean endStopped) {
        List<RunOutcome.Ended> ended = new ArrayList<>();
        for (HoldTable.Unfinished run : holds.unfinished(review)) {
            boolean isMine = contexts.isAtWork(run.run());
            if (contexts.isEnding()
                    || isMine
                    || run.isAliveElsewhere(store.processes().name())) {
                continue;
            }
            if (run.stopped()) {
                if (endStopped) {
                    giveUp(run, "a person had stopped it, and another run began")
                            .ifPresent(ended::add);
                }
            } else if (takeUp(run) instanceof RunOutcome.Ended over) {
                ended.add(over);
            }
        }
        return ended;
    }

    /**
     * Goes on with a run that died, or was interrupted or stopped.
     *
     * @return how it ended; Busy with its own number where a process is at work on it; empty where it has its result
     */
    public Optional<RunOutcome> resume(long number) {
        return unlessOver(unfinished(number).map(run -> {
            if (isAtWork(run)) {
                return new RunOutcome.Busy(number);
            }
            holds.letGoOn(number);
            return takeUp(run);
        }));
    }

    /**
     * Ends a run that nobody is at work on as failed; what it left half written goes with the next run.
     *
     * @return how it ended; Busy with its own number where a process is at work on it; empty where it has its result
     */
    public Optional<RunOutcome> resolve(long number, String why) {
        return unlessOver(unfinished(number).map(run -> {
            if (isAtWork(run)) {
                return new RunOutcome.Busy(number);
            }
            Optional<RunOutcome.Ended> ended = giveUp(run, why);
            return ended.isPresent() ? ended.get() : new RunOutcome.Busy(number);
        }));
    }

    /** A run that came to its end since it was looked at is over, and not busy. */
    private Optional<RunOutcome> unlessOver(Optional<RunOutcome> outcome) {
        return outcome.filter(one -> !(one instanceof RunOutcome.Busy busy)
                || runs.known(busy.run()).filter(RunTable.Known::over).isEmpty());
    }

    private boolean isAtWork(HoldTable.Unfinished run) {
        return contexts.isAtWork(run.run())
                || run.isAliveElsewhere(store.processes().name());
    }

    private Optional<HoldTable.Unfinished> unfinished(long number) {
        return holds.unfinished(null).stream()
                .filter(run -> run.run() == number)
                .findFirst();
    }

    /** Tells the runs of this process to end before their next piece of work, from another thread. */
    public void stop() {
        contexts.end();
    }

    private RunOutcome takeUp(HoldTable.Unfinished dead) {
        if (dead.takenUp() >= MOST_TAKEN_UP) {
            return giveUp(dead, "it was taken up " + dead.takenUp() + " times and never came to its end")
                    .map(ended -> (RunOutcome) ended)
                    .orElse(new RunOutcome.Busy(dead.run()));
        }
        try {
            Optional<RunContext> context =
                    again(() -> store.inTransaction(() -> holds.takeOver(dead).map(hold -> {
                        runs.event(dead.run(), "recovered", "taken up again; before: " + wasAt(dead));
                        RunContext resumed = loader.resume(hold);
                        contexts.put(resumed);
                        return resumed;
                    })));
            return context.isEmpty() ? new RunOutcome.Busy(dead.run()) : execute(context.get(), List.of());
        } catch (CannotAcquireLockException e) {
            if (Outages.isConflict(e)) {
                throw e;
            }
            // A worker at its partitions is silent in the middle of a chunk, and not yet found dead.
            return new RunOutcome.Busy(dead.run());
        } catch (RunContextLoader.Taken e) {
            return new RunOutcome.Busy(e.run());
        } catch (RunContextLoader.NotTheSame e) {
            return giveUp(dead, String.valueOf(e.getMessage()))
                    .map(ended -> (RunOutcome) ended)
                    .orElse(new RunOutcome.Busy(dead.run()));
        }
    }

    private Optional<HoldTable.Hold> takeOver(HoldTable.Unfinished dead) {
        try {
            return again(() -> store.inTransaction(() -> holds.takeOver(dead)));
        } catch (CannotAcquireLockException e) {
            if (Outages.isConflict(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** The process that had it, and which files were in its hands when it died. */
    private String wasAt(HoldTable.Unfinished dead) {
        String process = dead.process();
        List<String> files = process == null ? List.of() : store.filesAtWork().of(dead.run(), process);
        return process + (files.isEmpty() ? "" : ", reading " + String.join(", ", files));
    }

    private Optional<RunOutcome.Ended> giveUp(HoldTable.Unfinished dead, String why) {
        Optional<HoldTable.Hold> taken = takeOver(dead);
        return taken.map(hold -> {
            withdrawal.of(hold);
            job.settle(dead.run(), dead.review());
            return store.inTransaction(() -> {
                holds.letGo(hold);
                runs.giveUp(dead.run(), why);
                store.outbox().runEnded(dead.run(), "failed");
                store.interpretations().clearUnfinished(dead.review());
                return new RunOutcome.Ended(
                        dead.run(), runs.report(dead.run(), "failed"), Optional.of(new RunGivenUp(why)), List.of());
            });
        });
    }

    /**
     * Does a transaction once more where two were in each other's way. Not where the database was lost: then nobody
     * knows whether it was kept.
     */
    private <T> T again(Supplier<T> transaction) {
        Iterator<Duration> pauses = settings.pauses().iterator();
        while (true) {
            try {
                return transaction.get();
            } catch (DataAccessException | TransactionException e) {
                if (!Outages.isConflict(e) || !pauses.hasNext() || contexts.isEnding()) {
                    throw e;
                }
                LOG.log(System.Logger.Level.WARNING, "{0}; once more", e.toString());
                Pauses.sleep(pauses.next());
            }
        }
    }

    /** Executes a run this process holds to its end, with new tries where the database was lost for a moment. */
    private RunOutcome execute(RunContext context, List<RunOutcome.Ended> takenUp) {
        long run = context.run().id();
        Iterator<Duration> pauses = settings.pauses().iterator();
        try (LogContext.Scope about = LogContext.of(run, context.run().review())) {
            LOG.log(System.Logger.Level.DEBUG, "begun: {0}", about);
            while (true) {
                List<Throwable> failures = failures(context);
                boolean isPassing = failures.stream().anyMatch(Outages::isPassing);
                if (!isPassing || contexts.isStopped(run) || !pauses.hasNext()) {
                    return finish(context, failures, takenUp);
                }
                LOG.log(System.Logger.Level.WARNING, "run {0}: {1}; once more", run, failures.get(0));
                Pauses.sleep(pauses.next());
            }
        } catch (LostHold e) {
            LOG.log(System.Logger.Level.WARNING, e.getMessage());
            return new RunOutcome.Busy(run);
        } finally {
            contexts.remove(run);
        }
    }

    /** What went wrong in one try; that the database is away before it begins is such a thing too. */
    private List<Throwable> failures(RunContext context) {
        try {
            withdrawal.of(context.hold());
            return job.execute(context.run().id(), context.run().review(), work -> whileHeld(context, work));
        } catch (DataAccessException | TransactionException e) {
            return List.of(e);
        }
    }

    /** Not in one transaction with the work: whoever wakes up may be in its way, and then it is tried again by itself. */
    private void whileHeld(RunContext context, Runnable work) {
        store.inTransaction(() -> {
            holds.fence(context.hold());
            return context;
        });
        work.run();
    }

    private RunOutcome finish(RunContext context, List<Throwable> failures, List<RunOutcome.Ended> takenUp) {
        long run = context.run().id();
        for (Throwable failure : failures) {
            if (failure instanceof LostHold lost) {
                throw lost;
            }
        }
        boolean isStopped = contexts.isStopped(run) && !failures.isEmpty();
        Optional<Throwable> cause =
                isStopped ? Optional.of(new RunStopped()) : failures.stream().findFirst();
        boolean isBlocked = cause.filter(failure -> failure instanceof ReleaseTable.ReleaseNotProven
                        || failure instanceof PartitionTable.OthersChanged)
                .isPresent();
        boolean isInterrupted = isStopped || cause.flatMap(Outages::of).isPresent();
        withdrawal.of(context.hold());
        String state = cause.isEmpty() ? "done" : isBlocked ? "blocked" : isInterrupted ? "interrupted" : "failed";
        RunTable.RunReport report = store.inTransaction(() -> {
            holds.letGo(context.hold());
            failures.forEach(failure -> runs.event(run, isStopped ? "stopped" : state, RootCauses.words(failure)));
            RunTable.RunReport counts = runs.report(run, state);
            if (!isInterrupted) {
                runs.finish(run, counts);
                store.outbox().runEnded(run, state);
            }
            return counts;
        });
        return new RunOutcome.Ended(run, report, cause, takenUp);
    }

    /** What a person asked for is kept, with why. */
    private void audit(RunRequest request, String subject, String outcome, String detail) {
        Rerun rerun = request.rerun();
        if (rerun != null) {
            String why = detail.isEmpty() ? rerun.reason() : detail + ": " + rerun.reason();
            store.audit().event(request.actor(), "rerun", subject, outcome, why);
        }
    }
}
