package vn.tonghop.batch;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.tonghop.store.InterpretationTable;
import vn.tonghop.store.RunTable;
import vn.tonghop.store.Store;

/**
 * Closes what the run read and makes a release of what is live, if it differs from the current one, all in the step's
 * one transaction and one such transaction of a review at a time; of a rerun it proves that it changed nothing but its
 * own partitions. The database refuses lines that were lost or made.
 */
class PublishTasklet implements Tasklet {
    private final RunContexts contexts;
    private final Store store;

    PublishTasklet(RunContexts contexts, Store store) {
        this.contexts = contexts;
        this.store = store;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        RunContext context = contexts.of(contribution.getStepExecution());
        context.goOn();
        RunTable.Run run = context.run();
        store.holds().fence(context.hold());
        store.holds().publishAlone(run.review());
        InterpretationTable interpretations = store.interpretations();
        if (store.finals().of(run.review()).isPresent()) {
            refuseWhatWasRead(interpretations.open(run.id()), run);
            return RepeatStatus.FINISHED;
        }
        interpretations.close(run.id());
        long open = interpretations.open(run.id());
        if (open > 0) {
            throw new IllegalStateException(
                    open + " interpretations of run " + run.id() + " were not read to their end");
        }
        if (context.isRerun()) {
            store.partitions().prove(run, context.order().submissions());
        }
        store.releases()
                .publish(
                        run,
                        context.pipeline().review().registryDate(),
                        context.order().actor());
        return RepeatStatus.FINISHED;
    }

    /** A run that began to read before the period was closed fails, and what it read goes with the next run. */
    private static void refuseWhatWasRead(long open, RunTable.Run run) {
        if (open > 0) {
            throw new IllegalStateException(
                    "the period of " + run.review() + " was closed while run " + run.id() + " was reading");
        }
    }
}
