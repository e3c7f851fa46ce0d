package vn.tonghop.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalog.ReviewFile;
import vn.tonghop.catalog.ReviewFolder;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.registry.BodyStanding;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.core.registry.Validity;
import vn.tonghop.pipeline.submission.Inbox;
import vn.tonghop.store.Invariants;
import vn.tonghop.store.Store;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.DatabaseSettings;
import vn.tonghop.store.database.TestDatabase;

/** The 2018 review on a database of its own with an inbox of its own, as the tests of runs need it. */
final class TestReview implements AutoCloseable {
    static final String ID = "directive-05-2018";
    static final String GIFTS = "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ";
    static final String UNITS = "STT;Đơn vị;Tổng số đảng viên;Đã ký cam kết";
    private static final Path DEFINITIONS = Path.of("jobs", "reviews");
    private static final ReviewDefinition REVIEW =
            ReviewFolder.read(DEFINITIONS).review(ID).orElseThrow();
    private static final Registry REGISTRY = SampleRegistry.withBodies();

    private final Path inbox;
    private final DatabaseSettings settings;
    private final boolean owner;
    private final Database database;
    private final ReviewApplication application;
    private Instant clock = Instant.parse("2018-12-20T01:00:00Z");

    private TestReview(Path inbox, DatabaseSettings settings, boolean owner, RunSettings runs) {
        this.owner = owner;
        this.inbox = inbox;
        this.settings = settings;
        this.database = Database.open(settings);
        store().inTransaction(() -> store().registry().save(REGISTRY, "test"));
        this.application = ReviewApplication.start(store(), runs, ReviewFile::parse);
    }

    /** With an empty database. */
    static TestReview in(Path inbox) {
        return on(inbox, TestDatabase.freshSettings());
    }

    static TestReview on(Path inbox, DatabaseSettings settings) {
        return on(inbox, settings, RunSettings.DEFAULT);
    }

    static TestReview on(Path inbox, DatabaseSettings settings, RunSettings runs) {
        return new TestReview(inbox, settings, true, runs);
    }

    /** Adds bodies to the registry, which becomes the current edition. */
    void register(UnitVersion... bodies) {
        Registry wider = new Registry(
                Stream.concat(REGISTRY.all().stream(), Stream.of(bodies)).toList(),
                REGISTRY.events(),
                REGISTRY.groups());
        store().inTransaction(() -> store().registry().save(wider, "test"));
    }

    /** A State agency in a place. */
    static UnitVersion body(String code, String name, String place, String from, @Nullable String until) {
        return UnitVersion.ofBody(
                new UnitId(code),
                name,
                UnitKind.PUBLIC_SERVICE,
                new UnitId(place),
                new Validity(LocalDate.parse(from), until == null ? null : LocalDate.parse(until)),
                new BodyStanding("state", null, BodyStanding.Role.IN, List.of()));
    }

    /** The same database once more, as another process would open it. */
    TestReview again() {
        return again(RunSettings.DEFAULT);
    }

    /** The same database once more, as another process with other settings would open it. */
    TestReview again(RunSettings runs) {
        return new TestReview(inbox, settings, false, runs);
    }

    Store store() {
        return database.store();
    }

    ReviewApplication application() {
        return application;
    }

    /** A file in the inbox, younger than the one before it but long whole. */
    Path send(String path, String... lines) {
        return sendBytes(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Path sendBytes(String path, byte[] bytes) {
        try {
            Path file = inbox.resolve(ID).resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            clock = clock.plusSeconds(60);
            return Files.setLastModifiedTime(file, FileTime.from(clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunRequest request() {
        try {
            return new RunRequest(
                    REVIEW,
                    Files.readString(DEFINITIONS.resolve(ID + ".yaml")),
                    "run",
                    "test",
                    LocalDate.of(2019, 1, 5),
                    new Inbox(inbox),
                    Duration.ofSeconds(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunOutcome run() throws Exception {
        return application.runs().run(request());
    }

    /** A run that must end well. */
    RunOutcome.Ended done() throws Exception {
        RunOutcome.Ended ended = (RunOutcome.Ended) run();
        if (!ended.report().state().equals("done")) {
            throw new AssertionError("run " + ended, ended.failure().orElse(null));
        }
        return ended;
    }

    /** What one figure says in the current release: lower, stated, upper; "none" where there is none. */
    String figure(String unit, String indicator) throws SQLException {
        List<String> rows = rows("SELECT lower || ' ' || stated || ' ' || COALESCE(upper::text, '∞')"
                + " FROM reporting.figures WHERE unit_code = '" + unit + "' AND indicator = '" + indicator + "'");
        return rows.isEmpty() ? "none" : String.join("; ", rows);
    }

    /** The figures of the current release, all of them, without numbers of runs and releases. */
    List<String> figures() throws SQLException {
        return rows("SELECT concat_ws(' ', level, unit_code, indicator, lower, stated, COALESCE(upper::text, '∞'),"
                + " observations, reported, expected) FROM reporting.figures ORDER BY 1");
    }

    /** The first column of every row; as the superuser, so that tests can look everywhere. */
    List<String> rows(String sql) throws SQLException {
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

    String one(String sql) throws SQLException {
        return String.join("; ", rows(sql));
    }

    /** A change of the schema that makes something fail, or lie. */
    void sabotage(String table, String when, String body) throws SQLException {
        rows("CREATE FUNCTION tonghop.sabotage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN " + body
                + " RETURN NEW; END $$; CREATE TRIGGER sabotage BEFORE INSERT ON tonghop." + table
                + " FOR EACH ROW WHEN (" + when + ") EXECUTE FUNCTION tonghop.sabotage()");
    }

    void repair() throws SQLException {
        rows("DROP FUNCTION tonghop.sabotage() CASCADE");
    }

    /** What does not hold; empty where all does. */
    List<String> broken() {
        try {
            return store().invariants().check().stream()
                    .filter(result -> !result.holds())
                    .map(Invariants.Result::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (database) {
            application.close();
        }
        if (owner) {
            TestDatabase.drop(settings);
        }
    }
}
