package vn.tonghop.batch;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.tonghop.store.PartitionTable;
import vn.tonghop.store.ReleaseTable;

/**
 * Makes a release of what is live, if it differs from the current one, in the step's one transaction; of a rerun it
 * proves first that it changed nothing but its own partitions.
 */
class PublishTasklet implements Tasklet {
    private final RunContexts contexts;
    private final ReleaseTable releases;
    private final PartitionTable partitions;

    PublishTasklet(RunContexts contexts, ReleaseTable releases, PartitionTable partitions) {
        this.contexts = contexts;
        this.releases = releases;
        this.partitions = partitions;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        RunContext context = contexts.of(contribution.getStepExecution());
        Rerun rerun = context.rerun();
        if (rerun != null) {
            partitions.prove(context.run(), context.partitions(), rerun.submissions());
        }
        releases.publish(context.run(), context.pipeline().review().registryDate(), context.actor());
        return RepeatStatus.FINISHED;
    }
}
