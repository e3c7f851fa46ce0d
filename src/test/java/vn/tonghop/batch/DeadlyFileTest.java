package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.batch.TestReview.GIFTS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file over which processes died: it alone is refused in the end, and the others are released. */
class DeadlyFileTest {
    @TempDir
    Path inbox;

    private TestReview review;

    @BeforeEach
    void twoDistrictsSend() {
        review = TestReview.in(inbox);
        review.send(
                "van-lang/a.csv",
                GIFTS,
                IntStream.rangeClosed(1, 2_500)
                        .mapToObj(n -> n + ";huyện Văn Lãng;hộ " + n + ";10 m2;")
                        .collect(Collectors.joining("\n")));
        review.send("cao-loc/a.csv", GIFTS, "1;xã Tân Thành;một hộ dân;3 sào;");
    }

    @AfterEach
    void proveAndClose() {
        try (TestReview closing = review) {
            assertThat(closing.broken()).isEmpty();
        }
    }

    /** A run that stops in the second chunk of Văn Lãng's file, over which then so many processes die. */
    private void interruptedAndDied(int deaths) throws Exception {
        review.sabotage("observation", "NEW.line = 2400", "RAISE EXCEPTION 'no room' USING ERRCODE = '53100';");
        review.run();
        review.repair();
        assertThat(review.one("SELECT count(*) FROM tonghop.file_at_work"))
                .as("a process that lives takes its own away")
                .isEqualTo("0");
        assertThat(review.one("SELECT max(line) FROM tonghop.observation")).isEqualTo("2000");
        died(deaths, 2_000);
    }

    private void died(int times, int lines) throws Exception {
        review.rows("INSERT INTO tonghop.file_at_work (submission_id, process, token, run_id, fingerprint, lines_done)"
                + " SELECT submission_id, 'tonghop 0-dead', -n, interpretation.run_id, fingerprint, " + lines
                + " FROM tonghop.interpretation JOIN tonghop.submission USING (submission_id),"
                + " generate_series(1, " + times + ") n WHERE sender = 'van-lang'");
    }

    @Test
    void thirdDeathInARowRefusesTheFileAloneAndTheOthersAreReleased() throws Exception {
        interruptedAndDied(3);
        RunOutcome.Ended ended = review.done();
        assertThat(ended.takenUp()).singleElement().satisfies(first -> {
            assertThat(first.report().state()).isEqualTo("done");
            assertThat(first.report().release()).contains(1);
            assertThat(first.report().rejected()).isEqualTo(1);
        });
        assertThat(review.figure("183", "land_donated")).isEqualTo("1080 1080 1080");
        assertThat(review.figure("182", "land_donated")).isEqualTo("none");
        assertThat(review.rows("SELECT code || ' ' || array_to_string(arguments, ' ') FROM tonghop.finding"))
                .containsExactly("FILE_ENDED_PROGRAM 3 BC-000001");
        assertThat(review.done().report().release()).as("it is not tried again").isEmpty();
    }

    @Test
    void twoDeathsMayBeTheMachinesAndTheFileIsReadToItsEnd() throws Exception {
        interruptedAndDied(2);
        review.done();
        assertThat(review.figure("182", "land_donated")).isEqualTo("25000 25000 25000");
        assertThat(review.one("SELECT count(*) FROM tonghop.file_at_work"))
                .as("what was read to its end is no danger any more")
                .isEqualTo("0");
    }

    @Test
    void deathsBeforeTheFileCameFurtherDoNotCount() throws Exception {
        interruptedAndDied(0);
        died(5, 0);
        review.done();
        assertThat(review.figure("182", "land_donated")).isEqualTo("25000 25000 25000");
    }

    @Test
    void personWhoAsksForItAgainHasItReadAnew() throws Exception {
        interruptedAndDied(3);
        review.done();
        RunRequest run = review.request();
        RunOutcome again = review.application()
                .runs()
                .run(new RunRequest(
                        run.review(),
                        run.source(),
                        "rerun",
                        "test",
                        run.businessDate(),
                        null,
                        Duration.ZERO,
                        new Rerun(Set.of(1L), "thêm bộ nhớ")));
        assertThat(((RunOutcome.Ended) again).report().release()).contains(2);
        assertThat(review.figure("182", "land_donated")).isEqualTo("25000 25000 25000");
        assertThat(List.of(review.one("SELECT count(*) FROM tonghop.file_at_work")))
                .containsExactly("0");
    }
}
