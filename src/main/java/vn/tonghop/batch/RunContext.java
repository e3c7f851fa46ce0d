package vn.tonghop.batch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.submission.Inbox;
import vn.tonghop.store.PartitionTable;
import vn.tonghop.store.RunTable;

/**
 * What one run works with, loaded once: no step asks the database for it again.
 *
 * @param run the run
 * @param pipeline the review's pipeline with the registry of the run's edition
 * @param unitKeys the numbers the store keeps units under
 * @param inbox where files are taken from, or null where the run takes none
 * @param quiet how long a file must not have changed to be taken as whole
 * @param actor who asked for the run
 * @param rerun which submissions are read anew and no others, or null
 * @param partitions what the partitions of the review added up to when a rerun began; empty for other runs
 * @param stopped whether the run was told to end
 */
record RunContext(
        RunTable.Run run,
        ReviewPipeline pipeline,
        Map<UnitId, Integer> unitKeys,
        @Nullable Inbox inbox,
        Duration quiet,
        String actor,
        @Nullable Rerun rerun,
        List<PartitionTable.State> partitions,
        BooleanSupplier stopped) {
    /**
     * Asked between two pieces of work.
     *
     * @throws RunStopped if the run was told to end
     */
    void goOn() {
        if (stopped.getAsBoolean()) {
            throw new RunStopped();
        }
    }
}
