package vn.tonghop.batch;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.store.Store;

/** Spring Boot with what the review job needs, over a database that is open and migrated already. */
public final class ReviewApplication implements AutoCloseable {
    /** Batch's tables are our migrations; jobs start when a run asks for them; creating executions needs no more than READ COMMITTED because a run is held by one process. */
    private static final Map<String, Object> PROPERTIES = Map.of(
            "spring.batch.job.enabled", "false",
            "spring.batch.jdbc.initialize-schema", "never",
            "spring.batch.jdbc.table-prefix", "batch.BATCH_",
            "spring.batch.jdbc.isolation-level-for-create", "read_committed",
            // A partition's step execution is made in one transaction with its position and its offer.
            "spring.batch.jdbc.validate-transaction-state", "false",
            "spring.main.log-startup-info", "false",
            "logging.level.root", "warn",
            // A step's failure is told once, by the run, and kept in its events with its stack trace.
            "logging.level.org.springframework.batch.core.step", "off");

    private final ConfigurableApplicationContext context;
    private final RunSettings settings;
    private final BiFunction<String, String, Optional<ReviewDefinition>> definitions;
    private final Heartbeat heartbeat;

    private ReviewApplication(
            ConfigurableApplicationContext context,
            RunSettings settings,
            BiFunction<String, String, Optional<ReviewDefinition>> definitions) {
        this.context = context;
        this.settings = settings;
        this.definitions = definitions;
        this.heartbeat = Heartbeat.begin(context.getBean(Store.class), settings, context.getBean(RunContexts.class));
    }

    /**
     * Starts it; from here on the other processes see that this one is alive.
     *
     * @param definitions reads, for a review, the text of its file as a run of another process kept it; empty
     *     where this program does not understand it
     */
    public static ReviewApplication start(
            Store store, RunSettings settings, BiFunction<String, String, Optional<ReviewDefinition>> definitions) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .properties(PROPERTIES)
                .initializers(target -> register((GenericApplicationContext) target, store, settings))
                .run();
        try {
            return new ReviewApplication(context, settings, definitions);
        } catch (RuntimeException | Error e) {
            context.close();
            throw e;
        }
    }

    private static void register(GenericApplicationContext target, Store store, RunSettings settings) {
        target.registerBean(RunSettings.class, () -> settings);
        target.registerBean(Store.class, () -> store);
        target.registerBean("dataSource", DataSource.class, store::dataSource, bean -> bean.setDestroyMethodName(""));
        target.registerBean("transactionManager", PlatformTransactionManager.class, store::transactionManager);
    }

    /** What runs reviews. */
    public ReviewRuns runs() {
        Store store = context.getBean(Store.class);
        RunContexts contexts = context.getBean(RunContexts.class);
        ReviewJob job = new ReviewJob(
                context.getBean(JobOperator.class),
                context.getBean(JobRepository.class),
                context.getBean("reviewJob", Job.class));
        return new ReviewRuns(store, job, contexts, loader(), settings);
    }

    /**
     * What takes partitions of the runs of other processes.
     *
     * @param atOnce how many at once, at least 1
     */
    public PartitionWorker worker(int atOnce, WorkerLog log) {
        return new PartitionWorker(
                context.getBean(Store.class),
                context.getBean(RunContexts.class),
                loader(),
                context.getBean(PartitionWork.class),
                atOnce,
                log);
    }

    private RunContextLoader loader() {
        return new RunContextLoader(
                context.getBean(Store.class), context.getBean(RunContexts.class), settings, definitions);
    }

    /** The beans, for tests. */
    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        try (heartbeat) {
            context.close();
        }
    }

    /** What Spring Boot is asked for. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
    @Import(ReviewJobConfiguration.class)
    static class Wiring {}
}
