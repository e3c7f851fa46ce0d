package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.batch.TestReview.GIFTS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.store.database.TestDatabase;

/** Partitions of a run that its holder and workers share, each with two connections and no more. */
class PartitionWorkerTest {
    private static final List<String> DISTRICTS =
            List.of("Tràng Định", "Bình Gia", "Văn Lãng", "Cao Lộc", "Văn Quan", "Bắc Sơn", "Hữu Lũng", "Chi Lăng");
    private static final List<String> FOLDERS =
            List.of("trang-dinh", "binh-gia", "van-lang", "cao-loc", "van-quan", "bac-son", "huu-lung", "chi-lang");
    private static final RunSettings QUICK =
            RunSettings.DEFAULT.withHeartbeat(Duration.ofMillis(200), Duration.ofSeconds(30));
    private static final String OF_FILES = " FROM batch.batch_step_execution WHERE step_name LIKE 'interpretFile%'";
    /** The last file of all: the holder begins with the first two. */
    private static final String LAST = "(SELECT max(interpretation_id) FROM tonghop.interpretation)";

    @TempDir
    Path inbox;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<PartitionWorker> workers = new ArrayList<>();
    private final List<Future<?>> working = new ArrayList<>();
    private final List<TestReview> nodes = new ArrayList<>();
    private TestReview review;

    @BeforeEach
    void open() {
        review = TestReview.on(inbox, TestDatabase.freshSettings().withPoolSize(2), QUICK);
    }

    @AfterEach
    void proveAndClose() throws Exception {
        workers.forEach(PartitionWorker::stop);
        for (Future<?> worker : working) {
            worker.get();
        }
        threads.shutdown();
        try (TestReview closing = review) {
            nodes.forEach(TestReview::close);
            assertThat(closing.broken()).isEmpty();
            assertThat(closing.one("SELECT count(*) FROM tonghop.partition_request"))
                    .isEqualTo("0");
        }
    }

    private void worker(RunSettings settings) {
        TestReview node = review.again(settings);
        nodes.add(node);
        PartitionWorker worker = node.application().worker(2, new Told(told));
        workers.add(worker);
        working.add(threads.submit(() -> {
            worker.work();
            return true;
        }));
    }

    private void sendFiles(int files) {
        for (int i = 0; i < files; i++) {
            String unit = "huyện " + DISTRICTS.get(i);
            review.send(
                    FOLDERS.get(i) + "/a.csv",
                    GIFTS,
                    "1;" + unit + ";Hội Phụ nữ;9.000 m2;",
                    "2;" + unit + ";một hộ dân;1.000 m2;");
        }
    }

    /** Each file takes its time where that is true. */
    private void slow(String when, double seconds) throws Exception {
        review.sabotage(
                "interpretation_survey", "true", "IF " + when + " THEN PERFORM pg_sleep(" + seconds + "); END IF;");
    }

    private void until(String sql, String value) throws Exception {
        for (int i = 0; i < 600 && !review.one(sql).equals(value); i++) {
            Thread.sleep(50);
        }
        assertThat(review.one(sql)).isEqualTo(value);
    }

    private static void isDone(Future<RunOutcome> run) throws Exception {
        RunOutcome.Ended ended = (RunOutcome.Ended) run.get();
        assertThat(ended.report().state()).as(ended.failure().toString()).isEqualTo("done");
    }

    /** The name under which the database knows the worker. */
    private String worker() throws Exception {
        return nodes.get(0).store().processes().name();
    }

    @Test
    void eightPartitionsWithTwoConnectionsForEachProcessAreAllDoneOnce() throws Exception {
        worker(QUICK);
        sendFiles(8);
        slow("true", 0.5);
        isDone(threads.submit(review::run));
        assertThat(review.one("SELECT count(*)" + OF_FILES + " AND status = 'COMPLETED'"))
                .isEqualTo("8");
        assertThat(review.one("SELECT count(*) FROM tonghop.observation")).isEqualTo("16");
        assertThat(told).isNotEmpty().allMatch(line -> line.matches("(begins|DONE) 1 BC-\\d+"));
    }

    @Test
    void partitionThatIsDeliveredTwiceIsDoneOnce() throws Exception {
        sendFiles(3);
        slow("NEW.interpretation_id <> " + LAST, 2);
        worker(QUICK);
        Future<RunOutcome> run = threads.submit(review::run);
        String last = "SELECT outcome FROM tonghop.partition_request WHERE interpretation_id = " + LAST;
        until(last, "done");
        String steps = "SELECT string_agg(concat_ws(' ', step_execution_id, version, status, read_count), ',')"
                + OF_FILES + " AND step_name LIKE '%:' || " + LAST;
        String before = review.one(steps);
        review.rows("UPDATE tonghop.partition_request SET process = NULL, claim = NULL, outcome = NULL"
                + " WHERE interpretation_id = " + LAST);
        until(last, "done");
        assertThat(review.one(steps)).isEqualTo(before);
        isDone(run);
        assertThat(review.one("SELECT count(*) FROM tonghop.observation")).isEqualTo("6");
    }

    @Test
    void workerThatReadsByOtherLimitsTakesNothingAndSaysSo() throws Exception {
        worker(QUICK.withLimits(new Limits(1_000_000, 12_345, 1_000, 1_000, 100, Limits.DEFAULT.workbook())));
        sendFiles(4);
        slow("true", 0.8);
        isDone(threads.submit(review::run));
        assertThat(told).containsExactly("refused 1");
        assertThat(review.one("SELECT kind FROM tonghop.run_event")).isEqualTo("refused");
        assertThat(review.one("SELECT count(*) FROM tonghop.observation")).isEqualTo("8");
    }

