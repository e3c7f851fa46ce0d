package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.batch.TestReview.GIFTS;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** A night of a schedule has one run of a review, however often and by how many it is asked for. */
class ScheduledNightTest {
    private static final Night NIGHT = new Night("nightly", Instant.parse("2019-01-04T18:00:00Z"));
    private static final Night NEXT = new Night("nightly", NIGHT.scheduledAt().plus(Duration.ofDays(1)));

    @TempDir
    Path inbox;

    private static RunOutcome run(TestReview review, Night night) {
        return review.application().runs().run(review.request().forNight(night));
    }

    @Test
    void nightAskedForAgainIsToldItsRunAndBeginsNoOther() throws Exception {
        try (TestReview review = TestReview.in(inbox)) {
            review.send("van-lang/a.csv", GIFTS, "1;huyện Văn Lãng;Hội Phụ nữ;9.000 m2;");
            assertThat(run(review, NIGHT)).isInstanceOf(RunOutcome.Ended.class);
            assertThat(run(review, NIGHT)).isEqualTo(new RunOutcome.NightDone(1));
            assertThat(run(review, NEXT)).isInstanceOf(RunOutcome.Ended.class);
            review.done();
            assertThat(review.rows("SELECT run_id || ' ' || schedule FROM tonghop.scheduled_run ORDER BY run_id"))
                    .containsExactly("1 nightly", "2 nightly");
            assertThat(review.one("SELECT count(*) FROM tonghop.run")).isEqualTo("3");
        }
    }

    @Test
    void nightAskedForByTwoSchedulersAtOnceHasOneRun() throws Exception {
        try (TestReview review = TestReview.in(inbox);
                TestReview other = review.again()) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<RunOutcome>> asked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                TestReview scheduler = i % 2 == 0 ? review : other;
                asked.add(threads.submit(() -> {
                    start.await();
                    return run(scheduler, NIGHT);
                }));
            }
            start.countDown();
            List<RunOutcome> outcomes = new ArrayList<>();
            for (Future<RunOutcome> outcome : asked) {
                outcomes.add(outcome.get(1, TimeUnit.MINUTES));
            }
            threads.shutdown();
            assertThat(outcomes).filteredOn(RunOutcome.Ended.class::isInstance).hasSize(1);
            assertThat(review.one("SELECT count(*) FROM tonghop.run")).isEqualTo("1");
            assertThat(review.one("SELECT count(*) FROM tonghop.scheduled_run")).isEqualTo("1");
        }
    }

    @Test
    void runThatCanNotBeginLeavesItsNightFree() throws Exception {
        try (TestReview review = TestReview.in(inbox)) {
            review.sabotage("scheduled_run", "true", "RAISE EXCEPTION 'no';");
            assertThatThrownBy(() -> run(review, NIGHT)).isInstanceOf(DataAccessException.class);
            assertThat(review.one("SELECT count(*) FROM tonghop.run")).isEqualTo("0");
            review.repair();
            assertThat(run(review, NIGHT)).isInstanceOf(RunOutcome.Ended.class);
        }
    }
}
