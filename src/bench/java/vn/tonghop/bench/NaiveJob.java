package vn.tonghop.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.registry.Registry;

/**
 * The job most people would write first: a FlatFileItemReader, numbers found by a pattern, names looked up as they are
 * spelt, a JdbcBatchItemWriter, chunks of 1.000. It loads one typed table and adds nothing up.
 */
public final class NaiveJob {
    private static final int CHUNK = 1_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.]*(,[0-9]+)?");
    private static final String[] NAMES =
            "number,unit,giver,deed,day,land,money,labour,people,note".split(",");

    private NaiveJob() {}

    record Line(
            int number,
            String unit,
            @Nullable String code,
            String giver,
            @Nullable LocalDate day,
            @Nullable BigDecimal land,
            @Nullable BigDecimal money,
            @Nullable BigDecimal labour,
            @Nullable BigDecimal people) {}

    /** Arguments: folder of the files, URL, user, password. */
    public static void main(String[] arguments) throws Exception {
        SingleConnectionDataSource source =
                new SingleConnectionDataSource(arguments[1], arguments[2], arguments[3], true);
        source.setAutoCommit(true);
        try (source;
                ConfigurableApplicationContext context = new SpringApplicationBuilder(Wiring.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .properties(Map.of(
                                "spring.batch.job.enabled", "false",
                                "spring.batch.jdbc.initialize-schema", "always",
                                "logging.level.root", "warn"))
                        .initializers(target ->
                                ((org.springframework.context.support.GenericApplicationContext) target)
                                        .registerBean("dataSource", DataSource.class, () -> source))
                        .run()) {
            long begin = System.nanoTime();
            Job job = job(context, source, ContributionFiles.files(Path.of(arguments[0])));
            var execution = context.getBean(JobOperator.class).start(job, new JobParameters());
            if (execution.getStatus().isUnsuccessful()) {
                throw new IllegalStateException(
                        "the naive job failed", execution.getAllFailureExceptions().stream().findFirst().orElse(null));
            }
            System.out.printf("%.3f%n", (System.nanoTime() - begin) / 1e9);
        }
    }

    private static Job job(ConfigurableApplicationContext context, DataSource source, List<Path> files)
            throws Exception {
        JobRepository repository = context.getBean(JobRepository.class);
        PlatformTransactionManager manager = context.getBean(PlatformTransactionManager.class);
        Registry registry = SampleRegistry.load();
        LocalDate day = LocalDate.of(2018, 12, 31);
        Map<String, String> codes = new HashMap<>();
        registry.versionsOn(day)
                .forEach(unit -> codes.put(unit.kind().word() + " " + unit.name(), unit.code()));
        SimpleJobBuilder job = null;
        for (Path file : files) {
            Step step = step(repository, manager, source, file, codes);
            job = job == null ? new JobBuilder("naive", repository).start(step) : job.next(step);
        }
        return job.build();
    }

    private static Step step(
            JobRepository repository,
            PlatformTransactionManager manager,
            DataSource source,
            Path file,
            Map<String, String> codes)
            throws Exception {
        var reader = new FlatFileItemReaderBuilder<Line>()
                .name("lines")
                .resource(new FileSystemResource(file))
                .encoding("UTF-8")
                .linesToSkip(1)
                .delimited()
                .names(NAMES)
                .fieldSetMapper(row -> new Line(
                        row.readInt("number"),
                        row.readString("unit"),
                        codes.get(row.readString("unit")),
                        row.readString("giver"),
                        day(row.readString("day")),
                        number(row.readString("land")),
                        number(row.readString("money")),
                        number(row.readString("labour")),
                        number(row.readString("people"))))
                .build();
        var writer = new JdbcBatchItemWriterBuilder<Line>()
                .dataSource(source)
                .sql("INSERT INTO contribution VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .itemPreparedStatementSetter((line, row) -> {
                    row.setInt(1, line.number);
                    row.setString(2, line.unit);
                    row.setString(3, line.code);
                    row.setString(4, line.giver);
                    row.setObject(5, line.day);
                    row.setBigDecimal(6, line.land);
                    row.setBigDecimal(7, line.money);
                    row.setBigDecimal(8, line.labour);
                    row.setBigDecimal(9, line.people);
                })
                .build();
        writer.afterPropertiesSet();
        return new StepBuilder(file.getParent().getFileName().toString(), repository)
                .<Line, Line>chunk(CHUNK)
                .transactionManager(manager)
                .reader(reader)
                .writer(writer)
                .build();
    }

    /** The first number of a text, whatever stands around it. */
    private static @Nullable BigDecimal number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        BigDecimal number = new BigDecimal(matcher.group().replace(".", "").replace(',', '.'));
        return text.contains("triệu")
                ? number.movePointRight(6)
                : text.contains("tỷ") ? number.movePointRight(9) : number;
    }

    private static @Nullable LocalDate day(String text) {
        String[] parts = text.split("/");
        return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }

    /** What Spring Boot is asked for. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
    static class Wiring {
        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }
    }
}
