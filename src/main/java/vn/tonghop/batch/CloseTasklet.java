package vn.tonghop.batch;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.tonghop.store.InterpretationTable;

/** Counts and adds up what the run's interpretations wrote; the database refuses lines that were lost or made. */
class CloseTasklet implements Tasklet {
    private final RunContexts contexts;
    private final InterpretationTable interpretations;

    CloseTasklet(RunContexts contexts, InterpretationTable interpretations) {
        this.contexts = contexts;
        this.interpretations = interpretations;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
        long run = contexts.of(contribution.getStepExecution()).run().id();
        interpretations.close(run);
        long open = interpretations.open(run);
        if (open > 0) {
            throw new IllegalStateException(open + " interpretations of run " + run + " were not read to their end");
        }
        return RepeatStatus.FINISHED;
    }
}
