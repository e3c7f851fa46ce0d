package vn.tonghop.batch;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/** Ends step executions that nobody is at work on any more. */
final class PartitionSteps {
    private static final int TRIES = 5;

    private PartitionSteps() {}

    /** A step execution as it is kept, with its context. */
    static StepExecution kept(JobRepository repository, long number) {
        StepExecution kept = repository.getStepExecution(number);
        if (kept == null) {
            throw new IllegalStateException("there is no step execution " + number);
        }
        return kept;
    }

    /** Whether it looks as if somebody was at work on it, or nobody knows how it ended. */
    static boolean isOpen(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.STOPPING || status == BatchStatus.UNKNOWN;
    }

    /**
     * Ends a step execution that is open. A process that was given up for dead may say how it ended at the same moment:
     * whoever is later sees what the other wrote.
     *
     * @return it as it is kept now
     */
    static StepExecution settle(JobRepository repository, StepExecution open, BatchStatus status) {
        StepExecution execution = open;
        for (int tries = 1; isOpen(execution.getStatus()); tries++) {
            execution.setStatus(status);
            execution.setExitStatus(status == BatchStatus.STOPPED ? ExitStatus.STOPPED : ExitStatus.FAILED);
            execution.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
            try {
                repository.update(execution);
            } catch (OptimisticLockingFailureException e) {
                if (tries == TRIES) {
                    throw e;
                }
                execution = kept(repository, execution.getId());
            }
        }
        return execution;
    }
}
