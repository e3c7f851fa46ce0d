package vn.tonghop.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.postgresql.PGConnection;
import vn.tonghop.store.embedded.EmbeddedServer;
import vn.tonghop.store.embedded.EmbeddedSettings;

/**
 * From files to published figures, in turns with the floor (COPY of the same files into one table of texts) and with a usual
 * Spring Batch job, each on a new database of one server. What comes out is compared with the truth; a difference ends it.
 */
public final class MacroBenchmark {
    private static final long SEED = 20190110L;
    private static final long MOST_OF_THE_NAIVE = 500_000;
    /** -Dbench.programs=../before/tonghop,./tonghop measures several versions in turns. */
    private static final List<String> PROGRAMS =
            List.of(System.getProperty("bench.programs", "./tonghop").split(","));

    private static final Pattern SECONDS = Pattern.compile("\"seconds\":([0-9.]+)");
    private static final Pattern LINES =
            Pattern.compile("\"lines\":\\{\"read\":(\\d+),\"accepted\":(\\d+),\"held\":(\\d+),\"nonData\":(\\d+)}");
    private static final String FLOOR = "floor: COPY into a table of texts";
    private static final String NAIVE = "usual Spring Batch job";
    private static final String OURS = "tonghop run";

    private final Path folder;
    private final long lines;
    private final Truth truth;
    private final EmbeddedServer server;
    private final Meter meter;
    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

    private MacroBenchmark(Path folder, long lines, EmbeddedServer server) throws IOException {
        this.folder = folder;
        this.lines = lines;
        this.server = server;
        this.meter = new Meter(folder.resolve("server/postgres/18"));
        this.truth = ContributionFiles.write(folder, SEED, lines);
    }

