package vn.tonghop.batch;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.submission.Inbox;
import vn.tonghop.store.HoldTable;
import vn.tonghop.store.RunTable;

/**
 * What one run works with, loaded once: no step asks the database for it again.
 *
 * @param run the run
 * @param hold the right to write for it
 * @param pipeline the review's pipeline with the registry of the run's edition
 * @param unitKeys the numbers the store keeps units under
 * @param order what the run was asked to do
 * @param inbox where files are taken from, or null where the run takes none
 * @param leaseWait how long it waits for files that another run reads
 * @param stopped whether the run was told to end
 */
record RunContext(
        RunTable.Run run,
        HoldTable.Hold hold,
        ReviewPipeline pipeline,
        Map<UnitId, Integer> unitKeys,
        RunTable.Order order,
        @Nullable Inbox inbox,
        Duration leaseWait,
        BooleanSupplier stopped) {
    static final String RERUN = "rerun";

    /**
     * Asked between two pieces of work.
     *
     * @throws RunStopped if the run was told to end
     */
    void goOn() {
        if (isStopped()) {
            throw new RunStopped();
        }
    }

    /** Whether it was told to end. */
    boolean isStopped() {
        return stopped.getAsBoolean();
    }

    /** Whether it reads some submissions anew and nothing else. */
    boolean isRerun() {
        return order.kind().equals(RERUN);
    }
}
