package vn.tonghop.batch;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.tonghop.pipeline.validate.LineOutcome;
import vn.tonghop.store.InterpretationTable;
import vn.tonghop.store.OutcomeCopy;

/** Writes what became of a chunk's lines, in the chunk's transaction. */
class OutcomeWriter implements ItemWriter<LineOutcome> {
    private final InterpretationTable.Planned planned;
    private final OutcomeCopy copy;

    OutcomeWriter(InterpretationTable.Planned planned, OutcomeCopy copy) {
        this.planned = planned;
        this.copy = copy;
    }

    @Override
    public void write(Chunk<? extends LineOutcome> chunk) {
        copy.write(planned, chunk.getItems());
    }
}
