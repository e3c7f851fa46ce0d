package vn.tonghop.batch;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tonghop.pipeline.submission.Submission;
import vn.tonghop.store.HoldTable;
import vn.tonghop.store.PartitionRequestTable;
import vn.tonghop.store.PartitionRequestTable.Claim;
import vn.tonghop.store.PartitionRequestTable.Outcome;
import vn.tonghop.store.Store;

/** Takes partitions of the runs of other processes, as long as it reads by the same rules as they do. */
public final class PartitionWorker {
    private static final System.Logger LOG = System.getLogger(PartitionWorker.class.getName());
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(3);

    private final Store store;
    private final PartitionRequestTable requests;
    private final RunContexts contexts;
    private final RunContextLoader loader;
    private final PartitionWork work;
    private final int atOnce;
    private final WorkerLog log;
    /** What it is at work on, by interpretation. */
    private final Map<Long, Claim> claims = new HashMap<>();

    private final Set<Long> joined = new HashSet<>();
    private final Set<Long> refused = new HashSet<>();
    private final BlockingQueue<Long> ended = new LinkedBlockingQueue<>();
    private boolean isTroubled;

    PartitionWorker(
            Store store, RunContexts contexts, RunContextLoader loader, PartitionWork work, int atOnce, WorkerLog log) {
        this.store = store;
        this.requests = store.partitionRequests();
        this.contexts = contexts;
        this.loader = loader;
        this.work = work;
        this.atOnce = atOnce;
        this.log = log;
    }

    /** Works until it is told to end by {@link #stop}; what it is at then ends at its next chunk and goes back. */
    public void work() throws InterruptedException {
        while (!contexts.isEnding()) {
            Duration pause = LOOK;
            try {
                boolean isBegun = claims.size() < atOnce && beginOne();
                isTroubled = false;
                pause = isBegun ? Duration.ZERO : LOOK;
            } catch (RuntimeException e) {
                if (!isTroubled) {
                    log.trouble(e);
                }
                isTroubled = true;
                pause = AFTER_TROUBLE;
            }
            Long one = ended.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
            if (one != null) {
                claims.remove(one);
            }
        }
        while (!claims.isEmpty()) {
            claims.remove(ended.take());
        }
    }

    /** Tells it to end, from another thread. */
    public void stop() {
        contexts.end();
    }

    private boolean beginOne() {
        List<HoldTable.Hold> offered = requests.offered(refused, claims.keySet());
        forget(offered);
        for (HoldTable.Hold run : offered) {
            if (isJoined(run)) {
                Optional<Claim> claim = requests.claim(run, false, claims.keySet());
                if (claim.isPresent()) {
                    begin(claim.get());
                    return true;
                }
            }
        }
        return false;
    }

    /** The context of a run takes memory, and one that was told to stop is loaded anew. */
    private void forget(Collection<HoldTable.Hold> offered) {
        Set<Long> wanted = new HashSet<>();
        offered.stream()
                .map(HoldTable.Hold::run)
                .filter(run -> !contexts.isStopped(run))
                .forEach(wanted::add);
        claims.values().forEach(claim -> wanted.add(claim.hold().run()));
        joined.stream().filter(run -> !wanted.contains(run)).forEach(contexts::remove);
        joined.retainAll(wanted);
    }

    private boolean isJoined(HoldTable.Hold run) {
        if (joined.contains(run.run())) {
            return !contexts.isStopped(run.run());
        }
        try {
            contexts.put(store.inTransaction(() -> loader.join(run)));
            return joined.add(run.run());
        } catch (RunContextLoader.NotTheSame e) {
            refused.add(run.run());
            store.runs().event(run.run(), "refused", store.processes().name() + ": " + e.getMessage());
            log.refused(run.run(), String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void begin(Claim claim) {
        claims.put(claim.interpretation(), claim);
        Thread hand = new Thread(() -> carryOut(claim), "interpret-" + claim.interpretation());
        hand.setDaemon(true);
        hand.start();
    }

    private void carryOut(Claim claim) {
        try {
            StepExecution step = work.load(claim);
            carryOut(claim, step);
        } catch (DataAccessException | TransactionException e) {
            // Nothing was begun: as the claim is not known here any more, it is claimed again.
            log.trouble(e);
        } finally {
            ended.add(claim.interpretation());
        }
    }

    private void carryOut(Claim claim, StepExecution step) {
        try (LogContext.Scope about =
                LogContext.of(claim.hold().run(), contexts.of(step).run().review())) {
            Submission file = store.submissions()
                    .get(InterpretPartitioner.planned(step.getExecutionContext())
                            .submission());
            long run = claim.hold().run();
            log.begins(run, file.receipt(), file.sender());
            WorkerLog.End end = work.carryOut(claim, step, () -> !contexts.isEnding())
                    .map(PartitionWorker::end)
                    .orElse(WorkerLog.End.LOST);
            log.ended(run, file.receipt(), end);
            LOG.log(System.Logger.Level.DEBUG, "ended: {0} {1}", about, end);
        }
    }

    private static WorkerLog.End end(Outcome outcome) {
        return switch (outcome) {
            case DONE -> WorkerLog.End.DONE;
            case STOPPED -> WorkerLog.End.STOPPED;
            case FAILED -> WorkerLog.End.FAILED;
        };
    }
}
