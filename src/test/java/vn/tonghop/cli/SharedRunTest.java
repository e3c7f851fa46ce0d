package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.store.Invariants;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.DatabaseSettings;
import vn.tonghop.store.database.TestDatabase;

/** Processes of several nodes at the work of one run or one schedule; one of them is killed, stopped or told to end. */
class SharedRunTest {
    private static final int LINES = 5_000;
    private static final int KILLS = Integer.getInteger("tonghop.sharedKills", 1);
    private static final Map<String, String> DISTRICTS = Map.of(
            "trang-dinh", "huyện Tràng Định",
            "binh-gia", "huyện Bình Gia",
            "van-lang", "huyện Văn Lãng",
            "cao-loc", "huyện Cao Lộc",
            "van-quan", "huyện Văn Quan",
            "bac-son", "huyện Bắc Sơn");
    /** Whoever writes lines after the first chunk of a file waits in the middle of it, as long as the gate is shut. */
    private static final String GATE = "CREATE FUNCTION tonghop.gate() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$ BEGIN IF EXISTS (SELECT FROM written WHERE line > 2001)"
            + " THEN PERFORM pg_advisory_xact_lock_shared(1); END IF; RETURN NULL; END $$;"
            + " CREATE TRIGGER gate AFTER INSERT ON tonghop.observation REFERENCING NEW TABLE AS written"
            + " EXECUTE FUNCTION tonghop.gate()";

    private static final String FIGURES =
            "SELECT string_agg(concat_ws(' ', level, unit_code, indicator, lower, stated, COALESCE(upper::text, '-'),"
                    + " observations, reported), E'\\n' ORDER BY level, unit_code, indicator) FROM reporting.figures";

    @TempDir
    static Path place;

    private static Path inbox;
    private static String undisturbed;

    private final List<Program> programs = new ArrayList<>();
    private DatabaseSettings settings;
    private @Nullable Connection gate;

    @BeforeAll
    static void sendAndRunByOneProcess() throws Exception {
        inbox = place.resolve("inbox");
        for (Map.Entry<String, String> district : DISTRICTS.entrySet()) {
            Path file = Files.createDirectories(
                            inbox.resolve("directive-05-2018").resolve(district.getKey()))
                    .resolve("a.csv");
            Files.writeString(
                    file,
                    IntStream.rangeClosed(1, LINES)
                            .mapToObj(n -> n + ";" + district.getValue() + ";hộ " + n + ";"
                                    + (n % 9 == 0 ? "vài m2" : n + " m2") + ";" + n + " triệu đồng")
                            .collect(Collectors.joining(
                                    "\n", "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ\n", "\n")));
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-12-20T00:00:00Z")));
        }
        SharedRunTest alone = new SharedRunTest();
        alone.open();
        Program run = alone.run();
        assertThat(run.end()).as(run.err()).isZero();
        undisturbed = alone.one(FIGURES);
        assertThat(undisturbed.lines()).hasSizeGreaterThan(5);
        TestDatabase.drop(alone.settings);
    }

    @BeforeEach
    void open() throws Exception {
        settings = TestDatabase.freshSettings();
        try (Database database = Database.open(settings)) {
            database.store().inTransaction(() -> database.store().registry().save(SampleRegistry.withBodies(), "test"));
        }
    }

    @AfterEach
    void close() throws Exception {
        openGate();
        for (Program program : programs) {
            if (program.isAlive()) {
                program.signal("CONT");
                program.signal("KILL");
                program.end();
            }
        }
        TestDatabase.drop(settings);
    }

    private Program start(String... arguments) throws IOException {
        Map<String, String> environment = new HashMap<>(TestDatabase.environment(settings));
        environment.put("TONGHOP_SILENCE_SECONDS", "3");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--lang", "en"));
        Program program = Program.start(environment, all.toArray(String[]::new));
        programs.add(program);
        return program;
    }

    private Program run() throws IOException {
        return start("run", "--inbox", inbox.toString(), "--wait", "60");
    }

