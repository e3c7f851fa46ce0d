package vn.tonghop.batch;

import java.time.Clock;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.pipeline.validate.LineOutcome;
import vn.tonghop.store.InterpretationTable;
import vn.tonghop.store.Store;

/** The review job: receive, interpret each submission in a partition of its own, publish. */
@Configuration(proxyBeanMethods = false)
class ReviewJobConfiguration {
    static final String JOB = "review";
    private static final int CHUNK = 2_000;

    @Bean
    RunContexts runContexts() {
        return new RunContexts();
    }

    @Bean
    ReadingTurns readingTurns() {
        return new ReadingTurns();
    }

    @Bean
    Job reviewJob(JobRepository repository, Step receiveStep, Step interpretStep, Step publishStep) {
        return new JobBuilder(JOB, repository)
                .start(receiveStep)
                .next(interpretStep)
                .next(publishStep)
                .build();
    }

    @Bean
    Step receiveStep(JobRepository repository, PlatformTransactionManager manager, ReceiveTasklet tasklet) {
        return new StepBuilder("receive", repository).tasklet(tasklet, manager).build();
    }

    @Bean
    @StepScope
    ReceiveTasklet receiveTasklet(RunContexts contexts, Store store) {
        return new ReceiveTasklet(contexts, store, Clock.systemUTC());
    }

    @Bean
    PartitionClaims partitionClaims() {
        return new PartitionClaims();
    }

    @Bean
    PartitionWork partitionWork(Store store, JobRepository repository, PartitionClaims claims, Step interpretFileStep) {
        return new PartitionWork(store, repository, claims, interpretFileStep);
    }

    @Bean
    Step interpretStep(
            JobRepository repository,
            InterpretPartitioner partitioner,
            RunContexts contexts,
            Store store,
            PartitionWork work,
            RunSettings settings) {
        return new StepBuilder("interpret", repository)
                .partitioner("interpretFile", partitioner)
                .splitter(new PartitionSplitter("interpretFile", partitioner, contexts, store, repository))
                .partitionHandler(new OfferedPartitions(
                        contexts, store, repository, work, new Withdrawal(store, settings.silence())))
                .build();
    }

    @Bean
    @StepScope
    InterpretPartitioner interpretPartitioner(
            @Value("#{stepExecution}") StepExecution step, RunContexts contexts, Store store) {
        return new InterpretPartitioner(contexts.of(step), store);
    }

    @Bean
    Step interpretFileStep(
            JobRepository repository,
            PlatformTransactionManager manager,
            SubmissionLineReader reader,
            OutcomeWriter outcomeWriter) {
        return new StepBuilder("interpretFile", repository)
                .<LineOutcome, LineOutcome>chunk(CHUNK)
                .transactionManager(manager)
                .reader(reader)
                .writer(outcomeWriter)
                .build();
    }

    @Bean
    @StepScope
    SubmissionLineReader submissionLineReader(
            @Value("#{stepExecution}") StepExecution step,
            RunContexts contexts,
            PartitionClaims claims,
            Store store,
            ReadingTurns turns) {
        return new SubmissionLineReader(
                step,
                contexts.of(step),
                claims.of(step),
                InterpretPartitioner.planned(step.getExecutionContext()),
                store,
                turns);
    }

    @Bean
    @StepScope
    OutcomeWriter outcomeWriter(
            @Value("#{stepExecution}") StepExecution step, RunContexts contexts, PartitionClaims claims, Store store) {
        InterpretationTable.Planned planned = InterpretPartitioner.planned(step.getExecutionContext());
        return new OutcomeWriter(contexts.of(step), claims.of(step), planned, store);
    }

    @Bean
    Step publishStep(JobRepository repository, PlatformTransactionManager manager, RunContexts contexts, Store store) {
        return new StepBuilder("publish", repository)
                .tasklet(new PublishTasklet(contexts, store), manager)
                .build();
    }
}
