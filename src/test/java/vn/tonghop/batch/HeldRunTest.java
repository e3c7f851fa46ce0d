package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.batch.TestReview.GIFTS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import vn.tonghop.store.HoldTable;
import vn.tonghop.store.LostHold;

/** Runs of two processes on one database: who holds what, and what becomes of a process that was given up for dead. */
class HeldRunTest {
    private static final String LINE = "1;huyện Văn Lãng;Hội Phụ nữ;9.000 m2;";

    @TempDir
    Path inbox;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private TestReview review;
    private TestReview other;

    @BeforeEach
    void open() {
        review = TestReview.in(inbox);
        other = review.again();
    }

    @AfterEach
    void proveAndClose() {
        threads.shutdown();
        try (TestReview closing = review;
                TestReview second = other) {
            assertThat(closing.broken()).isEmpty();
            assertThat(second.broken()).isEmpty();
        }
    }

    /** The survey of one sender's files takes its time. */
    private void slow(String sender, int seconds) throws Exception {
        review.sabotage(
                "interpretation_survey",
                "true",
                "IF EXISTS (SELECT FROM tonghop.interpretation i JOIN tonghop.submission s USING (submission_id)"
                        + " WHERE i.interpretation_id = NEW.interpretation_id AND s.sender = '" + sender + "')"
                        + " THEN PERFORM pg_sleep(" + seconds + "); END IF;");
    }

    private Future<RunOutcome> begunRun(int interpretations) throws Exception {
        Future<RunOutcome> run = threads.submit(review::run);
        while (!review.one("SELECT count(*) FROM tonghop.interpretation").equals(Integer.toString(interpretations))) {
            Thread.sleep(10);
        }
        return run;
    }

    private RunOutcome rerun(TestReview by, String sender, Duration wait) throws Exception {
        long submission = Long.parseLong(
                review.one("SELECT max(submission_id) FROM tonghop.submission WHERE sender = '" + sender + "'"));
        RunRequest run = by.request();
        return by.application()
                .runs()
                .run(
                        new RunRequest(
                                run.review(),
                                run.source(),
                                "rerun",
                                "test",
                                run.businessDate(),
                                null,
                                Duration.ZERO,
                                new Rerun(Set.of(submission), "kiểm tra lại")),
                        wait);
    }

    private static String state(RunOutcome outcome) {
        return ((RunOutcome.Ended) outcome).report().state();
    }

    @Test
    void processThatWasGivenUpForDeadWritesNothingMore() throws Exception {
        review.send("van-lang/a.csv", GIFTS, LINE);
        slow("van-lang", 2);
        Future<RunOutcome> first = begunRun(1);
        Thread.sleep(300);
        review.repair();
        review.rows("UPDATE tonghop.process SET beat_at = now() - interval '1 hour'"
                + " WHERE process IN (SELECT process FROM tonghop.run_hold)");
        List<RunOutcome.Ended> takenUp = other.application().runs().sweep();
        assertThat(first.get()).as("the one that woke up again").isEqualTo(new RunOutcome.Busy(1));
        assertThat(takenUp).singleElement().satisfies(run -> {
            assertThat(run.run()).isEqualTo(1);
            assertThat(run.report().state()).isEqualTo("done");
            assertThat(run.report().release()).contains(1);
        });
        assertThat(review.figure("182", "land_donated")).isEqualTo("9000 9000 9000");
        assertThat(review.one("SELECT count(*) FROM tonghop.observation")).isEqualTo("1");
        assertThat(review.rows("SELECT kind FROM tonghop.run_event")).containsExactly("recovered");
        assertThat(review.done().report().release()).isEmpty();
    }

    @Test
    void processThatLostARunLeavesTheTryOfItsNewHolderAlone() throws Exception {
        review.send("van-lang/a.csv", GIFTS, LINE);
        slow("van-lang", 3);
        Future<RunOutcome> run = begunRun(1);
        String tries =
                "SELECT string_agg(status || step.n, ',' ORDER BY job_execution_id) FROM batch.batch_job_execution,"
                        + " LATERAL (SELECT string_agg(' ' || status, '' ORDER BY step_execution_id) AS n"
                        + " FROM batch.batch_step_execution s WHERE s.job_execution_id = batch_job_execution.job_execution_id) step";
        String before = review.one(tries);
        for (int i = 0; i < 200 && before.contains("STARTING"); i++) {
            Thread.sleep(20);
            before = review.one(tries);
        }
        assertThat(before).contains("STARTED").doesNotContain("STARTING");
        ReviewJob late = new ReviewJob(
                other.application().context().getBean(JobOperator.class),
                other.application().context().getBean(JobRepository.class),
                other.application().context().getBean("reviewJob", Job.class));
        HoldTable holds = other.store().holds();
        assertThatThrownBy(() -> late.execute(
                        1,
                        TestReview.ID,
                        work -> other.store().inTransaction(() -> {
                            holds.fence(new HoldTable.Hold(1, -1));
                            work.run();
                            return work;
                        })))
                .isInstanceOf(LostHold.class);
        assertThat(review.one(tries)).as("while the holder reads").isEqualTo(before);
        assertThat(state(run.get())).isEqualTo("done");
        assertThat(review.one("SELECT count(*) FROM batch.batch_job_execution")).isEqualTo("1");
    }

