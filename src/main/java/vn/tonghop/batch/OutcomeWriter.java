package vn.tonghop.batch;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.tonghop.pipeline.validate.LineOutcome;
import vn.tonghop.store.HoldTable;
import vn.tonghop.store.InterpretationTable;
import vn.tonghop.store.OutcomeCopy;
import vn.tonghop.store.Store;

/** Writes what became of a chunk's lines, in the chunk's transaction, as long as this process holds the run. */
class OutcomeWriter implements ItemWriter<LineOutcome> {
    private final RunContext context;
    private final InterpretationTable.Planned planned;
    private final HoldTable holds;
    private final OutcomeCopy copy;

    OutcomeWriter(RunContext context, InterpretationTable.Planned planned, Store store) {
        this.context = context;
        this.planned = planned;
        this.holds = store.holds();
        this.copy = store.outcomes(context.unitKeys());
    }

    @Override
    public void write(Chunk<? extends LineOutcome> chunk) {
        holds.fence(context.hold());
        copy.write(planned, chunk.getItems());
    }
}
