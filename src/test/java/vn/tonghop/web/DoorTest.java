package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.batch.ReviewApplication;
import vn.tonghop.batch.RunRequest;
import vn.tonghop.batch.RunSettings;
import vn.tonghop.catalog.ReviewFile;
import vn.tonghop.catalog.ReviewFolder;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.definition.Schedule;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.submission.Inbox;
import vn.tonghop.serve.ServeSettings;
import vn.tonghop.serve.Serving;
import vn.tonghop.serve.SilentNights;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.DatabaseSettings;
import vn.tonghop.store.database.PoolState;
import vn.tonghop.store.database.TestDatabase;
import vn.tonghop.store.failure.BadConfiguration;

/** A serving process seen from outside, over a line to its database that can be broken. */
class DoorTest {
    private static final String REVIEW = "directive-05-2018";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path inbox;

    private final DatabaseSettings direct = TestDatabase.freshSettings();
    private BrokenLine line;
    private Database database;
    private ReviewApplication application;
    private Serving serving;
    private OpenedDoor opened;

    private record OpenedDoor(vn.tonghop.store.database.Watching watching, Door door) {}

    @BeforeEach
    void serve() throws Exception {
        line = new BrokenLine(TestDatabase.port());
        database = Database.open(TestDatabase.through(direct, line.port()));
        database.store().inTransaction(() -> database.store().registry().save(SampleRegistry.withBodies(), "test"));
        application = ReviewApplication.start(database.store(), RunSettings.DEFAULT, ReviewFile::parse);
        Schedule schedule =
                new Schedule("nightly", "0 0 1 1 1 ?", ZONE, REVIEW, null, Duration.ofSeconds(2), Duration.ofHours(1));
        serving = Serving.start(
                database,
                application.runs(),
                List.of(schedule),
                ServeSettings.of(Path.of("jobs"), inbox),
                Limits.DEFAULT,
                new SilentNights());
        opened = open(List.of(inbox));
    }

    private OpenedDoor open(List<Path> places) {
        var watching = database.watching();
        return new OpenedDoor(
                watching,
                Door.open(
                        "127.0.0.1",
                        0,
                        new Watched(
                                serving,
                                watching,
                                () -> List.of(database.poolState(), serving.schedulerPool()),
                                places)));
    }

    @AfterEach
    void end() throws Exception {
        line.mend();
        opened.door.close();
        opened.watching.close();
        serving.close();
        application.close();
        database.close();
        line.close();
        TestDatabase.drop(direct);
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + opened.door.port() + path);
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What an address answers once it is as wanted, or after 30 seconds as it is. */
    private HttpResponse<String> until(String path, Predicate<HttpResponse<String>> wanted) throws Exception {
        HttpResponse<String> response = get(path);
        for (int i = 0; i < 100 && !wanted.test(response); i++) {
            Thread.sleep(300);
            response = get(path);
        }
        return response;
    }

    @Test
    void readinessTellsEachCheckAndGoesDownAndUpWithTheDatabase() throws Exception {
        HttpResponse<String> ready = until("/readyz", answer -> answer.statusCode() == 200);
        assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
        assertThat(ready.body())
                .contains("{\"status\":\"UP\"", "\"database\"", "\"schema\"", "\"clock\"", "\"joined\"", "\"disk\"")
                .contains("\"pool runs\"", "\"pool scheduler\"");
        assertThat(get("/livez").body()).isEqualTo("{\"status\":\"UP\"}");

        line.cut();
        HttpResponse<String> down = until("/readyz", answer -> answer.statusCode() == 503);
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body())
                .contains("{\"check\":\"database\",\"status\":\"DOWN\",\"detail\":\"not reached\"}")
                .doesNotContain("jdbc", "127.0.0.1", direct.name(), "Exception");
        assertThat(get("/livez").statusCode()).isEqualTo(200);
        assertThat(until("/metrics", answer -> answer.body().contains("tonghop_database_up 0.0"))
                        .body())
                .contains("tonghop_database_up 0.0", "jvm_memory_used_bytes", "tonghop_pool_max{pool=\"runs\"}");

