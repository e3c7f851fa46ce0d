package vn.tonghop.batch;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.tonghop.store.Store;

/**
 * Makes the step executions of partitions that are not done yet, each with the position of the last one, all in one
 * transaction: Batch's own splitter makes one and then saves its position, and a process that dies between the two
 * leaves a partition that has forgotten where it was.
 */
class PartitionSplitter implements StepExecutionSplitter {
    private final String step;
    private final Partitioner partitioner;
    private final RunContexts contexts;
    private final Store store;
    private final JobRepository repository;

    PartitionSplitter(
            String step, Partitioner partitioner, RunContexts contexts, Store store, JobRepository repository) {
        this.step = step;
        this.partitioner = partitioner;
        this.contexts = contexts;
        this.store = store;
        this.repository = repository;
    }

    @Override
    public String getStepName() {
        return step;
    }

    @Override
    public Set<StepExecution> split(StepExecution whole, int gridSize) {
        Map<String, ExecutionContext> partitions = partitioner.partition(gridSize);
        JobExecution job = whole.getJobExecution();
        return store.inTransaction(() -> {
            store.holds().fence(contexts.of(whole).hold());
            Set<StepExecution> begun = new LinkedHashSet<>();
            partitions.forEach((partition, fresh) -> {
                String name = step + ":" + partition;
                StepExecution last = repository.getLastStepExecution(job.getJobInstance(), name);
                if (last == null) {
                    begun.add(begin(name, job, fresh));
                } else if (last.getStatus() != BatchStatus.COMPLETED) {
                    begun.add(begin(name, job, last.getExecutionContext()));
                }
            });
            return begun;
        });
    }

    private StepExecution begin(String name, JobExecution job, ExecutionContext position) {
        StepExecution begun = repository.createStepExecution(name, job);
        begun.setExecutionContext(position);
        repository.updateExecutionContext(begun);
        return begun;
    }
}
