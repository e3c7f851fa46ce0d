package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.core.encoding.Encoder;
import vn.tonghop.core.encoding.Encoding;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;

/** What is stored of a file in an older code: how its code was decided, and its texts as they are read. */
class EncodedSubmissionTest {
    private static final String LINES = TestReview.GIFTS + """

            1;xã Tân Mỹ;các hộ dân;hơn 9.000 m2;168 triệu đồng
            2;xã Tân Mỹ;Hội Nông dân;nhiều;
            """;

    @TempDir
    Path inbox;

    @Test
    void theDecisionIsStoredWithItsScoreAndTheTextsAsTheyAreRead() throws Exception {
        try (TestReview review = TestReview.in(inbox)) {
            review.sendBytes("182/a/a.csv", new Encoder(Encoding.TCVN3, false).encode(LINES));
            review.sendBytes("182/b/b.csv", new Encoder(Encoding.UTF_16BE, false).encode("\uFEFF" + LINES));
            review.sendBytes("182/c/c.csv", LINES.getBytes(StandardCharsets.UTF_8));
            review.done();
            assertThat(review.rows("""
                    SELECT concat_ws(' ', file_name, encoding, words, encoding_words, next_encoding, next_encoding_words)
                    FROM tonghop.interpretation_survey JOIN tonghop.interpretation USING (interpretation_id)
                    JOIN tonghop.submission USING (submission_id) ORDER BY file_name
                    """))
                    .containsExactly("a.csv TCVN3 30 30 VISCII 15", "b.csv UTF-16BE", "c.csv UTF-8");
            assertThat(review.rows("SELECT DISTINCT text FROM tonghop.observation ORDER BY 1"))
                    .containsExactly("168 triệu đồng", "hơn 9.000 m2");
            assertThat(review.rows("SELECT DISTINCT text FROM tonghop.held_line"))
                    .containsExactly("nhiều");
            assertThat(review.figure("06172", "money_donated")).isEqualTo("504000000 504000000 504000000");
            assertThat(review.store().findings().ofSubmission("BC-000001"))
                    .extracting(Finding::code)
                    .contains(FindingCode.ENCODING_DECIDED);
            assertThat(review.store().findings().ofSubmission("BC-000002"))
                    .extracting(Finding::code)
                    .doesNotContain(FindingCode.ENCODING_DECIDED);
            assertThat(review.broken()).isEmpty();
        }
    }
}
