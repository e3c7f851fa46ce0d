package vn.tonghop.batch;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.tonghop.store.ReleaseTable;

/** Makes a release of what is live, if it differs from the current one, in the step's one transaction. */
class PublishTasklet implements Tasklet {
    private final RunContexts contexts;
    private final ReleaseTable releases;

    PublishTasklet(RunContexts contexts, ReleaseTable releases) {
        this.contexts = contexts;
        this.releases = releases;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        RunContext context = contexts.of(contribution.getStepExecution());
        releases.publish(context.run(), context.pipeline().review().registryDate(), context.actor());
        return RepeatStatus.FINISHED;
    }
}
