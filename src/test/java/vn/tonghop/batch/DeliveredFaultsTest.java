package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.batch.TestReview.GIFTS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of delivery, of two at once and of the database's own refusals, of docs/FAULTS.md. */
class DeliveredFaultsTest {
    private static final int ROUNDS = Integer.getInteger("tonghop.rounds", 4);
    private static final String WHOLE = GIFTS + "\n1;huyện Văn Lãng;Hội Phụ nữ;9.000 m2;\n";

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

    /** F30. */
    @Test
    void fileThatGrowsIsLeftAloneUntilItRestsAndIsTakenWholeAndOnce() throws Exception {
        Path file = inbox.resolve(TestReview.ID).resolve("van-lang").resolve("a.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, GIFTS + "\n");
        for (int line = 1; line <= 4; line++) {
            Files.writeString(file, line + ";huyện Văn Lãng;hộ " + line + ";10 m2;\n", StandardOpenOption.APPEND);
            Thread.sleep(500);
            review.done();
            assertThat(review.one("SELECT count(*) FROM tonghop.submission")).isEqualTo("0");
        }
        for (int i = 0; i < 40 && review.figure("182", "land_donated").equals("none"); i++) {
            Thread.sleep(250);
            review.done();
        }
        assertThat(review.figure("182", "land_donated")).isEqualTo("40 40 40");
        assertThat(review.one("SELECT count(*) FROM tonghop.submission")).isEqualTo("1");
    }

    /** F31: in a row, in the last number, before the last line's end; and within quotes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1;huyện Văn Lãng;Hội",
                "1;huyện Văn Lãng;Hội Phụ nữ;9.000 m2;\n2;huyện Văn Lãng;một hộ;;12",
                "1;huyện Văn Lãng;Hội Phụ nữ;9.000 m2;",
                "1;huyện Văn Lãng;\"Hội Phụ nữ;9.000 m2;\n2;huyện Văn Lãng;một hộ;5 m2;\n"
            })
    void fileThatWasCutIsRefusedWholeAndNothingIsReleased(String lines) throws Exception {
        review.sendBytes("van-lang/a.csv", (GIFTS + "\n" + lines).getBytes(StandardCharsets.UTF_8));
        assertThat(review.done().report().release()).isEmpty();
        assertThat(review.one("SELECT code FROM tonghop.finding")).isIn("TRUNCATED", "BROKEN_QUOTES");
        assertThat(review.one("SELECT count(*) FROM tonghop.observation")).isEqualTo("0");
        review.sendBytes("van-lang/a.csv", WHOLE.getBytes(StandardCharsets.UTF_8));
        review.done();
        assertThat(review.figure("182", "land_donated")).isEqualTo("9000 9000 9000");
    }

    /** F46: what is sent is data, in the header as in a cell. */
    @Test
    void textOfSqlIsText() throws Exception {
        String bad = "a\"\"); DROP TABLE tonghop.figure; --";
        review.send("van-lang/a.csv", GIFTS + ";\"" + bad + "\"", "1;huyện Văn Lãng;Hội Phụ nữ;9.000 m2;;x");
        review.send("cao-loc/a.csv", GIFTS, "1;huyện Cao Lộc;\"" + bad + "\";10 m2;", "2;\"" + bad + "\";một hộ;5 m2;");
        review.done();
        assertThat(review.figure("183", "land_donated")).isEqualTo("10 10 10");
        assertThat(review.one("SELECT contributor FROM tonghop.observation WHERE unit_key IN"
                        + " (SELECT sender_key FROM tonghop.interpretation_survey) AND contributor LIKE '%DROP%'"))
                .isEqualTo("a\"); DROP TABLE tonghop.figure; --");
        assertThat(review.one("SELECT count(*) > 0 FROM tonghop.figure")).isEqualTo("t");
    }

    /** F17: two reruns of one sender at once, again and again. */
    @Test
    void ofTwoRerunsAtOnceOneRunsAndTheOtherIsToldItsNumber() throws Exception {
        review.sendBytes("van-lang/a.csv", WHOLE.getBytes(StandardCharsets.UTF_8));
        review.done();
        review.sabotage("interpretation_survey", "true", "PERFORM pg_sleep(0.7);");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (TestReview other = review.again()) {
            for (int round = 0; round < ROUNDS; round++) {
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<RunOutcome>> outcomes = new ArrayList<>();
                for (TestReview by : List.of(review, other)) {
                    outcomes.add(threads.submit(() -> {
                        together.await();
                        return rerun(by);
                    }));
                }
                RunOutcome first = outcomes.get(0).get();
                RunOutcome second = outcomes.get(1).get();
                RunOutcome.Ended ran = (RunOutcome.Ended) (first instanceof RunOutcome.Ended ? first : second);
                assertThat(ran.report().state()).isEqualTo("done");
                assertThat(first instanceof RunOutcome.Ended ? second : first)
                        .as("round " + round)
                        .isEqualTo(new RunOutcome.Busy(ran.run()));
            }
        }
        threads.shutdown();
        review.repair();
        assertThat(review.one("SELECT count(*) FROM tonghop.run WHERE kind = 'rerun'"))
                .isEqualTo(Integer.toString(ROUNDS));
        assertThat(review.one(
                        "SELECT count(*) FROM tonghop.audit_event WHERE action = 'rerun' AND outcome = 'refused'"))
                .isEqualTo(Integer.toString(ROUNDS));
        assertThat(review.figure("182", "land_donated")).isEqualTo("9000 9000 9000");
    }

    private static RunOutcome rerun(TestReview by) throws Exception {
        RunRequest run = by.request();
        return by.application()
                .runs()
                .run(new RunRequest(
                        run.review(),
                        run.source(),
                        "rerun",
                        "test",
                        run.businessDate(),
                        null,
                        Duration.ZERO,
                        new Rerun(Set.of(1L), "hai người cùng chạy")));
    }

    /** F26: the database undoes the transaction, as it does where two are in each other's way. */
    @ParameterizedTest
    @CsvSource({
        "run, 40001",
        "run, 40P01",
        "interpretation_survey, 40P01",
        "interpretation_result, 40001",
        "release, 40001"
    })
    void transactionThatWasInAnothersWayIsDoneOnceMore(String table, String state) throws Exception {
        review.sendBytes("van-lang/a.csv", WHOLE.getBytes(StandardCharsets.UTF_8));
        review.rows("CREATE SEQUENCE tonghop.conflict; GRANT USAGE ON SEQUENCE tonghop.conflict TO tonghop_app");
        review.sabotage(
                table,
                "true",
                "IF nextval('tonghop.conflict') <= 2 THEN RAISE EXCEPTION 'in the way' USING ERRCODE = '" + state
                        + "'; END IF;");
        RunSettings usual = RunSettings.DEFAULT;
        RunSettings quick = new RunSettings(
                usual.beat(),
                usual.silence(),
                usual.leaseWait(),
                List.of(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1)),
                usual.limits());
        try (TestReview patient = review.again(quick)) {
            assertThat(patient.done().report().release()).contains(1);
        }
        assertThat(review.one("SELECT last_value >= 3 FROM tonghop.conflict")).isEqualTo("t");
        assertThat(review.figure("182", "land_donated")).isEqualTo("9000 9000 9000");
        assertThat(review.one("SELECT count(*) FROM tonghop.release")).isEqualTo("1");
    }
}
