package vn.tonghop.batch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.store.HoldTable;
import vn.tonghop.store.InterpretationTable;
import vn.tonghop.store.Store;

/** One partition for each submission whose interpretation is out of date. */
class InterpretPartitioner implements Partitioner {
    static final String RUN = "run";
    static final String INTERPRETATION = "interpretation";
    static final String SUBMISSION = "submission";

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final RunContext context;
    private final Store store;

    InterpretPartitioner(RunContext context, Store store) {
        this.context = context;
        this.store = store;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (InterpretationTable.Planned planned : plan()) {
            ExecutionContext partition = new ExecutionContext();
            partition.putLong(RUN, planned.run());
            partition.putLong(INTERPRETATION, planned.interpretation());
            partition.putLong(SUBMISSION, planned.submission());
            partitions.put(Long.toString(planned.interpretation()), partition);
        }
        return partitions;
    }

    /** Waits for the files of senders that another run reads; those still not free in the end are left to the next run. */
    private List<InterpretationTable.Planned> plan() {
        long until = System.nanoTime() + context.leaseWait().toNanos();
        context.goOn();
        Plan plan = store.inTransaction(this::planFree);
        while (!plan.taken.isEmpty() && System.nanoTime() < until) {
            Pauses.sleep(LOOK_AGAIN);
            context.goOn();
            plan = store.inTransaction(this::planFree);
        }
        for (HoldTable.Taken taken : plan.taken) {
            Finding left = Finding.of(
                    FindingCode.SENDER_LEFT_TO_NEXT_RUN,
                    Place.inFile(taken.sender()),
                    taken.sender(),
                    Long.toString(taken.run()));
            store.findings().save(context.run().id(), null, null, left);
        }
        return plan.begun;
    }

    /** Leases the senders that are free and begins what is to be read of them. */
    private Plan planFree() {
        store.holds().fence(context.hold());
        Map<Long, String> wanted = new LinkedHashMap<>();
        wanted().forEach((submission, folder) ->
                wanted.put(submission, context.pipeline().senders().key(folder)));
        List<HoldTable.Taken> taken = store.holds().lease(context.run(), wanted.values());
        taken.forEach(other -> wanted.values().removeIf(other.sender()::equals));
        return new Plan(
                store.interpretations()
                        .begin(
                                context.run(),
                                context.pipeline().fingerprint(),
                                ReviewPipeline.rules(),
                                wanted.keySet()),
                taken);
    }

    /** Nothing while the period is closed: what came in waits, and is told so. */
    private Map<Long, String> wanted() {
        if (store.finals().of(context.run().review()).isPresent()) {
            store.finals().sayOfWaiting(context.run().id(), context.run().review());
            return Map.of();
        }
        return context.isRerun()
                ? store.interpretations().senders(context.order().submissions())
                : store.interpretations()
                        .outOfDate(
                                context.run().review(),
                                context.pipeline().fingerprint(),
                                store.decisionReach().outdated(context.run().review(), context.pipeline()::decisions));
    }

    private record Plan(List<InterpretationTable.Planned> begun, List<HoldTable.Taken> taken) {}

    /** The interpretation a partition is about. */
    static InterpretationTable.Planned planned(ExecutionContext partition) {
        return new InterpretationTable.Planned(
                partition.getLong(RUN), partition.getLong(INTERPRETATION), partition.getLong(SUBMISSION));
    }
}