    @Test
    void lostConnectionsAreMadeGoodByTheSameProcess() throws Exception {
        review.send("van-lang/a.csv", GIFTS, LINE);
        slow("van-lang", 2);
        Future<RunOutcome> run = begunRun(1);
        Thread.sleep(300);
        review.repair();
        review.rows("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND usename <> current_user");
        assertThat(state(run.get()))
                .as(review.one("SELECT detail FROM tonghop.run_event"))
                .isEqualTo("done");
        assertThat(review.figure("182", "land_donated")).isEqualTo("9000 9000 9000");
        assertThat(review.one("SELECT count(*) FROM tonghop.run")).isEqualTo("1");
    }

    @Test
    void rerunOfASenderThatAnotherRunReadsIsToldTheRunOrWaits() throws Exception {
        review.send("van-lang/a.csv", GIFTS, LINE);
        review.done();
        review.send("van-lang/b.csv", GIFTS, "1;huyện Văn Lãng;Hội Phụ nữ;8.000 m2;");
        slow("van-lang", 2);
        Future<RunOutcome> nightly = begunRun(2);
        assertThat(rerun(other, "van-lang", Duration.ZERO)).isEqualTo(new RunOutcome.Busy(2));
        assertThat(review.one("SELECT outcome FROM tonghop.audit_event WHERE action = 'rerun'"))
                .isEqualTo("refused");
        RunOutcome waited = rerun(other, "van-lang", Duration.ofMinutes(1));
        assertThat(state(nightly.get())).isEqualTo("done");
        assertThat(state(waited)).isEqualTo("done");
        assertThat(review.figure("182", "land_donated")).isEqualTo("8000 8000 8000");
    }

    @Test
    void rerunOfAnotherSenderGoesOnBesideARun() throws Exception {
        review.send("van-lang/a.csv", GIFTS, LINE);
        review.send("cao-loc/a.csv", GIFTS, "1;xã Tân Thành;một hộ dân;3 sào;");
        review.done();
        review.send("van-lang/b.csv", GIFTS, "1;huyện Văn Lãng;Hội Phụ nữ;8.000 m2;");
        slow("van-lang", 3);
        Future<RunOutcome> nightly = begunRun(3);
        assertThat(state(rerun(other, "cao-loc", Duration.ZERO))).isEqualTo("done");
        assertThat(nightly.isDone()).isFalse();
        assertThat(review.figure("182", "land_donated")).as("as it was").isEqualTo("9000 9000 9000");
        assertThat(state(nightly.get())).isEqualTo("done");
        assertThat(review.figure("182", "land_donated")).isEqualTo("8000 8000 8000");
    }

    @Test
    void runLeavesTheFilesOfASenderThatARerunReadsToTheNext() throws Exception {
        review.send("van-lang/a.csv", GIFTS, LINE);
        review.send("cao-loc/a.csv", GIFTS, "1;xã Tân Thành;một hộ dân;3 sào;");
        review.done();
        slow("van-lang", 3);
        Future<RunOutcome> rerun = threads.submit(() -> rerun(other, "van-lang", Duration.ZERO));
        while (!review.one("SELECT count(*) FROM tonghop.interpretation").equals("3")) {
            Thread.sleep(10);
        }
        review.send("van-lang/b.csv", GIFTS, "1;huyện Văn Lãng;Hội Phụ nữ;8.000 m2;");
        review.send("cao-loc/b.csv", GIFTS, "1;xã Tân Thành;một hộ dân;4 sào;");
        try (TestReview hasty = review.again(RunSettings.DEFAULT.withLeaseWait(Duration.ZERO))) {
            RunOutcome.Ended ended = hasty.done();
            assertThat(review.rows("SELECT code || ' ' || array_to_string(arguments, ' ') FROM tonghop.finding"
                            + " WHERE run_id = " + ended.run() + " AND code <> 'SUPERSEDES'"))
                    .containsExactly("SENDER_LEFT_TO_NEXT_RUN 2");
        }
        assertThat(review.figure("183", "land_donated")).isEqualTo("1440 1440 1440");
        assertThat(review.figure("182", "land_donated")).isEqualTo("9000 9000 9000");
        assertThat(state(rerun.get())).isEqualTo("done");
        review.done();
        assertThat(review.figure("182", "land_donated")).isEqualTo("8000 8000 8000");
    }

