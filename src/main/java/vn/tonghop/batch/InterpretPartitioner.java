package vn.tonghop.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.tonghop.store.InterpretationTable;
import vn.tonghop.store.Store;

/** One partition for each submission whose interpretation is out of date. */
class InterpretPartitioner implements Partitioner {
    static final String RUN = "run";
    static final String INTERPRETATION = "interpretation";
    static final String SUBMISSION = "submission";

    private final RunContext context;
    private final InterpretationTable interpretations;
    private final Store store;

    InterpretPartitioner(RunContext context, InterpretationTable interpretations, Store store) {
        this.context = context;
        this.interpretations = interpretations;
        this.store = store;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<InterpretationTable.Planned> plan = store.inTransaction(this::plan);
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (InterpretationTable.Planned planned : plan) {
            ExecutionContext partition = new ExecutionContext();
            partition.putLong(RUN, planned.run());
            partition.putLong(INTERPRETATION, planned.interpretation());
            partition.putLong(SUBMISSION, planned.submission());
            partitions.put(Long.toString(planned.interpretation()), partition);
        }
        return partitions;
    }

    private List<InterpretationTable.Planned> plan() {
        Rerun rerun = context.rerun();
        return rerun == null
                ? interpretations.plan(
                        context.run(),
                        context.pipeline().fingerprint(),
                        context.pipeline().rules(),
                        store.decisionReach().outdated(context.run().review(), context.pipeline()::decisions))
                : interpretations.planAnew(
                        context.run(),
                        context.pipeline().fingerprint(),
                        context.pipeline().rules(),
                        rerun.submissions());
    }

    /** The interpretation a partition is about. */
    static InterpretationTable.Planned planned(ExecutionContext partition) {
        return new InterpretationTable.Planned(
                partition.getLong(RUN), partition.getLong(INTERPRETATION), partition.getLong(SUBMISSION));
    }
}
