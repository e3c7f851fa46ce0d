package vn.tonghop.batch;

import java.util.Map;
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
import vn.tonghop.store.Store;

/** Spring Boot with what the review job needs, over a database that is open and migrated already. */
public final class ReviewApplication implements AutoCloseable {
    /** Batch's tables are our migrations; jobs start when a run asks for them; creating executions needs no more than READ COMMITTED because a run holds its review's lock. */
    private static final Map<String, Object> PROPERTIES = Map.of(
            "spring.batch.job.enabled", "false",
            "spring.batch.jdbc.initialize-schema", "never",
            "spring.batch.jdbc.table-prefix", "batch.BATCH_",
            "spring.batch.jdbc.isolation-level-for-create", "read_committed",
            "spring.main.log-startup-info", "false",
            "logging.level.root", "warn",
            // A step's failure is told once, by the run, and kept in its events with its stack trace.
            "logging.level.org.springframework.batch.core.step", "off");

    private final ConfigurableApplicationContext context;

    private ReviewApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it. */
    public static ReviewApplication start(Store store) {
        return new ReviewApplication(new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .properties(PROPERTIES)
                .initializers(target -> register((GenericApplicationContext) target, store))
                .run());
    }

    private static void register(GenericApplicationContext target, Store store) {
        target.registerBean(Store.class, () -> store);
        target.registerBean("dataSource", DataSource.class, store::dataSource, bean -> bean.setDestroyMethodName(""));
        target.registerBean("transactionManager", PlatformTransactionManager.class, store::transactionManager);
    }

    /** What runs reviews. */
    public ReviewRuns runs() {
        return new ReviewRuns(
                context.getBean(Store.class),
                context.getBean(JobOperator.class),
                context.getBean(JobRepository.class),
                context.getBean("reviewJob", Job.class),
                context.getBean(RunContexts.class));
    }

    /** The beans, for tests. */
    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }

    /** What Spring Boot is asked for. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
    @Import(ReviewJobConfiguration.class)
    static class Wiring {}
}