    /** A run that a person stopped while it read a file. */
    private void stopRun() throws Exception {
        review.send("van-lang/a.csv", GIFTS, LINE);
        slow("van-lang", 2);
        RunSettings quick = RunSettings.DEFAULT.withHeartbeat(Duration.ofMillis(100), Duration.ofSeconds(30));
        try (TestReview process = review.again(quick)) {
            Future<RunOutcome> run = threads.submit(process::run);
            while (review.one("SELECT count(*) FROM tonghop.interpretation").equals("0")) {
                Thread.sleep(10);
            }
            assertThat(review.store().holds().askToStop(1, "test", "nhầm biểu")).isTrue();
            assertThat(state(run.get())).isEqualTo("interrupted");
        }
        review.repair();
        assertThat(review.store().status().runs(TestReview.ID, 1))
                .extracting(run -> run.state())
                .containsExactly("stopped");
    }

    @Test
    void runAPersonStoppedIsLeftAloneUntilAPersonGoesOn() throws Exception {
        stopRun();
        assertThat(other.application().runs().sweep()).isEmpty();
        assertThat(state(other.application().runs().resume(1).orElseThrow())).isEqualTo("done");
        assertThat(review.figure("182", "land_donated")).isEqualTo("9000 9000 9000");
    }

    @Test
    void runAPersonStoppedIsEndedByANewRunOfTheReview() throws Exception {
        stopRun();
        assertThat(review.done().takenUp()).singleElement().satisfies(ended -> {
            assertThat(ended.report().state()).isEqualTo("failed");
            assertThat(ended.failure().orElseThrow()).isInstanceOf(RunGivenUp.class);
        });
        assertThat(review.figure("182", "land_donated")).isEqualTo("9000 9000 9000");
        assertThat(review.one("SELECT count(*) FROM tonghop.observation")).isEqualTo("1");
    }

    @Test
    void runThatIsResolvedIsFailedAndItsPartIsReadAnew() throws Exception {
        stopRun();
        assertThat(state(other.application().runs().resolve(1, "không cần nữa").orElseThrow()))
                .isEqualTo("failed");
        assertThat(other.application().runs().resume(1)).isEmpty();
        review.done();
        assertThat(review.figure("182", "land_donated")).isEqualTo("9000 9000 9000");
    }

    @Test
    void runThatCannotComeToItsEndIsGivenUpAfterFiveTakeovers() throws Exception {
        review.send("van-lang/a.csv", GIFTS, LINE);
        review.sabotage("interpretation_survey", "true", "RAISE EXCEPTION 'no room' USING ERRCODE = '53100';");
        review.run();
        for (int i = 0; i < 5; i++) {
            assertThat(other.application().runs().sweep())
                    .singleElement()
                    .satisfies(ended -> assertThat(ended.report().state()).isEqualTo("interrupted"));
        }
        assertThat(other.application().runs().sweep())
                .singleElement()
                .satisfies(ended -> assertThat(ended.report().state()).isEqualTo("failed"));
        assertThat(other.application().runs().sweep()).isEmpty();
        review.repair();
        review.done();
        assertThat(review.figure("182", "land_donated")).isEqualTo("9000 9000 9000");
    }

    @Test
    void runThatCameToItsEndBetweenTwoLooksIsNotTakenOver() throws Exception {
        review.send("van-lang/a.csv", GIFTS, LINE);
        review.done();
        HoldTable.Unfinished asItWas = new HoldTable.Unfinished(1, TestReview.ID, "run", 0, null, false, false, 0);
        assertThat(other.store().inTransaction(() -> other.store().holds().takeOver(asItWas)))
                .isEmpty();
        assertThat(review.one("SELECT count(*) FROM tonghop.run_hold")).isEqualTo("0");
        assertThat(other.application().runs().resolve(1, "muộn")).isEmpty();
    }
}
