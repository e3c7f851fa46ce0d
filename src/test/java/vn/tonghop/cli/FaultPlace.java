package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.store.Invariants;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.DatabaseSettings;
import vn.tonghop.store.database.TestDatabase;
import vn.tonghop.store.embedded.EmbeddedServer;

/**
 * Five districts' files, and data directories of the database that comes along to read them into: each a copy of one
 * with the registry, made while no server ran. What a fault did there is compared with an undisturbed run.
 */
final class FaultPlace {
    static final String REVIEW = "directive-05-2018";
    private static final Map<String, String> DISTRICTS = Map.of(
            "trang-dinh", "huyện Tràng Định",
            "binh-gia", "huyện Bình Gia",
            "van-lang", "huyện Văn Lãng",
            "cao-loc", "huyện Cao Lộc",
            "van-quan", "huyện Văn Quan");
    private static final String HEADER = "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ\n";
    /** Everything that was published or is told of the lines in use, without numbers of runs and times. */
    private static final String RESULT = """
            SELECT encode(sha256(convert_to(string_agg(x, E'\\n' ORDER BY x), 'UTF8')), 'hex') || ' of ' || count(*)
            FROM (
                SELECT concat_ws('|', 'figure', level, unit_code, indicator, lower, stated, COALESCE(upper::text, '-'),
                                 observations, reported, expected) AS x FROM reporting.figures
                UNION ALL
                SELECT concat_ws('|', s.sender, s.file_name, o.line, o.unit_key, o.indicator, o.lower, o.stated,
                                 COALESCE(o.upper::text, '-'), o.text, o.rule)
                FROM tonghop.live_interpretation l JOIN tonghop.submission s USING (submission_id)
                JOIN tonghop.observation o USING (interpretation_id)
                UNION ALL
                SELECT concat_ws('|', s.sender, s.file_name, h.line, h.code, h.column_name, h.text)
                FROM tonghop.live_interpretation l JOIN tonghop.submission s USING (submission_id)
                JOIN tonghop.held_line h USING (interpretation_id)
                UNION ALL
                SELECT concat_ws('|', s.sender, s.file_name, n.line, n.kind, n.text)
                FROM tonghop.live_interpretation l JOIN tonghop.submission s USING (submission_id)
                JOIN tonghop.non_data_line n USING (interpretation_id)
                UNION ALL
                SELECT concat_ws('|', 'submission', sender, file_name, encode(sha256, 'hex')) FROM tonghop.submission) x
            """;

    private static @Nullable FaultPlace usual;

    private final Path place;
    private final Path prepared;
    private String undisturbed = "";
    private long millis;

    /** The one with 15,000 lines that the tests of faults share, with an undisturbed run; gone when the JVM ends. */
    static synchronized FaultPlace usual() throws Exception {
        FaultPlace shared = usual;
        if (shared == null) {
            Path place = Files.createTempDirectory("faults");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(place)));
            shared = new FaultPlace(place, 3_000);
            Path data = shared.fresh("undisturbed");
            long begun = System.nanoTime();
            shared.done(data, "undisturbed");
            shared.millis = (System.nanoTime() - begun) / 1_000_000;
            shared.undisturbed = provenResult(data);
            usual = shared;
        }
        return shared;
    }

    /** Removes a directory with all in it. */
    static void remove(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the undisturbed run came to. */
    String undisturbed() {
        return undisturbed;
    }

    /** How long the undisturbed run took. */
    long millis() {
        return millis;
    }

    /** With so many lines of each district. */
    FaultPlace(Path place, int lines) throws Exception {
        this(place, lines, DISTRICTS.keySet().toArray(String[]::new));
    }

    /** With so many lines of each of some districts. */
    FaultPlace(Path place, int lines, String... districts) throws Exception {
        this.place = place;
        this.prepared = place.resolve("prepared");
        for (String district : districts) {
            send(district, String.valueOf(DISTRICTS.get(district)), lines);
        }
        Program made = Program.run("registry", "import", "input-samples/registry", "--data", prepared.toString());
        assertThat(made.end()).as(made.err()).isZero();
    }

    private void send(String folder, String name, int lines) throws IOException {
        sendText(
                folder,
                "a.csv",
                HEADER
                        + IntStream.rangeClosed(1, lines)
                                .mapToObj(n -> n + ";" + name + ";hộ " + n + ";" + (n % 9 == 0 ? "vài m2" : n + " m2")
                                        + ";" + n + " triệu đồng\n")
                                .collect(Collectors.joining()));
    }

    /** A file that has been there for long. */
    Path sendText(String folder, String name, String text) throws IOException {
        Path file =
                Files.createDirectories(inbox().resolve(REVIEW).resolve(folder)).resolve(name);
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-12-20T00:00:00Z")));
    }

    Path inbox() {
        return place.resolve("inbox");
    }

    /** A data directory with the registry and nothing else. */
    Path fresh(String name) throws Exception {
        return copy(prepared, name);
    }

    /** The same at another place. */
    Path copyTo(Path target) throws Exception {
        return copy(prepared, target);
    }

    /** A copy of a data directory that no server uses, as {@code cp -a} makes it. */
    Path copy(Path data, String name) throws Exception {
        return copy(data, place.resolve(name));
    }

    private static Path copy(Path data, Path copy) throws Exception {
        assertThat(data.resolve("postgres").resolve("18").resolve("postmaster.pid"))
                .doesNotExist();
        Process cp = new ProcessBuilder("cp", "-a", data.toString(), copy.toString())
                .inheritIO()
                .start();
        assertThat(cp.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(cp.exitValue()).isZero();
        return copy;
    }

    Program run(Path data, String... more) throws Exception {
        List<String> all = new ArrayList<>(
                List.of("run", "--inbox", inbox().toString(), "--data", data.toString(), "--json", "--lang", "en"));
        all.addAll(List.of(more));
        return Program.start(Map.of(), all.toArray(String[]::new));
    }

    /** A run that must end well. */
    Program done(Path data, Object told, String... more) throws Exception {
        Program run = run(data, more);
        assertThat(run.end()).as(told + ": " + run.err()).isZero();
        assertThat(run.out()).as(String.valueOf(told)).contains("\"status\":\"done\"");
        return run;
    }

    /** The server of a data directory, which runs as long as this use of it is open. */
    static EmbeddedServer server(Path data) {
        return EmbeddedServer.attach(data, TestDatabase.sharedBinaries());
    }

    static Connection superuser(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("tonghop"), server.user(), server.password());
    }

    static String ask(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = superuser(server);
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var rows = statement.getResultSet();
            return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
        }
    }

    /** The hash of everything published and every line in use; first all invariants are proven. */
    static String provenResult(Path data) throws Exception {
        try (EmbeddedServer server = server(data)) {
            try (Database database = Database.open(DatabaseSettings.from(Map.of(), data))) {
                assertThat(database.store().invariants().check()).allMatch(Invariants.Result::holds);
            }
            return ask(server, RESULT);
        }
    }

    /** Whether a server was left running. */
    static boolean isServed(Path data) {
        return Files.exists(data.resolve("postgres").resolve("18").resolve("postmaster.pid"));
    }
}