    @Test
    void whatFailsAtAWorkerIsDoneByTheHolderOfTheRun() throws Exception {
        worker(QUICK);
        sendFiles(4);
        slow(
                "current_setting('application_name') = '" + worker() + "' THEN RAISE EXCEPTION 'no room'; ELSIF true",
                0.8);
        isDone(threads.submit(review::run));
        assertThat(told).anyMatch(line -> line.startsWith("FAILED"));
        assertThat(review.rows("SELECT DISTINCT kind FROM tonghop.run_event")).containsExactly("given back");
        assertThat(review.one("SELECT count(*) FROM tonghop.observation")).isEqualTo("8");
    }

    @Test
    void runThatIsStoppedTakesBackWhatWorkersRead() throws Exception {
        worker(QUICK);
        sendFiles(6);
        slow("true", 1);
        Future<RunOutcome> run = threads.submit(review::run);
        until("SELECT count(*) > 0 FROM tonghop.partition_request WHERE process = '" + worker() + "'", "t");
        review.store().holds().askToStop(1, "test", "kiểm tra");
        RunOutcome.Ended ended = (RunOutcome.Ended) run.get();
        assertThat(ended.report().state()).isEqualTo("interrupted");
        assertThat(review.one("SELECT count(*) FROM tonghop.run_hold")).isEqualTo("0");
        assertThat(review.one("SELECT count(*)" + OF_FILES + " AND status IN ('STARTING', 'STARTED', 'UNKNOWN')"))
                .isEqualTo("0");
        review.repair();
        RunOutcome.Ended resumed =
                (RunOutcome.Ended) review.application().runs().resume(1).orElseThrow();
        assertThat(resumed.report().state()).isEqualTo("done");
        assertThat(review.one("SELECT count(*) FROM tonghop.observation")).isEqualTo("12");
    }

    @Test
    void workerThatSeemsDeadLosesItsPartitionToAnotherAndWritesNoMoreOfIt() throws Exception {
        worker(QUICK.withHeartbeat(Duration.ofMinutes(1), Duration.ofMinutes(10)));
        sendFiles(4);
        // Asked before: in the middle of two chunks the worker has no connection left to say its name.
        String worker = worker();
        // The holder's own two connections are free to look while the worker is in the middle of a chunk.
        slow("current_setting('application_name') = '" + worker + "' THEN PERFORM pg_sleep(6); ELSIF true", 0.9);
        Future<RunOutcome> run = threads.submit(review::run);
        until("SELECT count(*) FROM tonghop.partition_request WHERE process = '" + worker + "'", "2");
        // What is cut off between its claim and its beginning is no loss to be told: nothing was begun.
        awaitTold("begins", 2);
        review.rows("UPDATE tonghop.process SET beat_at = now() - interval '1 hour' WHERE process = '" + worker + "'");
        isDone(run);
        assertThat(review.one("SELECT count(*) FROM tonghop.run_event WHERE kind = 'given back'"))
                .isEqualTo("2");
        assertThat(review.rows("SELECT status" + OF_FILES + " ORDER BY status"))
                .containsExactly("COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED", "FAILED", "FAILED");
        assertThat(review.one("SELECT count(*) FROM tonghop.observation")).isEqualTo("8");
        awaitTold("LOST", 2);
    }

    /** The rows are written, the position is not, and the connection is lost between the two. */
    @Test
    void chunkThatIsLostAsItsPositionIsSavedIsReadAgain() throws Exception {
        String[] lines = new String[5_001];
        lines[0] = GIFTS;
        for (int i = 1; i < lines.length; i++) {
            lines[i] = i + ";huyện Văn Lãng;hộ " + i + ";9.000 m2;";
        }
        review.send("van-lang/a.csv", lines);
        review.rows("CREATE SEQUENCE tonghop.saved; GRANT USAGE ON SEQUENCE tonghop.saved TO tonghop_app;"
                + " CREATE FUNCTION tonghop.strike() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN"
                + " IF nextval('tonghop.saved') = 2 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;"
                + " RETURN NEW; END $$;"
                + " CREATE FUNCTION tonghop.is_of_a_file(step bigint) RETURNS boolean LANGUAGE sql SECURITY DEFINER AS $$ SELECT EXISTS"
                + " (SELECT FROM batch.batch_step_execution s WHERE s.step_execution_id = step"
                + " AND s.step_name LIKE 'interpretFile%') $$;"
                + " CREATE TRIGGER strike BEFORE UPDATE ON batch.batch_step_execution_context FOR EACH ROW"
                + " WHEN (tonghop.is_of_a_file(NEW.step_execution_id)) EXECUTE FUNCTION tonghop.strike()");
        isDone(threads.submit(review::run));
        assertThat(review.one("SELECT count(*) FROM tonghop.observation")).isEqualTo("5000");
    }

    private void awaitTold(String beginning, int lines) throws InterruptedException {
        for (int i = 0;
                i < 200
                        && told.stream()
                                        .filter(line -> line.startsWith(beginning))
                                        .count()
                                < lines;
                i++) {
            Thread.sleep(50);
        }
        assertThat(told).filteredOn(line -> line.startsWith(beginning)).hasSize(lines);
    }

    /** Keeps what was told in short. */
    private record Told(List<String> lines) implements WorkerLog {
        @Override
        public void begins(long run, String receipt, String sender) {
            lines.add("begins " + run + " " + receipt);
        }

        @Override
        public void ended(long run, String receipt, End end) {
            lines.add(end + " " + run + " " + receipt);
        }

        @Override
        public void refused(long run, String why) {
            lines.add("refused " + run);
        }

        @Override
        public void trouble(Throwable failure) {
            lines.add("trouble " + failure);
        }
    }
}
