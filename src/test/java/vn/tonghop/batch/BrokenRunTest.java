package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.batch.TestReview.GIFTS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in which something breaks: nothing is released, and the next run puts it right. */
class BrokenRunTest {
    private static final String SMALL = "1;huyện Văn Lãng;Hội Phụ nữ;9.000 m2;";

    @TempDir
    Path inbox;

    private TestReview review;

    @BeforeEach
    void open() {
        review = TestReview.in(inbox);
    }

    @AfterEach
    void proveAndClose() {
        try (TestReview closing = review) {
            assertThat(closing.broken()).isEmpty();
        }
    }

    /** Lines over more than four chunks. */
    private static String[] large() {
        List<String> lines = new ArrayList<>(List.of(GIFTS));
        IntStream.rangeClosed(1, 9_000)
                .mapToObj(n -> n + ";xã Nam La;hộ " + n + ";" + (n % 7 == 0 ? "vài m2" : n + " m2") + ";")
                .forEach(lines::add);
        return lines.toArray(String[]::new);
    }

    private RunOutcome.Ended failed() throws Exception {
        RunOutcome.Ended ended = (RunOutcome.Ended) review.run();
        assertThat(ended.report().state()).isEqualTo("failed");
        assertThat(ended.failure()).isPresent();
        assertThat(ended.report().release()).isEmpty();
        return ended;
    }

    private List<String> undisturbed() throws Exception {
        try (TestReview other = TestReview.in(inbox)) {
            other.done();
            return other.figures();
        }
    }

    @Test
    void surveyThatLiesAboutItsLinesFailsTheRunAndThePreviousReleaseStays() throws Exception {
        review.send("van-lang/a.csv", GIFTS, SMALL);
        review.done();
        List<String> before = review.figures();
        review.send("cao-loc/a.csv", GIFTS, "1;xã Tân Thành;một hộ dân;3 sào;");
        review.sabotage("interpretation_survey", "NOT NEW.refused", "NEW.lines_read = NEW.lines_read + 1;");
        failed();
        assertThat(review.figures()).isEqualTo(before);
        assertThat(review.one("SELECT max(number) FROM tonghop.release")).isEqualTo("1");
        review.repair();
        assertThat(review.done().report().release()).contains(2);
        assertThat(review.figures()).isEqualTo(undisturbed());
    }

    @Test
    void failureInTheThirdChunkIsMadeGoodByAFreshRunWithEachRowOnce() throws Exception {
        review.send("van-lang/a.csv", large());
        review.sabotage("observation", "NEW.line = 5000", "RAISE EXCEPTION 'chunk three';");
        RunOutcome.Ended ended = failed();
        assertThat(review.one("SELECT detail FROM tonghop.run_event WHERE run_id = " + ended.run()))
                .contains("chunk three");
        assertThat(review.one("SELECT max(line) FROM tonghop.observation"))
                .as("two chunks stand")
                .isEqualTo("4000");
        review.repair();
        review.done();
        assertThat(review.one("SELECT count(*) || ' ' || count(DISTINCT line) FROM tonghop.observation"))
                .isEqualTo("7715 7715");
        assertThat(review.figures()).isEqualTo(undisturbed());
    }

    @Test
    void runWithoutRoomOnTheDiskIsTakenUpWhereItStoodOnceThereIsRoom() throws Exception {
        review.send("van-lang/a.csv", large());
        review.sabotage("observation", "NEW.line = 5000", "RAISE EXCEPTION 'no room' USING ERRCODE = '53100';");
        RunOutcome.Ended ended = (RunOutcome.Ended) review.run();
        assertThat(ended.report().state()).isEqualTo("interrupted");
        assertThat(review.one("SELECT count(*) FROM tonghop.run_result")).isEqualTo("0");
        review.repair();
        RunOutcome.Ended next = review.done();
        assertThat(next.takenUp()).singleElement().satisfies(first -> {
            assertThat(first.run()).isEqualTo(ended.run());
            assertThat(first.report().state()).isEqualTo("done");
            assertThat(first.report().release()).contains(1);
        });
        assertThat(review.one("SELECT count(*) || ' ' || count(DISTINCT line) FROM tonghop.observation"))
                .isEqualTo("7715 7715");
        assertThat(review.one("SELECT count(*) FROM tonghop.interpretation")).isEqualTo("1");
        assertThat(review.rows("SELECT read_count FROM batch.batch_step_execution"
                        + " WHERE step_name LIKE 'interpretFile:%' ORDER BY step_execution_id"))
                .as("the two chunks that stand are not read again")
                .containsExactly("6000", "5001");
        assertThat(review.figures()).isEqualTo(undisturbed());
    }

