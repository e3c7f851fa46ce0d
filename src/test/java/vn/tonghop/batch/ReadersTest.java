package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.batch.TestReview.GIFTS;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.store.database.DatabaseSettings;
import vn.tonghop.store.database.TestDatabase;

/** Readers while releases are made. */
class ReadersTest {
    private static final int RELEASES = 25;

    @TempDir
    Path inbox;

    @Test
    void readerInOneTransactionSeesOneReleaseAndItsTotals() throws Exception {
        DatabaseSettings settings = TestDatabase.freshSettings();
        try (TestReview review = TestReview.on(inbox, settings)) {
            send(review, 1);
            review.done();
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService threads = Executors.newFixedThreadPool(3);
            List<Future<List<Integer>>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(threads.submit(() -> read(settings, over)));
            }
            for (int number = 2; number <= RELEASES; number++) {
                send(review, number);
                assertThat(review.done().report().release()).contains(number);
            }
            over.set(true);
            for (Future<List<Integer>> reader : readers) {
                List<Integer> seen = reader.get();
                assertThat(seen).isSorted();
                assertThat(seen.stream().distinct().count())
                        .as("releases seen: " + seen.size() + " reads")
                        .isGreaterThan(3);
            }
            threads.shutdown();
        }
    }

    /** Release n has n thousand m² from each of two districts. */
    private static void send(TestReview review, int number) {
        review.send("van-lang/" + number + ".csv", GIFTS, "1;huyện Văn Lãng;các hộ;" + number + ".000 m2;");
        review.send("cao-loc/" + number + ".csv", GIFTS, "1;huyện Cao Lộc;các hộ;" + number + ".000 m2;");
    }

    private static List<Integer> read(DatabaseSettings settings, AtomicBoolean over) throws SQLException {
        List<Integer> seen = new ArrayList<>();
        try (Connection connection = TestDatabase.superuser(settings.name());
                var statement = connection.createStatement()) {
            statement.execute("SET ROLE tonghop_reader");
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            while (!over.get()) {
                int release = one(statement, "SELECT release FROM reporting.releases WHERE is_current");
                Thread.onSpinWait();
                assertThat(one(statement, "SELECT stated FROM reporting.figures WHERE level = 'province'"))
                        .isEqualTo(2_000 * release);
                assertThat(one(statement, "SELECT sum(stated) FROM reporting.district_summary"))
                        .isEqualTo(2_000 * release);
                assertThat(one(
                                statement,
                                "SELECT sum(stated) FROM reporting.contributions WHERE level = 'province'"
                                        + " AND release = (SELECT DISTINCT release FROM reporting.figures)"))
                        .isEqualTo(2_000 * release);
                assertThat(one(
                                statement,
                                "SELECT stated FROM reporting.figures_all WHERE release = 1"
                                        + " AND level = 'province'"))
                        .isEqualTo(2_000);
                connection.commit();
                seen.add(release);
            }
        }
        return seen;
    }

    private static int one(java.sql.Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
            int value = row.getInt(1);
            assertThat(row.next()).as(sql).isFalse();
            return value;
        }
    }
}
