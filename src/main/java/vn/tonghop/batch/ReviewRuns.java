package vn.tonghop.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.store.PartitionTable;
import vn.tonghop.store.RegistryTable;
import vn.tonghop.store.ReleaseTable;
import vn.tonghop.store.ReviewLock;
import vn.tonghop.store.RunTable;
import vn.tonghop.store.Store;

/** Runs reviews, one run of a review at a time. */
public final class ReviewRuns {
    private final Store store;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Job job;
    private final RunContexts contexts;
    private final RunTable runs;

    ReviewRuns(Store store, JobOperator operator, JobRepository repository, Job job, RunContexts contexts) {
        this.store = store;
        this.operator = operator;
        this.repository = repository;
        this.job = job;
        this.contexts = contexts;
        this.runs = store.runs();
    }

    /**
     * Runs a review: receives what is new, interprets what is out of date, adds up, and releases what changed.
     *
     * @return how it ended
     */
    public RunOutcome run(RunRequest request) {
        String review = request.review().id();
        Optional<ReviewLock> lock = store.lock(review);
        if (lock.isEmpty()) {
            Optional<Long> holder = runs.unfinished(review);
            audit(
                    request,
                    review,
                    "refused",
                    "busy with run " + holder.map(String::valueOf).orElse("?"));
            return new RunOutcome.Busy(holder);
        }
        try {
            return runLocked(request);
        } finally {
            lock.get().close();
        }
    }

    /** Tells the runs of this process to end before their next piece of work, from another thread. */
    public void stop() {
        contexts.stop();
    }

    private RunOutcome runLocked(RunRequest request) {
        ReviewDefinition review = request.review();
        recoverExecutions(review.id());
        RunContext context = store.inTransaction(() -> {
            recover(review.id());
            return begin(request);
        });
        long run = context.run().id();
        contexts.put(context);
        try {
            JobExecution execution = operator.start(job, parameters(run, review.id()));
            RunOutcome.Ended ended = finish(run, execution);
            audit(request, ended);
            return ended;
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the review job can't be started", e);
        } finally {
            contexts.remove(run);
        }
    }

    private RunContext begin(RunRequest request) {
        RegistryTable registries = store.registry();
        int edition = registries.currentEdition().orElseThrow();
        Registry registry = registries.load(edition);
        registries.completeSteps(edition, registry);
        Map<UnitId, Integer> keys = registries.keys();
        Rerun rerun = request.rerun();
        int definition = store.reviews().save(request.review(), request.source());
        RunTable.Run run = runs.begin(
                request.review().id(),
                request.kind(),
                request.actor(),
                request.businessDate(),
                definition,
                edition,
                rerun == null ? null : rerun.reason());
        ReviewPipeline pipeline = new ReviewPipeline(
                request.review(),
                registry,
                request.limits(),
                store.figures().earlier(request.review().previous()),
                new Decisions(store.decisions().pin(run)));
        return new RunContext(
                run,
                pipeline,
                keys,
                request.inbox(),
                request.quiet(),
                request.actor(),
                rerun,
                rerun == null ? List.of() : store.partitions().states(run.review()),
                contexts::isStopped);
    }

    /** Nobody else holds the review: a run without a result is dead, and what any run left half written goes. */
    private void recover(String review) {
        runs.failUnfinished(review);
        store.interpretations().clearUnfinished(review);
    }

    /** Nobody else holds the review: its job executions that seem to run are dead. Outside a transaction, as Batch asks. */
    private void recoverExecutions(String review) {
        for (JobExecution execution : repository.findRunningJobExecutions(ReviewJobConfiguration.JOB)) {
            if (review.equals(execution.getJobParameters().getString("review"))) {
                operator.recover(execution);
            }
        }
    }

    private RunOutcome.Ended finish(long run, JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions().stream()
                .sorted(Comparator.comparing(failure -> failure instanceof JobExecutionException))
                .toList();
        if (execution.getStatus() == BatchStatus.COMPLETED && failures.isEmpty()) {
            return end(run, "done", Optional.empty());
        }
        // What Batch says of a step whose partitions failed comes last: the partitions' own failures tell why.
        Throwable cause = contexts.isStopped() ? new RunStopped() : first(failures, execution);
        boolean blocked =
                cause instanceof ReleaseTable.ReleaseNotProven || cause instanceof PartitionTable.OthersChanged;
        String kind = contexts.isStopped() ? "stopped" : blocked ? "blocked" : "failed";
        failures.forEach(failure -> runs.event(run, kind, RootCauses.words(failure)));
        return end(run, blocked ? "blocked" : "failed", Optional.of(cause));
    }

    private static Throwable first(List<Throwable> failures, JobExecution execution) {
        return failures.isEmpty() ? new IllegalStateException("ended as " + execution.getStatus()) : failures.get(0);
    }

    private RunOutcome.Ended end(long run, String state, Optional<Throwable> failure) {
        RunTable.RunReport report = runs.report(run, state);
        runs.finish(run, report);
        return new RunOutcome.Ended(run, report, failure);
    }

    private void audit(RunRequest request, RunOutcome.Ended ended) {
        String outcome = ended.report().state().equals("done") ? "done" : "failed";
        audit(request, "run " + ended.run(), outcome, "");
    }

    /** What a person asked for is kept, with why. */
    private void audit(RunRequest request, String subject, String outcome, String detail) {
        Rerun rerun = request.rerun();
        if (rerun != null) {
            String why = detail.isEmpty() ? rerun.reason() : detail + ": " + rerun.reason();
            store.audit().event(request.actor(), "rerun", subject, outcome, why);
        }
    }

    private static JobParameters parameters(long run, String review) {
        return new JobParametersBuilder()
                .addLong(RunContexts.RUN, run)
                .addString("review", review, false)
                .toJobParameters();
    }
}