    @Test
    void failureInOneFileLetsTheOthersBeReadButFailsTheRun() throws Exception {
        review.send("van-lang/a.csv", GIFTS, SMALL);
        review.send("cao-loc/a.csv", GIFTS, "1;xã Tân Thành;một hộ dân;3 sào;");
        review.send("van-quan/a.csv", GIFTS, "1;huyện Văn Quan;một hộ dân;200 m2;");
        review.sabotage("observation", "NEW.stated = 1080", "RAISE EXCEPTION 'no sào today';");
        RunOutcome.Ended ended = failed();
        assertThat(review.rows("SELECT stated::text FROM tonghop.observation ORDER BY 1"))
                .containsExactly("200", "9000");
        assertThat(review.one("SELECT detail FROM tonghop.run_event WHERE run_id = " + ended.run()))
                .contains("no sào today");
        assertThat(review.one("SELECT count(*) FROM tonghop.release")).isEqualTo("0");
        review.repair();
        review.done();
        assertThat(review.figures()).isEqualTo(undisturbed());
    }

    @Test
    void whatAFailedRunLeftHalfWrittenIsGoneAfterTheNext() throws Exception {
        review.send("van-lang/a.csv", large());
        review.sabotage("observation", "NEW.line = 5000", "RAISE EXCEPTION 'chunk three';");
        failed();
        assertThat(review.broken()).as("verify sees the debris").isNotEmpty();
        review.repair();
        review.done();
        assertThat(review.broken()).isEmpty();
    }

    @Test
    void supersessionIsNotedThoughTheRunThatReceivedTheFileFailed() throws Exception {
        review.send("van-lang/a.csv", GIFTS, SMALL);
        review.done();
        review.send("van-lang/b.csv", GIFTS, "1;huyện Văn Lãng;Hội Phụ nữ;8.000 m2;");
        review.sabotage("interpretation_survey", "true", "RAISE EXCEPTION 'not now';");
        failed();
        review.repair();
        assertThat(review.done().report().superseding()).isEqualTo(1);
    }

    @Test
    void runThatIsToldToStopReleasesNothingAndTheNextDoesTheRest() throws Exception {
        review.send("van-lang/a.csv", GIFTS, SMALL);
        review.send("cao-loc/a.csv", GIFTS, "1;xã Tân Thành;một hộ dân;3 sào;");
        review.sabotage("interpretation_survey", "true", "PERFORM pg_sleep(2);");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Future<RunOutcome> run = threads.submit(review::run);
        while (review.one("SELECT count(*) FROM tonghop.interpretation").equals("0")) {
            Thread.sleep(10);
        }
        review.application().runs().stop();
        RunOutcome.Ended ended = (RunOutcome.Ended) run.get();
        threads.shutdown();
        assertThat(ended.failure().orElseThrow()).isInstanceOf(RunStopped.class);
        assertThat(ended.report().state()).isEqualTo("interrupted");
        assertThat(review.one("SELECT count(*) FROM tonghop.release")).isEqualTo("0");
        assertThat(review.rows("SELECT DISTINCT status FROM batch.batch_job_execution"))
                .containsExactly("STOPPED");
        assertThat(review.rows("SELECT DISTINCT kind FROM tonghop.run_event")).containsExactly("stopped");
        review.repair();
        try (TestReview next = review.again()) {
            next.done();
        }
        assertThat(review.figures()).isEqualTo(undisturbed());
    }

    @Test
    void oddLinesAreConserved() throws Exception {
        review.send(
                "van-lang/a.csv",
                GIFTS,
                "",
                ";;;;",
                "1;huyện Văn Lãng;;;",
                "2;huyện Văn Lãng;Hội Phụ nữ;260 triệu đồng, gần 3.000 m2;",
                "3;huyện Văn Lãng;\"hai\ndòng\\\t\"\"x\"\"\";5 m2;1.000.000 đồng",
                "4;huyện Văn Lãng;Hội Phụ nữ;0 m2;0 đồng",
                "Tổng;;;vài m2;");
        review.send("van-quan/b.csv", TestReview.UNITS, "1;huyện Văn Quan;;", "2;;;", "3;huyện Văn Quan;400;");
        var report = review.done().report();
        assertThat(report.read()).isEqualTo(report.accepted() + report.held() + report.nonData());
        assertThat(report.accepted()).isGreaterThanOrEqualTo(2);
        assertThat(review.rows("SELECT contributor FROM tonghop.observation WHERE contributor LIKE 'hai%'"))
                .containsOnly("hai\ndòng\\\t\"x\"");
    }

