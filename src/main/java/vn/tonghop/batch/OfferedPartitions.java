package vn.tonghop.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import vn.tonghop.store.Store;

/**
 * Has the partitions of a run done: offers them to whichever worker there is, and does them itself meanwhile, so that a
 * run never waits for a worker to be there.
 */
class OfferedPartitions implements PartitionHandler {
    private final RunContexts contexts;
    private final Store store;
    private final JobRepository repository;
    private final PartitionWork work;
    private final Withdrawal withdrawal;

    OfferedPartitions(
            RunContexts contexts, Store store, JobRepository repository, PartitionWork work, Withdrawal withdrawal) {
        this.contexts = contexts;
        this.store = store;
        this.repository = repository;
        this.work = work;
        this.withdrawal = withdrawal;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution whole) throws Exception {
        RunContext context = contexts.of(whole);
        List<StepExecution> partitions = new ArrayList<>(splitter.split(whole, 1));
        if (partitions.isEmpty()) {
            return partitions;
        }
        partitions.sort(Comparator.comparing(StepExecution::getId));
        return new Offering(context, store, repository, work, withdrawal, whole.getJobExecution(), partitions)
                .toTheEnd();
    }
}
