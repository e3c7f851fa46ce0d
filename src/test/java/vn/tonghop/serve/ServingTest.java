package vn.tonghop.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.batch.ReviewApplication;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.batch.RunSettings;
import vn.tonghop.catalog.ReviewFile;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.definition.Schedule;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.DatabaseSettings;
import vn.tonghop.store.database.TestDatabase;

/** Nights of schedules on a real database, by one scheduler and by two. */
class ServingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String REVIEW = "directive-05-2018";
    private static final String RUNS = "SELECT count(*) FROM tonghop.scheduled_run";

    @TempDir
    Path inbox;

    private final DatabaseSettings settings = TestDatabase.freshSettings();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
        TestDatabase.drop(settings);
    }

    private static Schedule schedule(String cron) {
        return new Schedule("nightly", cron, ZONE, REVIEW, null, Duration.ofSeconds(2), Duration.ofHours(1));
    }

    /** A node that serves; closed with the test. */
    private Serving serve(Schedule schedule) throws Exception {
        Database database = opened(Database.open(settings));
        database.store().inTransaction(() -> database.store().registry().save(SampleRegistry.withBodies(), "test"));
        ReviewApplication application =
                opened(ReviewApplication.start(database.store(), RunSettings.DEFAULT, ReviewFile::parse));
        ServeSettings quick =
                ServeSettings.of(Path.of("jobs"), inbox).quickened(Duration.ofMillis(500), Duration.ofSeconds(2));
        return opened(
                Serving.start(database, application.runs(), List.of(schedule), quick, Limits.DEFAULT, new Told(told)));
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
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

    private void until(String sql, int atLeast) throws Exception {
        for (int i = 0; i < 600; i++) {
            if (Integer.parseInt(rows(sql).get(0)) >= atLeast) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(sql + " stays below " + atLeast + ": " + rows(sql) + " " + told);
    }

    @Test
    void eachNightHasExactlyOneRunByTwoSchedulers() throws Exception {
        Files.createDirectories(inbox.resolve(REVIEW));
        serve(schedule("0/3 * * * * ?"));
        serve(schedule("0/3 * * * * ?"));
        until(RUNS, 4);
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i) instanceof Serving) {
                open.remove(i).close();
            }
        }
        assertThat(rows("SELECT count(*) FROM tonghop.run")).isEqualTo(rows(RUNS));
        assertThat(rows("SELECT count(DISTINCT scheduled_at) FROM tonghop.scheduled_run"))
                .isEqualTo(rows(RUNS));
        assertThat(rows("SELECT DISTINCT extract(second FROM scheduled_at)::int % 3 FROM tonghop.scheduled_run"))
                .containsExactly("0");
        assertThat(rows("SELECT DISTINCT state FROM tonghop.run_result")).containsExactly("done");
        assertThat(rows("SELECT DISTINCT kind FROM tonghop.run")).containsExactly("nightly");
    }

    @Test
    void missedNightIsCaughtUpOnceWithItsOwnDate() throws Exception {
        Instant now = Instant.now();
        LocalDate day = now.atZone(ZONE).toLocalDate().minusDays(40);
        Schedule monthly = schedule("0 0 1 " + day.getDayOfMonth() + " " + day.getMonthValue() + " ?");
        serve(monthly).close();
        assertThat(rows(RUNS)).containsExactly("0");
        Instant night = day.atTime(1, 0).atZone(ZONE).toInstant();
        rows("UPDATE tonghop.schedule SET since = '" + night.minusSeconds(60) + "'");
        rows("UPDATE quartz.qrtz_triggers SET next_fire_time = " + night.toEpochMilli());
        serve(monthly);
        until("SELECT count(*) FROM tonghop.run_result", 1);
        // Both what Quartz caught up and what our own record says has been seen by then.
        Thread.sleep(1_500);
        assertThat(rows("SELECT business_date FROM tonghop.run")).containsExactly(day.toString());
        assertThat(rows("SELECT extract(epoch FROM scheduled_at)::bigint FROM tonghop.scheduled_run"))
                .containsExactly(Long.toString(night.getEpochSecond()));
    }

    @Test
    void nightThatQuartzLostIsCaughtUpFromOurOwnRecord() throws Exception {
        LocalDate day = Instant.now().atZone(ZONE).toLocalDate().minusDays(3);
        Schedule yearly = schedule("0 0 1 " + day.getDayOfMonth() + " " + day.getMonthValue() + " ?");
        serve(yearly);
        rows("UPDATE tonghop.schedule SET since = since - interval '10 days'");
        until("SELECT count(*) FROM tonghop.run_result", 1);
        assertThat(rows("SELECT business_date FROM tonghop.run")).containsExactly(day.toString());
    }

    @Test
    void stuckTriggerIsFreedAndItsNightRuns() throws Exception {
        serve(schedule("0/3 * * * * ?")).close();
        rows("DELETE FROM quartz.qrtz_fired_triggers");
        rows("UPDATE quartz.qrtz_triggers SET trigger_state = 'ACQUIRED',"
                + " next_fire_time = (extract(epoch FROM now() - interval '5 minutes') * 1000)::bigint");
        int before = Integer.parseInt(rows(RUNS).get(0));
        serve(schedule("0/3 * * * * ?"));
        until(RUNS, before + 2);
        assertThat(told).contains("freed 1");
    }

    @Test
    void nightSaysItDidNotRunWhenItsGraceIsOver() throws Exception {
        serve(schedule("0 0 1 * * ?")).close();
        rows("UPDATE tonghop.schedule SET since = since - interval '10 days'");
        try (Database database = Database.open(settings)) {
            LocalDate day = LocalDate.of(2030, 3, 5);
            NightWatch watch = new NightWatch(database.store());
            Instant night = day.atTime(1, 0).atZone(ZONE).toInstant();
            NightWatch.NightState waiting =
                    watch.states(null, night.plusSeconds(1_800)).get(0);
            assertThat(waiting.due()).contains(night);
            assertThat(waiting.missed()).isFalse();
            assertThat(watch.states(null, night.plusSeconds(3_601)).get(0).missed())
                    .isTrue();
            assertThat(waiting.next()).contains(night.plus(Duration.ofDays(1)));
        }
    }

    /** Keeps what was told in short. */
    private record Told(List<String> lines) implements NightLog {
        @Override
        public void begins(String schedule, LocalDate day, String review) {
            lines.add("begins " + day);
        }

        @Override
        public void ended(String schedule, LocalDate day, String review, RunOutcome.Ended ended) {
            lines.add("ended " + day + " " + ended.report().state());
        }

        @Override
        public void busy(String schedule, LocalDate day, String review, long run) {
            lines.add("busy " + day + " " + run);
        }

        @Override
        public void refused(String schedule, LocalDate day, List<Finding> findings) {
            lines.add("refused " + day + " " + findings);
        }

        @Override
        public void givenUp(String schedule, LocalDate day) {
            lines.add("given up " + day);
        }

        @Override
        public void takenUp(RunOutcome.Ended ended) {
            lines.add("taken up " + ended.run());
        }

        @Override
        public void freed(int triggers) {
            lines.add("freed " + triggers);
        }

        @Override
        public void trouble(Throwable failure) {
            lines.add("trouble " + failure);
        }
    }
}
