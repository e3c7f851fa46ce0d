package vn.tonghop.batch;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tonghop.store.PartitionRequestTable.Claim;
import vn.tonghop.store.PartitionRequestTable.Outcome;
import vn.tonghop.store.Store;

/** Does one claimed partition, as the holder of the run does and as a worker does. */
final class PartitionWork {
    private static final System.Logger LOG = System.getLogger(PartitionWork.class.getName());
    private static final Duration ONCE_MORE = Duration.ofSeconds(1);

    private final Store store;
    private final JobRepository repository;
    private final PartitionClaims claims;
    private final Step step;

    PartitionWork(Store store, JobRepository repository, PartitionClaims claims, Step step) {
        this.store = store;
        this.repository = repository;
        this.claims = claims;
        this.step = step;
    }

    /** The step execution of a claim of another process's run, with what was saved of it. */
    StepExecution load(Claim claim) {
        return PartitionSteps.kept(repository, claim.step());
    }

    /**
     * Reads the partition from its last committed chunk on and says how that ended; nothing is thrown. A step execution
     * that was begun before is not begun again: Batch itself would run it twice.
     *
     * @param goOn asked while the database can't be told how it ended
     * @return how it ended; empty where it was not this process's any more
     */
    Optional<Outcome> carryOut(Claim claim, StepExecution execution, BooleanSupplier goOn) {
        if (execution.getStatus() != BatchStatus.STARTING) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "interpretation {0} was delivered before, its step execution {1} is {2}: nothing is done",
                    claim.interpretation(),
                    claim.step(),
                    execution.getStatus());
            return tell(claim, outcome(execution), goOn);
        }
        claims.put(claim);
        try {
            step.execute(execution);
        } catch (Exception | Error e) {
            // Before the step began or after it ended; the step keeps its own failures.
            fail(execution, e);
        } finally {
            claims.remove(claim);
        }
        return tell(claim, outcome(execution), goOn);
    }

    private static void fail(StepExecution execution, Throwable failure) {
        execution.addFailureException(failure);
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(ExitStatus.FAILED);
        execution.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
    }

    private static Outcome outcome(StepExecution execution) {
        return switch (execution.getStatus()) {
            case COMPLETED -> Outcome.DONE;
            case STOPPED -> Outcome.STOPPED;
            case STARTING, STARTED, STOPPING, FAILED, ABANDONED, UNKNOWN -> Outcome.FAILED;
        };
    }

    /** Tries until the database knows it: a claim that nobody does and nobody ended would be waited for. */
    private Optional<Outcome> tell(Claim claim, Outcome outcome, BooleanSupplier goOn) {
        while (true) {
            try {
                boolean isOurs = store.partitionRequests().end(claim, outcome);
                return isOurs ? Optional.of(outcome) : Optional.empty();
            } catch (DataAccessException | TransactionException e) {
                if (!goOn.getAsBoolean()) {
                    return Optional.empty();
                }
                LOG.log(System.Logger.Level.DEBUG, "not told yet", e);
                Pauses.sleep(ONCE_MORE);
            }
        }
    }
}
