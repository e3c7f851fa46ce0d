package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.batch.TestReview.GIFTS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several files of one sender counts. */
class SupersessionTest {
    private static final String A1 = "1;huyện Văn Lãng;Hội Phụ nữ;9.000 m2;";
    private static final String A2 = "2;xã Nam La;một cá nhân;3.000 m2;10 triệu đồng";
    private static final String B1 = "1;huyện Văn Lãng;Hội Phụ nữ;8.000 m2;";

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

    private String land() throws Exception {
        return review.figure("182", "land_donated");
    }

    @Test
    void correctedFileSupersedesTheWholeAndItsDroppedRowsLeaveTheTotals() throws Exception {
        review.send("van-lang/a.csv", GIFTS, A1, A2);
        assertThat(review.done().report().accepted()).isEqualTo(2);
        assertThat(land()).isEqualTo("12000 12000 12000");
        assertThat(review.figure("182", "money_donated")).isEqualTo("10000000 10000000 10000000");
        review.send("van-lang/b.csv", GIFTS, B1);
        var report = review.done().report();
        assertThat(report.superseding()).isEqualTo(1);
        assertThat(report.release()).contains(2);
        assertThat(land()).isEqualTo("8000 8000 8000");
        assertThat(review.figure("182", "money_donated")).isEqualTo("none");
        assertThat(review.figure("06169", "land_donated")).isEqualTo("none");
        assertThat(review.one("SELECT stated FROM reporting.figures_all"
                        + " WHERE release = 1 AND unit_code = '182' AND indicator = 'land_donated'"))
                .as("an earlier release stays")
                .isEqualTo("12000");
    }

    @Test
    void twoFilesInOnePickUpAreTakenInTheOrderOfTheirTimes() throws Exception {
        review.send("van-lang/z.csv", GIFTS, A1, A2);
        review.send("van-lang/a.csv", GIFTS, B1);
        assertThat(review.done().report().superseding()).isEqualTo(1);
        assertThat(land()).isEqualTo("8000 8000 8000");
        assertThat(review.rows("SELECT file_name FROM tonghop.submission ORDER BY receipt"))
                .containsExactly("z.csv", "a.csv");
    }

    @Test
    void newerFileRefusedWholeSupersedesNothing() throws Exception {
        review.send("van-lang/a.csv", GIFTS, A1, A2);
        review.done();
        review.send("van-lang/b.csv", "not;a;form", "1;2;3");
        var report = review.done().report();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.release()).isEmpty();
        assertThat(land()).isEqualTo("12000 12000 12000");
    }

    @Test
    void folderRenamedToTheCodeIsTheSameSender() throws Exception {
        review.send("van-lang/a.csv", GIFTS, A1, A2);
        review.done();
        review.send("182/b.csv", GIFTS, B1);
        assertThat(review.done().report().superseding()).isEqualTo(1);
        assertThat(land()).isEqualTo("8000 8000 8000");
    }

    @Test
    void sameBytesUnderTwoNamesOfOneSenderAreADuplicate() throws Exception {
        review.send("van-lang/a.csv", GIFTS, A1, A2);
        review.send("182/a.csv", GIFTS, A1, A2);
        var report = review.done().report();
        assertThat(report.fresh()).isEqualTo(1);
        assertThat(report.duplicate()).isEqualTo(1);
        assertThat(land()).isEqualTo("12000 12000 12000");
    }

    @Test
    void sameBytesInTwoPartsCountOnceAndStayWhenTheFirstIsSuperseded() throws Exception {
        review.send("van-lang/a.csv", GIFTS, A1, A2);
        review.send("182/hoi-lhpn/a.csv", GIFTS, A1, A2);
        review.done();
        assertThat(land()).isEqualTo("12000 12000 12000");
        review.send("van-lang/b.csv", GIFTS, "1;huyện Văn Lãng;Công an huyện;500 m2;");
        review.done();
        assertThat(land()).as("the part's own file still counts").isEqualTo("12500 12500 12500");
    }

    @Test
    void twoPartsOfOneSenderBothCount() throws Exception {
        review.send("van-lang/a.csv", GIFTS, A1);
        review.send("van-lang/hoi-lhpn/b.csv", GIFTS, B1);
        review.done();
        assertThat(land()).isEqualTo("17000 17000 17000");
    }

    @Test
    void bytesOfASupersededFileSentAgainChangeNothingAndAreWarnedAbout() throws Exception {
        review.send("van-lang/a.csv", GIFTS, A1, A2);
        review.done();
        review.send("van-lang/b.csv", GIFTS, B1);
        review.done();
        review.send("van-lang/a-again.csv", GIFTS, A1, A2);
        var ended = review.done();
        assertThat(ended.report().duplicate()).isEqualTo(1);
        assertThat(ended.report().release()).isEmpty();
        assertThat(land()).isEqualTo("8000 8000 8000");
        assertThat(review.rows("SELECT code || ' ' || severity || ' ' || arguments::text FROM tonghop.finding"
                        + " WHERE run_id = " + ended.run()))
                .containsExactly("DUPLICATE_OF_SUPERSEDED WARNING {BC-000001,BC-000002}");
    }

    @Test
    void otherBytesAtTheSamePathOfTheSameSizeAndTimeAreNotOverlooked() throws Exception {
        Path file = review.send("van-lang/a.csv", GIFTS, A1);
        FileTime time = Files.getLastModifiedTime(file);
        review.done();
        Files.writeString(file, Files.readString(file).replace("9.000", "6.000"));
        Files.setLastModifiedTime(file, time);
        assertThat(review.done().report().fresh()).isEqualTo(1);
        assertThat(land()).isEqualTo("6000 6000 6000");
    }

    @Test
    void fileOfASenderThatNeedNotReportCountsForTheUnitItLiesIn() throws Exception {
        review.send("06169/a.csv", GIFTS, A2);
        review.done();
        assertThat(land()).isEqualTo("3000 3000 3000");
        assertThat(review.one("SELECT reported || '/' || expected FROM reporting.figures"
                        + " WHERE unit_code = '20' AND indicator = 'land_donated'"))
                .isEqualTo("1/11");
        assertThat(review.rows("SELECT unit_code FROM reporting.coverage WHERE has_reported"))
                .containsExactly("182");
    }

    @Test
    void unitsWithoutLinesHaveNoFigureAndAreMissing() throws Exception {
        review.send("van-lang/a.csv", GIFTS, A1);
        review.done();
        assertThat(review.rows("SELECT DISTINCT unit_code FROM reporting.figures WHERE level = 'district'"))
                .containsExactly("182");
        assertThat(review.one("SELECT count(*) FROM reporting.coverage WHERE NOT has_reported"))
                .isEqualTo("10");
    }
}
