package vn.tonghop.batch;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The Spring Batch job of runs: one job instance a run, one execution a try. The caller holds the run, and withdrew what was offered of it. */
final class ReviewJob {
    /** A process that was given up for dead and wakes up may still write to Batch's tables how its own try ended. */
    private static final int MOST_TRIES = 5;

    private final JobOperator operator;
    private final JobRepository repository;
    private final Job job;

    ReviewJob(JobOperator operator, JobRepository repository, Job job) {
        this.operator = operator;
        this.repository = repository;
        this.job = job;
    }

    /**
     * Executes a run from its beginning or from where its last try ended.
     *
     * @param whileHeld does a piece of work if the caller holds the run, and throws what the
     *     caller wants to hear where it does not: whoever took the run over has tries of its own by then
     * @return what went wrong, first what tells most; empty where it is complete
     */
    List<Throwable> execute(long run, String review, Consumer<Runnable> whileHeld) {
        JobParameters parameters = parameters(run, review);
        try {
            for (int tries = 1; ; tries++) {
                try {
                    return executeOnce(parameters, whileHeld);
                } catch (JobRestartException e) {
                    if (tries == MOST_TRIES) {
                        throw e;
                    }
                    Pauses.sleep(Duration.ofMillis(200));
                }
            }
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the review job can't be started", e);
        } catch (DataAccessException | TransactionException e) {
            return List.of(e);
        }
    }

    private List<Throwable> executeOnce(JobParameters parameters, Consumer<Runnable> whileHeld)
            throws JobExecutionException {
        JobExecution last = repository.getLastJobExecution(ReviewJobConfiguration.JOB, parameters);
        if (last == null) {
            return failures(operator.start(job, parameters));
        }
        whileHeld.accept(() -> settle(last));
        return last.getStatus() == BatchStatus.COMPLETED ? List.of() : failures(operator.restart(last));
    }

    /** Ends what the last try of a run seems to be doing still; all partitions were withdrawn. */
    void settle(long run, String review) {
        JobExecution last = repository.getLastJobExecution(ReviewJobConfiguration.JOB, parameters(run, review));
        if (last != null) {
            settle(last);
        }
    }

    /**
     * Nobody but the caller holds the run and no partition of it is offered, so a try that seems to run, or whose end is
     * unknown, is over. Whatever was committed stands: each chunk's rows and its position are of one transaction.
     */
    private void settle(JobExecution execution) {
        execution.getStepExecutions().forEach(step -> PartitionSteps.settle(repository, step, BatchStatus.FAILED));
        if (PartitionSteps.isOpen(execution.getStatus())) {
            execution.setStatus(BatchStatus.FAILED);
            execution.setExitStatus(ExitStatus.FAILED);
            execution.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
            repository.update(execution);
        }
    }

    /** What Batch says of a step whose partitions failed comes last: the partitions' own failures tell why. */
    private static List<Throwable> failures(@Nullable JobExecution execution) {
        if (execution == null) {
            throw new IllegalStateException("the job has no execution");
        }
        List<Throwable> failures = execution.getAllFailureExceptions().stream()
                .sorted(Comparator.comparing(failure -> failure instanceof JobExecutionException))
                .toList();
        if (!failures.isEmpty() || execution.getStatus() == BatchStatus.COMPLETED) {
            return failures;
        }
        return List.of(new IllegalStateException("ended as " + execution.getStatus()));
    }

    private static JobParameters parameters(long run, String review) {
        return new JobParametersBuilder()
                .addLong(RunContexts.RUN, run)
                .addString("review", review, false)
                .toJobParameters();
    }
}
