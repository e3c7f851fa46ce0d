package vn.tonghop.batch;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.tonghop.pipeline.validate.LineOutcome;
import vn.tonghop.store.InterpretationTable;
import vn.tonghop.store.OutcomeCopy;
import vn.tonghop.store.PartitionRequestTable;
import vn.tonghop.store.Store;

/** Writes what became of a chunk's lines, in the chunk's transaction, as long as the partition is this process's. */
class OutcomeWriter implements ItemWriter<LineOutcome> {
    private final PartitionRequestTable.Claim claim;
    private final InterpretationTable.Planned planned;
    private final PartitionRequestTable requests;
    private final OutcomeCopy copy;

    OutcomeWriter(
            RunContext context, PartitionRequestTable.Claim claim, InterpretationTable.Planned planned, Store store) {
        this.claim = claim;
        this.planned = planned;
        this.requests = store.partitionRequests();
        this.copy = store.outcomes(context.unitKeys());
    }

    @Override
    public void write(Chunk<? extends LineOutcome> chunk) {
        requests.fence(claim);
        copy.write(planned, chunk.getItems());
    }
}
