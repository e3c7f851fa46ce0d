package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.batch.TestReview.GIFTS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rerun reads what it was asked for anew, and proves that it left the rest alone. */
class RerunTest {
    @TempDir
    Path inbox;

    private TestReview review;

    @BeforeEach
    void twoDistrictsHaveReported() throws Exception {
        review = TestReview.in(inbox);
        review.send("van-lang/a.csv", GIFTS, "1;huyện Văn Lãng;Công an;1.000 m2;", "2;xã Nam La;Một hộ;vài sào;");
        review.send("trang-dinh/a.csv", GIFTS, "1;huyện Tràng Định;Công an;700 m2;5 triệu đồng");
        review.done();
    }

    @AfterEach
    void close() {
        try (TestReview closing = review) {
            assertThat(closing.broken()).isEmpty();
        }
    }

    private RunOutcome.Ended rerun(long submission) {
        RunRequest run = review.request();
        return (RunOutcome.Ended) review.application()
                .runs()
                .run(new RunRequest(
                        run.review(),
                        run.source(),
                        "rerun",
                        "test",
                        run.businessDate(),
                        null,
                        Duration.ZERO,
                        new Rerun(Set.of(submission), "kiểm tra lại")));
    }

    private long submission(String sender) throws Exception {
        return Long.parseLong(
                review.one("SELECT submission_id FROM tonghop.submission WHERE sender = '" + sender + "'"));
    }

    @Test
    void readsItsOwnFileAnewAndMakesNoReleaseOfTheSameFigures() throws Exception {
        List<String> before = review.figures();
        RunOutcome.Ended ended = rerun(submission("van-lang"));
        assertThat(ended.failure()).isEmpty();
        assertThat(ended.report().release()).isEmpty();
        assertThat(ended.report().read()).isEqualTo(3);
        assertThat(review.figures()).isEqualTo(before);
        assertThat(review.rows("SELECT s.sender || ' ' || count(*) FROM tonghop.interpretation i"
                        + " JOIN tonghop.submission s USING (submission_id) GROUP BY s.sender ORDER BY 1"))
                .containsExactly("trang-dinh 1", "van-lang 2");
        assertThat(review.store().partitions().proofs(ended.run()))
                .allSatisfy(proof -> assertThat(proof.before()).isPresent().isEqualTo(proof.after()))
                .extracting(proof -> proof.code() + " " + proof.touched())
                .containsExactly("180 false", "182 true");
    }

    @Test
    void whyItWasAskedForIsKept() throws Exception {
        RunOutcome.Ended ended = rerun(submission("van-lang"));
        assertThat(review.one("SELECT reason FROM tonghop.run WHERE run_id = " + ended.run()))
                .isEqualTo("kiểm tra lại");
        assertThat(review.one("SELECT outcome || ' ' || detail FROM tonghop.audit_event WHERE action = 'rerun'"
                        + " AND subject = 'run " + ended.run() + "'"))
                .isEqualTo("done kiểm tra lại");
    }

    @Test
    void oneThatChangesAnotherPartitionIsNotPublished() throws Exception {
        List<String> before = review.figures();
        review.sabotage(
                "interpretation_total",
                "NEW.indicator <> 'inspections'",
                "INSERT INTO tonghop.interpretation_total SELECT DISTINCT interpretation_id, unit_key, 'inspections',"
                        + " 1, 1, 1, 1 FROM tonghop.interpretation_total"
                        + " WHERE interpretation_id < NEW.interpretation_id ON CONFLICT DO NOTHING;");
        RunOutcome.Ended ended = rerun(submission("van-lang"));
        review.repair();
        assertThat(ended.report().state()).isEqualTo("blocked");
        assertThat(review.figures()).isEqualTo(before);
        assertThat(review.one("SELECT outcome FROM tonghop.audit_event WHERE action = 'rerun'"))
                .isEqualTo("failed");
        review.rows("DELETE FROM tonghop.interpretation_total WHERE indicator = 'inspections'");
        review.done();
    }

    @Test
    void nextRunFindsNothingOutOfDate() throws Exception {
        rerun(submission("van-lang"));
        assertThat(review.done().report().read()).isZero();
    }
}
