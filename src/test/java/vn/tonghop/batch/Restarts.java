package vn.tonghop.batch;

import java.time.Duration;
import java.util.List;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ApplicationContext;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.store.RunTable;

/** Restarts of a job execution that failed, as an operator of Spring Batch does them. */
final class Restarts {
    private Restarts() {}

    /** Restarts the execution of a run with the context the run had; how it ended. */
    static String restart(TestReview review, long run) throws Exception {
        ApplicationContext beans = review.application().context();
        long execution = Long.parseLong(review.one("SELECT max(job_execution_id) FROM batch.batch_job_execution"));
        RunTable.Run failed = review.store().runs().get(run);
        beans.getBean(RunContexts.class)
                .put(new RunContext(
                        failed,
                        new ReviewPipeline(
                                review.request().review(),
                                review.store().registry().load(failed.edition()),
                                Limits.DEFAULT),
                        review.store().registry().keys(),
                        null,
                        Duration.ZERO,
                        "test",
                        null,
                        List.of(),
                        () -> false));
        JobExecution before = beans.getBean(JobRepository.class).getJobExecution(execution);
        if (before == null) {
            throw new AssertionError("no execution " + execution);
        }
        return beans.getBean(JobOperator.class).restart(before).getStatus().name();
    }
}
