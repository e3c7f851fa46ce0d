package vn.tonghop.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import vn.tonghop.store.HoldTable;
import vn.tonghop.store.PartitionRequestTable;
import vn.tonghop.store.PartitionRequestTable.Claim;
import vn.tonghop.store.PartitionRequestTable.Left;
import vn.tonghop.store.PartitionRequestTable.Outcome;
import vn.tonghop.store.Store;

/**
 * One try at the partitions of a run by the process that holds it. One thread claims, looks after what others do, and
 * waits; it never waits for a process that is gone.
 */
final class Offering {
    /** PostgreSQL works beside us: two partitions at once keep two processors busy. */
    static final int AT_ONCE = 2;
    /** A file of the largest size is looked through in minutes; who writes no chunk for longer than this hangs. */
    private static final Duration LONGEST_WITHOUT_CHUNK = Duration.ofMinutes(30);

    private static final Duration LOOK = Duration.ofMillis(250);
    /** A file that two workers died of is not given to a third. */
    private static final int MOST_GIVEN_BACK = 2;

    private final RunContext context;
    private final HoldTable.Hold hold;
    private final Store store;
    private final PartitionRequestTable requests;
    private final JobRepository repository;
    private final PartitionWork work;
    private final Withdrawal withdrawal;
    private final JobExecution job;
    /** The step execution that counts of each interpretation. */
    private final Map<Long, StepExecution> steps = new LinkedHashMap<>();
    /** What was done here to an end, whatever end. */
    private final Set<Long> endedHere = new HashSet<>();

    private final Set<Long> here = new HashSet<>();
    private final BlockingQueue<Long> ended = new LinkedBlockingQueue<>();
    private long waiting;
    private boolean isAnyAtWork = true;
    private long lookedAt;

    Offering(
            RunContext context,
            Store store,
            JobRepository repository,
            PartitionWork work,
            Withdrawal withdrawal,
            JobExecution job,
            List<StepExecution> partitions) {
        this.context = context;
        this.hold = context.hold();
        this.store = store;
        this.requests = store.partitionRequests();
        this.repository = repository;
        this.work = work;
        this.withdrawal = withdrawal;
        this.job = job;
        partitions.forEach(step -> steps.put(
                InterpretPartitioner.planned(step.getExecutionContext()).interpretation(), step));
    }

    /** Until each partition is done, or failed here, or the run is told to end; what became of them. */
    Collection<StepExecution> toTheEnd() throws InterruptedException {
        store.inTransaction(() -> {
            store.holds().fence(hold);
            Map<Long, Long> offered = new LinkedHashMap<>();
            steps.forEach((interpretation, step) -> offered.put(interpretation, step.getId()));
            requests.offer(hold, offered);
            return true;
        });
        waiting = steps.size();
        lookedAt = System.nanoTime();
        try {
            while (!isOver()) {
                begin();
                Long one = ended.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (one != null) {
                    isEnded(one);
                }
            }
        } finally {
            while (!here.isEmpty()) {
                isEnded(ended.take());
            }
        }
        withdrawal.of(hold);
        return outcomes();
    }

    private void isEnded(long interpretation) {
        here.remove(interpretation);
        endedHere.add(interpretation);
    }

    private boolean isOver() {
        if (context.isStopped()) {
            return true;
        }
        boolean isIdle = waiting == 0 && here.isEmpty();
        if (isIdle || System.nanoTime() - lookedAt > 2 * LOOK.toNanos()) {
            look();
        }
        return here.isEmpty() && waiting == 0 && !isAnyAtWork;
    }

    private void look() {
        requests.cutOffTheGone(hold.run());
        List<Left> left = store.inTransaction(() -> {
            store.holds().fence(hold);
            return requests.takeBack(hold, LONGEST_WITHOUT_CHUNK);
        });
        left.forEach(this::offerAgain);
        PartitionRequestTable.Progress progress = requests.progress(hold.run(), here);
        waiting = progress.waiting();
        isAnyAtWork = progress.atWork() > 0;
        lookedAt = System.nanoTime();
    }

    /** Another step execution goes on where the one of the process that left it ended. */
    private void offerAgain(Left left) {
        boolean isStopped = left.outcome().filter(Outcome.STOPPED::equals).isPresent();
        boolean isFailed = left.outcome().filter(Outcome.FAILED::equals).isPresent();
        StepExecution old = PartitionSteps.settle(
                repository,
                PartitionSteps.kept(repository, left.step()),
                isStopped ? BatchStatus.STOPPED : BatchStatus.FAILED);
        if (old.getStatus() == BatchStatus.COMPLETED) {
            requests.wasDone(hold.run(), left.interpretation());
            return;
        }
        boolean forHolder = isFailed || (!isStopped && left.givenBack() + 1 >= MOST_GIVEN_BACK);
        StepExecution again = store.inTransaction(() -> {
            store.holds().fence(hold);
            StepExecution next = repository.createStepExecution(old.getStepName(), job);
            next.setExecutionContext(old.getExecutionContext());
            repository.updateExecutionContext(next);
            requests.offerAgain(hold.run(), left.interpretation(), next.getId(), forHolder);
            store.runs().event(hold.run(), "given back", words(left, old));
            return next;
        });
        steps.put(left.interpretation(), again);
    }

    private static String words(Left left, StepExecution old) {
        String how = left.outcome()
                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                .orElse("gone");
        return "interpretation " + left.interpretation() + " by " + left.by() + ": " + how + ", after "
                + old.getWriteCount() + " lines\n" + old.getExitStatus().getExitDescription();
    }

    /** As many as may be at once here. */
    private void begin() {
        while (here.size() < AT_ONCE && waiting > 0 && !context.isStopped()) {
            Optional<Claim> claimed = requests.claim(hold, true, here);
            if (claimed.isEmpty()) {
                waiting = 0;
                return;
            }
            Claim claim = claimed.get();
            waiting--;
            here.add(claim.interpretation());
            StepExecution step = Objects.requireNonNull(steps.get(claim.interpretation()));
            Thread hand =
                    new Thread(LogContext.carried(() -> carryOut(claim, step)), "interpret-" + claim.interpretation());
            hand.setDaemon(true);
            hand.start();
        }
    }

    private void carryOut(Claim claim, StepExecution step) {
        try {
            work.carryOut(claim, step, () -> false);
        } finally {
            ended.add(claim.interpretation());
        }
    }

    /** What nobody did is stopped; what others did is as they kept it. */
    private Collection<StepExecution> outcomes() {
        List<StepExecution> outcomes = new ArrayList<>();
        for (Map.Entry<Long, StepExecution> partition : steps.entrySet()) {
            StepExecution step = partition.getValue();
            if (!endedHere.contains(partition.getKey())) {
                StepExecution kept = PartitionSteps.kept(repository, step.getId());
                step = PartitionSteps.settle(repository, kept, BatchStatus.STOPPED);
            }
            outcomes.add(step);
        }
        return outcomes;
    }
}