        line.mend();
        assertThat(until("/readyz", answer -> answer.statusCode() == 200).statusCode())
                .isEqualTo(200);
    }

    @Test
    void silentDatabaseIsGivenUpWithinSeconds() throws Exception {
        until("/readyz", answer -> answer.statusCode() == 200);
        line.silence();
        // Without bounds of its own the question would wait for ever: the line says nothing.
        assertThat(until("/readyz", answer -> answer.statusCode() == 503).body())
                .contains("not reached");
    }

    @Test
    void anotherSchemaAndAStoppedSchedulerAreNotReady() throws Exception {
        until("/readyz", answer -> answer.statusCode() == 200);
        try (Connection superuser = TestDatabase.superuser(direct.name());
                var statement = superuser.createStatement()) {
            statement.execute("COMMENT ON TABLE tonghop.flyway_schema_history IS 'files of another program'");
        }
        HttpResponse<String> down = until("/readyz", answer -> answer.statusCode() == 503);
        assertThat(down.body()).contains("of another version of the program");
        serving.close();
        assertThat(until("/readyz", answer -> answer.body().contains("stopped")).body())
                .contains("\"detail\":\"stopped\"");
    }

    @Test
    void nothingElseIsBehindTheDoor() throws Exception {
        for (String path : List.of(
                "/",
                "/actuator",
                "/actuator/env",
                "/actuator/health",
                "/actuator/heapdump",
                "/env",
                "/v3/api-docs",
                "/metrics/..%2fenv",
                "/error",
                "/index.html",
                "/readyz/",
                "/readyz/database")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).doesNotContainIgnoringCase("tomcat", "exception", "whitelabel");
        }
        URI address = URI.create("http://127.0.0.1:" + opened.door.port() + "/readyz");
        assertThat(HTTP.send(
                                HttpRequest.newBuilder(address)
                                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
        portThatIsTakenIsABadConfiguration();
        connectionsThatAreAllInUseAreShown();
    }

    private void portThatIsTakenIsABadConfiguration() {
        int port = opened.door.port();
        Watched watched = new Watched(serving, opened.watching, List::of, List.of());
        assertThatThrownBy(() -> Door.open("127.0.0.1", port, watched))
                .isInstanceOfSatisfying(
                        BadConfiguration.class, bad -> assertThat(bad.key()).isEqualTo("serve.port"));
    }

    private void run() throws Exception {
        Path file = inbox.resolve(REVIEW).resolve("van-lang").resolve("a.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ
                1;huyện Văn Lãng;hộ A;100 m2;
                2;xã Không Có;hộ B;50 m2;
                """);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-12-20T00:00:00Z")));
        Path folder = Path.of("jobs", "reviews");
        application
                .runs()
                .run(new RunRequest(
                        ReviewFolder.read(folder).review(REVIEW).orElseThrow(),
                        Files.readString(folder.resolve(REVIEW + ".yaml")),
                        "run",
                        "test",
                        LocalDate.of(2019, 1, 5),
                        new Inbox(inbox),
                        Duration.ofSeconds(2)));
    }

    @Test
    void everyMetricThatAnAlertRuleNamesIsInTheScrape() throws Exception {
        run();
        try (Connection superuser = TestDatabase.superuser(direct.name());
                var statement = superuser.createStatement()) {
            statement.execute("INSERT INTO tonghop.run (review_id, kind, actor, business_date, definition_key, edition)"
                    + " SELECT review_id, kind, actor, business_date, definition_key, edition FROM tonghop.run");
            statement.execute("WITH told AS (INSERT INTO tonghop.notice (kind, schedule, scheduled_at)"
                    + " VALUES ('missed', 'nightly', now()) RETURNING notice_id)"
                    + " INSERT INTO tonghop.notice_delivery (notice_id, channel) SELECT notice_id, 'mail' FROM told");
        }
        String scrape = get("/metrics").body();
        assertThat(scrape)
                .contains("tonghop_rows_total{outcome=\"accepted\",review=\"directive-05-2018\"} 1.0")
                .contains("tonghop_rows_total{outcome=\"held\",review=\"directive-05-2018\"} 1.0")
                .contains("tonghop_quarantine_open{review=\"directive-05-2018\"} 1.0")
                .contains("tonghop_unit_quarantine_open{review=\"directive-05-2018\",unit=\"182\"} 1.0")
                .contains("tonghop_units_expected{review=\"directive-05-2018\"} 11.0")
                .contains("tonghop_units_reported{review=\"directive-05-2018\"} 1.0")
                .contains("tonghop_release_number{review=\"directive-05-2018\"} 1.0")
                .contains(
                        "tonghop_run_duration_seconds_count{kind=\"run\",review=\"directive-05-2018\",state=\"done\"} 1")
                .contains("tonghop_notifications{channel=\"mail\",state=\"waiting\"} 1.0")
                .contains("tonghop_runs_unfinished{review=\"directive-05-2018\",state=\"interrupted\"} 1.0")
                .contains("tonghop_run_last_success_timestamp_seconds{review=\"directive-05-2018\"}");
        Set<String> named = Pattern.compile("\\b(tonghop|quartz)_[a-z_]+\\b")
                .matcher(Files.readString(Path.of("deploy", "alerts.yml")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(named)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(scrape).containsPattern("(?m)^" + name + "[{ ]"));
        Set<String> rules = Pattern.compile("(?m)^      - alert: (\\w+)$")
                .matcher(Files.readString(Path.of("deploy", "alerts.yml")))
                .results()
                .map(rule -> rule.group(1))
                .collect(Collectors.toSet());
        String runbook = Files.readString(Path.of("docs", "OPERATIONS.md"));
        assertThat(rules).allSatisfy(rule -> assertThat(runbook).contains("`" + rule + "`"));
    }

    @Test
    void stuckTriggerAndMissedNightAreSeenInTheScrape() throws Exception {
        assertThat(get("/metrics").body()).contains("quartz_trigger_lag_seconds{schedule=\"nightly\"} 0.0");
        Instant night = Instant.now().minus(Duration.ofDays(400));
        try (Connection superuser = TestDatabase.superuser(direct.name());
                var statement = superuser.createStatement()) {
            // Both rounds of the process come once a minute: there is time to look.
            statement.execute("UPDATE quartz.qrtz_triggers SET trigger_state = 'BLOCKED', next_fire_time = "
                    + Instant.now().minusSeconds(90).toEpochMilli());
            statement.execute("UPDATE tonghop.schedule SET since = '" + night + "'");
        }
        String scrape = until(
                        "/metrics", answer -> answer.body().contains("tonghop_night_missed{schedule=\"nightly\"} 1.0"))
                .body();
        assertThat(scrape).contains("tonghop_night_missed{schedule=\"nightly\"} 1.0");
        assertThat(scrape).containsPattern("quartz_trigger_lag_seconds\\{schedule=\"nightly\"} (9\\d|1[0-3]\\d)\\.");
    }

    private void connectionsThatAreAllInUseAreShown() throws Exception {
        PoolState full = new PoolState("runs", 2, 0, 3, 2);
        Watched watched = new Watched(serving, opened.watching, () -> List.of(full), List.of());
        try (Door other = Door.open("127.0.0.1", 0, watched)) {
            URI address = URI.create("http://127.0.0.1:" + other.port() + "/readyz");
            assertThat(HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("SATURATED: 2 of 2 in use, 3 waiting");
        }
    }
}