    @Test
    void secondRunChangesNothingButTheRecordOfTheRun() throws Exception {
        review.send("van-lang/a.csv", GIFTS, SMALL, "2;xã Nam Lai;một hộ;5 m2;", "Tổng;;;1 m2;");
        review.done();
        List<String> before = contents();
        assertThat(review.done().report().release()).isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void deletedInboxChangesNothing() throws Exception {
        Path file = review.send("van-lang/a.csv", GIFTS, SMALL);
        review.done();
        List<String> before = contents();
        Files.delete(file);
        Files.delete(file.getParent());
        assertThat(review.done().report().release()).isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void fileThatVanishesBeforeItIsReadDoesNotStopTheOthers() throws Exception {
        Path vanishing = review.send("van-lang/b.csv", GIFTS, SMALL);
        review.send("van-lang/a.csv", GIFTS, SMALL);
        review.send("cao-loc/a.csv", GIFTS, "1;xã Tân Thành;một hộ dân;3 sào;");
        whenReceived("a.csv", "rm -f " + review.send("van-lang/hoi-lhpn/c.csv", GIFTS, SMALL));
        Files.delete(vanishing);
        RunOutcome.Ended ended = review.done();
        assertThat(ended.report().rejected()).isEqualTo(1);
        assertThat(ended.report().fresh()).isEqualTo(2);
        assertThat(review.figure("183", "land_donated")).isEqualTo("1080 1080 1080");
        assertThat(review.rows("SELECT code || ' ' || file FROM tonghop.finding WHERE run_id = " + ended.run()))
                .containsExactly("FILE_UNREADABLE " + TestReview.ID + "/van-lang/hoi-lhpn/c.csv");
    }

    @Test
    void fileThatChangesWhileItIsReadIsLeftForTheNextRun() throws Exception {
        Path growing = review.send("van-lang/a.csv", GIFTS, SMALL);
        review.send("cao-loc/b.csv", GIFTS, "1;xã Tân Thành;một hộ dân;3 sào;");
        whenReceived("a.csv", "echo \"2;huyện Văn Lãng;một hộ;500 m2;\" >> " + growing);
        RunOutcome.Ended ended = review.done();
        assertThat(review.rows("SELECT code FROM tonghop.finding WHERE run_id = " + ended.run()))
                .containsExactly("FILE_NOT_WHOLE_YET");
        assertThat(review.figure("182", "land_donated")).isEqualTo("none");
        assertThat(review.figure("183", "land_donated")).isEqualTo("1080 1080 1080");
        review.repair();
        Files.setLastModifiedTime(growing, java.nio.file.attribute.FileTime.from(java.time.Instant.EPOCH));
        review.done();
        assertThat(review.figure("182", "land_donated")).isEqualTo("9500 9500 9500");
    }

    /** Has the database's machine do something at the moment a file's receipt is written. */
    private void whenReceived(String file, String command) throws Exception {
        review.sabotage(
                "submission",
                "NEW.file_name = '" + file + "'",
                "EXECUTE 'COPY (SELECT 1) TO PROGRAM ' || quote_literal('cat > /dev/null; " + command + "');");
        review.rows("ALTER FUNCTION tonghop.sabotage() SECURITY DEFINER");
    }

    /** Every row of every table of ours but those that record runs. */
    private List<String> contents() throws Exception {
        List<String> contents = new ArrayList<>();
        for (String table : review.rows(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'tonghop'"
                        + " AND table_type = 'BASE TABLE' AND table_name NOT IN ('run', 'run_result', 'run_event', 'process') ORDER BY 1")) {
            contents.add(table + " "
                    + review.one("SELECT count(*) || ' ' || md5(COALESCE(string_agg(t::text, E'\\n'"
                            + " ORDER BY t::text), '')) FROM tonghop." + table + " t"));
        }
        return contents;
    }
}
