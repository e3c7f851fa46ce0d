package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.batch.TestReview.GIFTS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of one review at once: one works, the other is told which. */
class OneRunAtATimeTest {
    private static final String LINE = "1;huyện Văn Lãng;Hội Phụ nữ;9.000 m2;";

    @TempDir
    Path inbox;

    @Test
    void secondRunIsToldTheNumberOfTheOneAtWork() throws Exception {
        try (TestReview review = TestReview.in(inbox);
                TestReview other = review.again()) {
            review.send("van-lang/a.csv", GIFTS, LINE);
            review.sabotage("interpretation_survey", "true", "PERFORM pg_sleep(3);");
            ExecutorService threads = Executors.newSingleThreadExecutor();
            Future<RunOutcome> first = threads.submit(review::run);
            while (review.one("SELECT count(*) FROM tonghop.interpretation").equals("0")) {
                Thread.sleep(10);
            }
            assertThat(other.run()).isEqualTo(new RunOutcome.Busy(1));
            assertThat(((RunOutcome.Ended) first.get()).report().state()).isEqualTo("done");
            threads.shutdown();
            assertThat(review.one("SELECT count(*) FROM tonghop.run")).isEqualTo("1");
            assertThat(review.one("SELECT count(*) FROM tonghop.observation")).isEqualTo("1");
        }
    }

    @Test
    void manyRunsAtOnceEndAsIfThereHadBeenOne() throws Exception {
        try (TestReview review = TestReview.in(inbox);
                TestReview other = review.again()) {
            review.send("van-lang/a.csv", GIFTS, LINE);
            ExecutorService threads = Executors.newFixedThreadPool(6);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<RunOutcome>> runs = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                TestReview runner = i % 2 == 0 ? review : other;
                runs.add(threads.submit(() -> {
                    start.await();
                    return runner.run();
                }));
            }
            start.countDown();
            List<RunOutcome> outcomes = new ArrayList<>();
            for (Future<RunOutcome> run : runs) {
                outcomes.add(run.get(1, TimeUnit.MINUTES));
            }
            threads.shutdown();
            assertThat(outcomes).anyMatch(outcome -> outcome instanceof RunOutcome.Ended);
            assertThat(outcomes)
                    .allMatch(outcome -> outcome instanceof RunOutcome.Busy
                            || ((RunOutcome.Ended) outcome).report().state().equals("done"));
            assertThat(review.one("SELECT count(*) FROM tonghop.release")).isEqualTo("1");
            assertThat(review.one("SELECT count(*) FROM tonghop.submission")).isEqualTo("1");
            assertThat(review.broken()).isEmpty();
        }
    }

    @Test
    void runThatDiedIsMadeGoodAndSaysSo() throws Exception {
        try (TestReview review = TestReview.in(inbox)) {
            review.send("van-lang/a.csv", GIFTS, LINE);
            review.done();
            List<String> before = review.figures();
            review.rows("INSERT INTO tonghop.run (review_id, kind, actor, business_date, definition_key, edition)"
                    + " SELECT review_id, kind, actor, business_date, definition_key, edition FROM tonghop.run");
            review.rows("CREATE TEMP TABLE half AS SELECT * FROM tonghop.interpretation;"
                    + " UPDATE half SET run_id = 2, fingerprint = 'other', interpretation_id = 900;"
                    + " INSERT INTO tonghop.interpretation OVERRIDING SYSTEM VALUE SELECT * FROM half;"
                    + " CREATE TEMP TABLE line AS SELECT * FROM tonghop.observation;"
                    + " UPDATE line SET interpretation_id = 900;"
                    + " INSERT INTO tonghop.observation SELECT * FROM line");
            assertThat(review.one("SELECT count(*) FROM tonghop.observation")).isEqualTo("2");
            review.done();
            assertThat(review.figures()).isEqualTo(before);
            assertThat(review.one("SELECT count(*) FROM tonghop.observation")).isEqualTo("1");
            assertThat(review.broken()).isEmpty();
            assertThat(review.rows("SELECT state FROM tonghop.run_result ORDER BY run_id"))
                    .containsExactly("done", "failed", "done");
            assertThat(review.one("SELECT kind FROM tonghop.run_event WHERE run_id = 2"))
                    .isEqualTo("recovered");
        }
    }
}
