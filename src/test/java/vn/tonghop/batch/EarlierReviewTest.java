package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalog.DefinitionReading;
import vn.tonghop.catalog.ReviewFile;
import vn.tonghop.pipeline.submission.Inbox;

/** A review whose definition names an earlier one, run after it on one database. */
class EarlierReviewTest {
    private static final String LATER = "directive-05-later";

    @TempDir
    Path inbox;

    private TestReview review;
    private String yaml = "";
    private int minutes;

    @BeforeEach
    void readWhatVanLangGaveEarlier() throws Exception {
        review = TestReview.in(inbox);
        yaml = Files.readString(Path.of("jobs", "reviews", TestReview.ID + ".yaml"))
                .replace("id: " + TestReview.ID, "id: " + LATER + "\nprevious: " + TestReview.ID);
        review.send("van-lang/a.csv", TestReview.GIFTS, "1;huyện Văn Lãng;Công an huyện;;20 triệu đồng");
        review.done();
    }

    @AfterEach
    void close() {
        try (TestReview closing = review) {
            assertThat(closing.broken()).isEmpty();
        }
    }

    private void sendLater(String money) throws Exception {
        Path file = inbox.resolve(LATER).resolve("van-lang/b.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, TestReview.GIFTS + "\n1;huyện Văn Lãng;Công an huyện;;" + money + "\n");
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2019-12-20T01:00:00Z").plusSeconds(60L * ++minutes)));
    }

    private RunOutcome.Ended runLater() throws Exception {
        Path definition = inbox.resolveSibling(LATER + ".yaml");
        Files.writeString(definition, yaml);
        DefinitionReading.Loaded loaded = (DefinitionReading.Loaded) ReviewFile.read(definition);
        RunOutcome.Ended ended = (RunOutcome.Ended) review.application()
                .runs()
                .run(new RunRequest(
                        loaded.definition(),
                        yaml,
                        "run",
                        "test",
                        LocalDate.of(2019, 12, 31),
                        new Inbox(inbox),
                        Duration.ofSeconds(2)));
        assertThat(ended.failure()).isEmpty();
        return ended;
    }

    private List<String> held() throws SQLException {
        return review.rows("SELECT h.code || ' ' || h.arguments::text FROM tonghop.held_line h"
                + " JOIN tonghop.interpretation i USING (interpretation_id)"
                + " JOIN tonghop.submission s USING (submission_id) WHERE s.review_id = '" + LATER + "'");
    }

    @Test
    void amountAThousandTimesTheEarlierFigureIsHeldWithBothFigures() throws Exception {
        sendLater("20 tỷ đồng");
        runLater();
        assertThat(held())
                .containsExactly("SLIP_AGAINST_EARLIER {\"20000000000 VND\",\"20000000 VND\"," + TestReview.ID
                        + "#1,\"20000000 VND\"}");
    }

    @Test
    void amountLikeTheEarlierFigureCounts() throws Exception {
        sendLater("25 triệu đồng");
        runLater();
        assertThat(held()).isEmpty();
    }

    @Test
    void newReleaseOfTheEarlierReviewHasTheLaterOneReadAnew() throws Exception {
        sendLater("20 tỷ đồng");
        runLater();
        review.send("van-lang/a.csv", TestReview.GIFTS, "1;huyện Văn Lãng;Công an huyện;;15 tỷ đồng");
        review.done();
        runLater();
        assertThat(review.rows("SELECT stated FROM reporting.figures_all WHERE review = '" + LATER
                        + "' AND unit_code = '182' AND indicator = 'money_donated'"))
                .containsExactly("20000000000");
    }
}