    private static Program ready(Program program, String words) throws Exception {
        for (int i = 0; i < 1_200 && program.isAlive() && !program.err().contains(words); i++) {
            Thread.sleep(50);
        }
        assertThat(program.err()).contains(words);
        return program;
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = TestDatabase.superuser(settings.name());
                var statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                var result = statement.getResultSet();
                while (result.next()) {
                    rows.add(String.valueOf(result.getString(1)));
                }
            }
            return rows;
        }
    }

    private String one(String sql) throws SQLException {
        return String.join("; ", rows(sql));
    }

    private void shutGate() throws SQLException {
        rows(GATE);
        Connection shut = TestDatabase.superuser(settings.name());
        gate = shut;
        try (var statement = shut.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(1)");
        }
    }

    private void openGate() throws SQLException {
        Connection shut = gate;
        gate = null;
        if (shut != null) {
            shut.close();
        }
    }

    private void until(String sql, String value) throws Exception {
        for (int i = 0; i < 1_200 && !one(sql).equals(value); i++) {
            Thread.sleep(50);
        }
        assertThat(one(sql)).as(sql).isEqualTo(value);
    }

    /** The first chunk of a file that it reads is committed; it waits in the second. */
    private void isInTheMiddle(Program worker) throws Exception {
        until("""
                SELECT EXISTS (SELECT FROM tonghop.partition_request q JOIN tonghop.process p USING (process)
                               JOIN batch.batch_step_execution s USING (step_execution_id)
                               JOIN pg_stat_activity a ON a.application_name = p.process
                               WHERE q.outcome IS NULL AND p.pid = %d AND s.write_count > 0
                                 AND a.wait_event_type = 'Lock' AND a.wait_event = 'advisory')
                """.formatted(worker.pid()), "t");
    }

    private void isTheSame(Program run) throws Exception {
        assertThat(run.end()).as(run.out() + run.err()).isZero();
        isTheSame();
    }

    private void isTheSame() throws Exception {
        assertThat(one(FIGURES)).isEqualTo(undisturbed);
        assertThat(one("SELECT count(*) FROM tonghop.release")).isEqualTo("1");
        try (Database database = Database.open(settings)) {
            assertThat(database.store().invariants().check())
                    .filteredOn(result -> !result.holds())
                    .extracting(Invariants.Result::toString)
                    .isEmpty();
        }
    }

    private String givenBack() throws SQLException {
        return one("SELECT split_part(split_part(detail, ', after', 1), ': ', 2) FROM tonghop.run_event"
                + " WHERE kind = 'given back'");
    }

    @Test
    @EnabledIfSystemProperty(named = "tonghop.faults", matches = "true", disabledReason = "part of -Pfaults")
    void twoWorkersReadTheSameAsOneProcessAlone() throws Exception {
        shutGate();
        Program one = start("worker");
        Program other = start("worker");
        Program run = run();
        isInTheMiddle(one);
        isInTheMiddle(other);
        assertThat(one("SELECT count(DISTINCT process) FROM tonghop.partition_request WHERE process IS NOT NULL"))
                .isEqualTo("3");
        Program runs = start("runs", "--json");
        assertThat(runs.end()).isZero();
        assertThat(runs.out())
                .contains("\"partitions\":{\"waiting\":0")
                .contains("\"pid\":" + one.pid())
                .contains("\"pid\":" + other.pid());
        openGate();
        isTheSame(run);
        assertThat(one.err()).contains("is read to its end");
        one.signal("TERM");
        other.signal("INT");
        assertThat(one.end()).as(one.err()).isEqualTo(143);
        assertThat(other.end()).as(other.err()).isEqualTo(130);
        assertThat(one.err() + other.err()).contains("Ended.").doesNotContain("\tat ");
        assertThat(one("SELECT count(*) FROM tonghop.process")).isEqualTo("0");
    }

    /** One of two workers is killed in the middle of its files, the other is told to end. */
    @Test
    void filesOfAWorkerThatWasKilledOrToldToEndAreReadOnFromTheirLastChunk() throws Exception {
        shutGate();
        Program killed = start("worker");
        Program told = start("worker");
        Program run = run();
        isInTheMiddle(killed);
        isInTheMiddle(told);
        killed.signal("KILL");
        told.signal("TERM");
        Thread.sleep(1_000);
        openGate();
        assertThat(told.end()).as(told.err()).isEqualTo(143);
        assertThat(told.err()).contains("is given back on the way").doesNotContain("\tat ");
        isTheSame(run);
        assertThat(givenBack()).contains("gone").contains("stopped");
        assertThat(rows("SELECT DISTINCT status FROM batch.batch_step_execution WHERE step_name LIKE 'interpretFile%'"))
                .containsExactlyInAnyOrder("COMPLETED", "FAILED", "STOPPED");
        assertThat(one("SELECT sum(read_count) FROM batch.batch_step_execution WHERE step_name LIKE 'interpretFile%'"))
                .as("no line twice")
                .isEqualTo(Integer.toString((LINES + 1) * DISTRICTS.size()));
    }

    @Test
    @EnabledIfSystemProperty(named = "tonghop.faults", matches = "true", disabledReason = "part of -Pfaults")
    void workerThatWakesUpAfterItsFilesWereGivenToOthersWritesNothingMore() throws Exception {
        shutGate();
        Program asleep = start("worker");
        Program run = run();
        isInTheMiddle(asleep);
        asleep.signal("STOP");
        openGate();
        isTheSame(run);
        assertThat(givenBack()).contains("gone");
        asleep.signal("CONT");
        ready(asleep, "nothing more is written of it here");
        asleep.signal("TERM");
        assertThat(asleep.end()).as(asleep.err()).isEqualTo(143);
        isTheSame();
    }

    @Test
    void killedAtAnyMomentHolderOrWorkerTheFiguresAreTheSame() throws Exception {
        long seed = Long.getLong("tonghop.seed", System.nanoTime());
        Random random = new Random(seed);
        int which = random.nextInt(2);
        for (int i = 0; i < KILLS; i++) {
            if (i > 0) {
                close();
                programs.clear();
                open();
            }
            Program first = start("worker");
            Program second = start("worker");
            Program run = run();
            until("SELECT count(*) > 0 FROM tonghop.run", "t");
            Thread.sleep((long) (2_500 * random.nextDouble()));
            Program killed = (i + which) % 2 == 0 ? run : List.of(first, second).get(random.nextInt(2));
            System.getLogger("kill")
                    .log(
                            System.Logger.Level.INFO,
                            "seed {0}: {1}",
                            Long.toString(seed),
                            killed == run ? "run" : "worker");
            killed.signal("KILL");
            killed.end();
            isTheSame(killed == run ? run() : run);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "tonghop.faults", matches = "true", disabledReason = "part of -Pfaults")
    void eachNightOfTwoServingNodesHasOneRunAlsoIfTheNodeAtWorkIsKilled() throws Exception {
        shutGate();
        Path jobs = place.resolve("jobs");
        Files.createDirectories(jobs.resolve("reviews"));
        Path definition = Path.of("reviews", "directive-05-2018.yaml");
        Files.copy(Path.of("jobs").resolve(definition), jobs.resolve(definition));
        Files.writeString(jobs.resolve("schedule.yaml"), "- id: nightly\n  cron: \"0/5 * * * * ?\"\n");
        Map<Long, Program> nodes = new HashMap<>();
        for (int i = 0; i < 2; i++) {
            Program node = start("serve", "--inbox", inbox.toString(), "--jobs", jobs.toString());
            nodes.put(node.pid(), node);
        }
        until("SELECT EXISTS (SELECT FROM tonghop.observation)", "t");
        long killed = Long.parseLong(one("SELECT pid FROM tonghop.run_hold JOIN tonghop.process USING (process)"));
        Program node = Objects.requireNonNull(nodes.remove(killed));
        node.signal("KILL");
        node.end();
        openGate();
        until("SELECT state FROM tonghop.run_result WHERE run_id = 1", "done");
        until("SELECT count(*) > 1 FROM tonghop.run_result", "t");
        for (Program other : nodes.values()) {
            other.signal("TERM");
            assertThat(other.end()).as(other.err()).isEqualTo(143);
        }
        assertThat(one("SELECT count(*) FROM tonghop.run"))
                .isEqualTo(one("SELECT count(*) FROM tonghop.scheduled_run"));
        assertThat(one("SELECT count(DISTINCT scheduled_at) FROM tonghop.scheduled_run"))
                .isEqualTo(one("SELECT count(*) FROM tonghop.run"));
        assertThat(rows("SELECT kind FROM tonghop.run_event")).contains("recovered");
        isTheSame();
    }
}
