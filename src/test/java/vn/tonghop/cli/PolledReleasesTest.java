package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.store.database.ExternalServer;

/** The full form of {@code batch.ReadersTest}: readers that poll while releases are made by processes, every other one of which is killed: F27. */
@EnabledIfSystemProperty(named = "tonghop.faults", matches = "true", disabledReason = "part of -Pfaults")
class PolledReleasesTest {
    private static final int READERS = Integer.getInteger("tonghop.readers", 10);
    private static final int RELEASES = Integer.getInteger("tonghop.releases", 3);
    private static final Instant SENT = Instant.parse("2018-12-20T00:00:00Z");

    @TempDir
    Path place;

    @Test
    void everyReadSeesOneWholeReleaseWhateverIsReleasedOrKilledMeanwhile() throws Exception {
        long seed = Long.getLong("tonghop.seed", System.nanoTime());
        Random random = new Random(seed);
        try (ExternalServer server = ExternalServer.start("-c max_connections=" + (READERS + 40))) {
            server.asDba(
                    "postgres",
                    "CREATE ROLE province LOGIN CREATEROLE PASSWORD 'secret'",
                    "CREATE DATABASE province OWNER province");
            send(1);
            long begun = System.nanoTime();
            Program first = run(server);
            assertThat(first.end()).as(first.err()).isZero();
            long millis = (System.nanoTime() - begun) / 1_000_000;
            server.asDba("province", "CREATE ROLE polling LOGIN PASSWORD 'polling'", "GRANT tonghop_reader TO polling");
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService threads = Executors.newFixedThreadPool(READERS);
            List<Future<List<Integer>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> poll(server, over)));
            }
            int killed = 0;
            for (int number = 2; number <= RELEASES; number++) {
                send(number);
                if (number % 2 == 0) {
                    Program run = run(server);
                    Thread.sleep((long) (millis * (0.3 + 0.6 * random.nextDouble())));
                    killed += run.isAlive() ? 1 : 0;
                    run.signal("KILL");
                    run.end();
                }
                Program next = run(server);
                assertThat(next.end()).as("seed " + seed + ": " + next.err()).isZero();
            }
            over.set(true);
            long reads = 0;
            for (Future<List<Integer>> reader : readers) {
                List<Integer> seen = reader.get();
                assertThat(seen).as("never back to an older release").isSorted();
                assertThat(seen.get(seen.size() - 1)).as("the last one is seen").isEqualTo(RELEASES);
                reads += seen.size();
            }
            threads.shutdown();
            System.getLogger("faults")
                    .log(
                            System.Logger.Level.INFO,
                            "{0} readers, {1} transactions, {2} releases, {3} runs killed, seed {4}",
                            READERS,
                            reads,
                            RELEASES,
                            killed,
                            Long.toString(seed));
            assertThat(killed).as("runs killed before their end, seed " + seed).isPositive();
            Program verify = on(server, "verify");
            assertThat(verify.end()).as(verify.out()).isZero();
        }
    }

    /** Release n has n thousand m² from each of two districts. */
    private void send(int number) throws Exception {
        for (Map.Entry<String, String> sender :
                Map.of("van-lang", "huyện Văn Lãng", "cao-loc", "huyện Cao Lộc").entrySet()) {
            Path folder = Files.createDirectories(
                    place.resolve("inbox").resolve(FaultPlace.REVIEW).resolve(sender.getKey()));
            Path file = Files.writeString(
                    folder.resolve(number + ".csv"),
                    "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ\n1;" + sender.getValue() + ";các hộ;"
                            + number + ".000 m2;\n");
            Files.setLastModifiedTime(file, FileTime.from(SENT.plusSeconds(60L * number)));
        }
    }

    private static List<Integer> poll(ExternalServer server, AtomicBoolean over) throws Exception {
        List<Integer> seen = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(server.url("province"), "polling", "polling");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            boolean isLast = false;
            while (!isLast) {
                isLast = over.get();
                int release = one(statement, "SELECT release FROM reporting.releases WHERE is_current");
                assertThat(one(statement, "SELECT stated FROM reporting.figures WHERE level = 'province'"))
                        .isEqualTo(2_000 * release);
                assertThat(one(statement, "SELECT sum(stated) FROM reporting.district_summary"))
                        .isEqualTo(2_000 * release);
                assertThat(one(statement, "SELECT DISTINCT release FROM reporting.figures"))
                        .isEqualTo(release);
                connection.commit();
                seen.add(release);
                // Some 50 transactions a second of all readers together: what the runs beside them can live with.
                Thread.sleep(Math.max(200, 20L * READERS));
            }
        }
        return seen;
    }

    private static int one(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
            int value = row.getInt(1);
            assertThat(row.next()).as(sql).isFalse();
            return value;
        }
    }

    private Program run(ExternalServer server) throws Exception {
        return on(server, "run", "--inbox", place.resolve("inbox").toString(), "--json");
    }

    private Program on(ExternalServer server, String... arguments) throws Exception {
        return Program.start(
                Map.of(
                        "TONGHOP_DB_URL", server.url("province"),
                        "TONGHOP_DB_USER", "province",
                        "TONGHOP_DB_PASSWORD", "secret"),
                arguments);
    }
}