    /** Arguments: a folder for files and server, number of lines, rounds (3), most lines of the naive job (500.000). */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0])).toRealPath();
        long lines = Long.parseLong(arguments[1]);
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        long naive = arguments.length > 3 ? Long.parseLong(arguments[3]) : MOST_OF_THE_NAIVE;
        try (EmbeddedServer server = EmbeddedServer.attach(folder.resolve("server"), EmbeddedSettings.defaults())) {
            MacroBenchmark benchmark = new MacroBenchmark(folder, lines, server);
            for (int round = 1; round <= rounds; round++) {
                System.out.println("round " + round + ", load " + load());
                benchmark.floor();
                if (lines <= naive) {
                    benchmark.naive();
                }
                for (String program : PROGRAMS) {
                    benchmark.ours(program);
                }
            }
            benchmark.report();
        }
    }

    private void floor() throws Exception {
        String database = fresh();
        String columns = columns();
        execute(database, "CREATE TABLE contribution (" + columns.replace(",", " text,") + " text)");
        Path psql = psql();
        if (psql == null) {
            keep(FLOOR, copied(database, columns));
        } else {
            List<String> command = new ArrayList<>(List.of(psql.toString(), "-q", "-X", "-v", "ON_ERROR_STOP=1"));
            for (Path file : ContributionFiles.files(folder)) {
                command.addAll(List.of("-c", "\\copy contribution from '" + file + "' csv header"));
            }
            keep(FLOOR, good(meter.run(command, libpq(database), folder), "psql").cost());
        }
        long there = Long.parseLong(ask(database, "SELECT count(*) FROM contribution"));
        same("lines in the table of texts", lines, there);
        drop(database);
    }

    /** Where psql is missing, the driver's COPY in this process; its thread's processor time, no memory. */
    private Cost copied(String database, String columns) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        double before = meter.serverSeconds();
        long own = threads.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        try (Connection connection = connect(database)) {
            for (Path file : ContributionFiles.files(folder)) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY contribution (" + columns + ") FROM STDIN (FORMAT csv, HEADER)", in, 1 << 16);
                }
            }
        }
        double wall = (System.nanoTime() - begin) / 1e9;
        Meter.settle();
        return new Cost(wall, 0, (threads.getCurrentThreadCpuTime() - own) / 1e9, meter.serverSeconds() - before, 0);
    }

    private void naive() throws Exception {
        String database = fresh();
        execute(
                database,
                "CREATE TABLE contribution (number integer, unit text, code text, giver text, day date,"
                        + " land numeric, money numeric, labour numeric, people numeric)");
        Meter.Ended ended = good(
                meter.run(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                NaiveJob.class.getName(),
                                folder.toString(),
                                server.jdbcUrl(database),
                                server.user(),
                                server.password()),
                        Map.of(),
                        folder),
                NAIVE);
        keep(NAIVE, told(ended.cost(), Double.parseDouble(ended.out().strip())));
        same("lines of the usual job", lines, Long.parseLong(ask(database, "SELECT count(*) FROM contribution")));
        drop(database);
    }

    private void ours(String program) throws Exception {
        String way = PROGRAMS.size() == 1 ? OURS : OURS + " of " + program;
        String database = fresh();
        Meter.Ended ended = good(
                tonghop(
                        program,
                        database,
                        "run",
                        "--json",
                        "--inbox",
                        folder.resolve("inbox").toString(),
                        "--registry",
                        Path.of("input-samples", "registry").toString()),
                way);
        keep(way, told(ended.cost(), Double.parseDouble(found(SECONDS, ended.out()).group(1))));
        Matcher counts = found(LINES, ended.out());
        // One header a file is read besides.
        long headers = ContributionFiles.files(folder).size();
        same("lines read", lines + headers, Long.parseLong(counts.group(1)));
        same("lines accepted", lines - truth.held(), Long.parseLong(counts.group(2)));
        same("lines held", truth.held(), Long.parseLong(counts.group(3)));
        same("lines without data", headers, Long.parseLong(counts.group(4)));
        compare(good(tonghop(program, database, "figures", "--format", "csv"), "figures").out());
        System.out.println(
                "  figures are those of the truth; database " + ask(database, "SELECT pg_size_pretty(pg_database_size(current_database()))"));
        drop(database);
    }

    private Meter.Ended tonghop(String program, String database, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        String options = System.getenv().getOrDefault("TONGHOP_JAVA_OPTS", "");
        return meter.run(
                command,
                Map.of(
                        // What the work is profiled with is not for the look at its figures.
                        "TONGHOP_JAVA_OPTS", arguments[0].equals("run") ? options : "",
                        "TONGHOP_DB_URL", server.jdbcUrl(database),
                        "TONGHOP_DB_USER", server.user(),
                        "TONGHOP_DB_PASSWORD", server.password()),
                folder);
    }

    /** Every figure of every level is as the truth says, and there is no other. */
    private void compare(String csv) throws IOException {
        Map<String, Map<String, Sum>> figures = new TreeMap<>();
        CSVFormat format =
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser rows = CSVParser.parse(csv, format)) {
            for (CSVRecord row : rows) {
                Sum sum = new Sum(
                        new BigDecimal(row.get("lower")),
                        new BigDecimal(row.get("stated")),
                        row.get("upper").isEmpty() ? null : new BigDecimal(row.get("upper")),
                        Long.parseLong(row.get("observations")));
                figures.computeIfAbsent(row.get("unit_code"), any -> new TreeMap<>())
                        .put(row.get("indicator"), sum);
            }
        }
        List<String> differences = new ArrayList<>();
        differences(truth.sums(), figures, "is missing", differences);
        differences(figures, truth.sums(), "is too much", differences);
        if (!differences.isEmpty()) {
            throw new IllegalStateException(
                    differences.size() + " figures differ from the truth:\n" + String.join("\n", differences));
        }
    }

    private static void differences(
            Map<String, Map<String, Sum>> of, Map<String, Map<String, Sum>> from, String lack, List<String> found) {
        of.forEach((unit, sums) -> sums.forEach((indicator, sum) -> {
            Sum other = from.getOrDefault(unit, Map.of()).get(indicator);
            if (other == null) {
                found.add(unit + " " + indicator + " " + lack);
            } else if (!other.says(sum)) {
                found.add(unit + " " + indicator + ": " + sum + " and " + other);
            }
        }));
    }

    private void report() throws IOException {
        long bytes = 0;
        for (Path file : ContributionFiles.files(folder)) {
            bytes += Files.size(file);
        }
        System.out.printf(
                Locale.ROOT,
                "%n%d lines, %.1f MB, %d held; medians; load %s%n",
                lines,
                bytes / 1e6,
                truth.held(),
                load());
        System.out.println("| way | wall s (start) | lines/s | of the floor | loader CPU s | PostgreSQL CPU s | CPU of the floor | µs CPU a line | peak MB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        List<Cost> floor = costs.get(FLOOR);
        ToDoubleFunction<Cost> processors = cost -> cost.client() + cost.server();
        costs.forEach((way, all) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.2f (%.2f) | %.0f | %.1f | %.2f | %.2f | %.1f | %.1f | %.0f |%n",
                way,
                Cost.median(all, Cost::wall),
                Cost.median(all, Cost::start),
                lines / Cost.median(all, Cost::wall),
                Cost.median(all, Cost::wall) / Cost.median(floor, Cost::wall),
                Cost.median(all, Cost::client),
                Cost.median(all, Cost::server),
                Cost.median(all, processors) / Cost.median(floor, processors),
                Cost.median(all, processors) / lines * 1e6,
                Cost.median(all, Cost::peakMegabytes)));
    }

    private void keep(String way, Cost cost) {
        costs.computeIfAbsent(way, any -> new ArrayList<>()).add(cost);
        System.out.printf(
                Locale.ROOT,
                "  %s: wall %.2f s (start %.2f), loader %.2f, PostgreSQL %.2f CPU s, peak %.0f MB%n",
                way,
                cost.wall(),
                cost.start(),
                cost.client(),
                cost.server(),
                cost.peakMegabytes());
    }

    private static Cost told(Cost cost, double work) {
        return new Cost(cost.wall(), cost.wall() - work, cost.client(), cost.server(), cost.peakMegabytes());
    }

    private static String columns() {
        return ContributionFiles.COLUMNS.stream()
                .map(column -> "\"" + column.replace(",", "") + "\"")
                .collect(Collectors.joining(", "));
    }

    private String fresh() throws SQLException {
        String database = "macro";
        drop(database);
        execute("postgres", "CREATE DATABASE " + database);
        // -Dbench.slow=0 writes every statement with its milliseconds into the server's log.
        execute(
                "postgres",
                "ALTER DATABASE " + database + " SET log_min_duration_statement = " + Integer.getInteger("bench.slow", -1));
        execute("postgres", "CHECKPOINT");
        return database;
    }

    private void drop(String database) throws SQLException {
        execute("postgres", "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), server.user(), server.password());
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Map<String, String> libpq(String database) {
        String place = server.jdbcUrl(database).substring("jdbc:postgresql://".length());
        return Map.of(
                "PGHOST", place.substring(0, place.indexOf(':')),
                "PGPORT", place.substring(place.indexOf(':') + 1, place.indexOf('/')),
                "PGDATABASE", database,
                "PGUSER", server.user(),
                "PGPASSWORD", server.password());
    }

    private static Path psql() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            Path program = Path.of(folder, "psql");
            if (Files.isExecutable(program)) {
                return program;
            }
        }
        return null;
    }

    private Meter.Ended good(Meter.Ended ended, String what) throws IOException {
        if (ended.exit() != 0) {
            throw new IllegalStateException(what + " ended with " + ended.exit() + ":\n" + ended.out()
                    + Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8));
        }
        return ended;
    }

    private static Matcher found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in: " + text);
        }
        return matcher;
    }

    private static void same(String what, long wanted, long got) {
        if (wanted != got) {
            throw new IllegalStateException(what + ": " + got + ", but the truth is " + wanted);
        }
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
