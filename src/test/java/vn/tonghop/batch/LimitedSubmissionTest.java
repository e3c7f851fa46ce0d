package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.core.definition.LimitSetting;
import vn.tonghop.core.definition.LimitSettings;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.pipeline.parse.Limits;

/** A file that is refused for a limit is read by the first run under a higher one. */
class LimitedSubmissionTest {
    @TempDir
    Path inbox;

    private static void run(TestReview review, LimitSetting setting, long most) throws Exception {
        Limits limits = Limits.of(new LimitSettings(Map.of(setting, most)));
        try (TestReview other = review.again(RunSettings.DEFAULT.withLimits(limits))) {
            other.done();
        }
    }

    @Test
    void aRaisedLimitLetsTheKeptFileInWithoutTheInbox() throws Exception {
        try (TestReview review = TestReview.in(inbox)) {
            Path file = review.send("182/a.csv", TestReview.GIFTS, "1;xã Tân Mỹ;các hộ dân;9 m2;");
            run(review, LimitSetting.COLUMNS, 4);
            assertThat(review.store().findings().ofSubmission("BC-000001"))
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.TOO_MANY_COLUMNS);
            assertThat(review.figure("06172", "land_donated")).isEqualTo("none");
            Files.delete(file);
            run(review, LimitSetting.COLUMNS, 5);
            assertThat(review.figure("06172", "land_donated")).isEqualTo("9 9 9");
            assertThat(review.broken()).isEmpty();
        }
    }

    @Test
    void aFileThatWasTooLargeToKeepIsTakenWhenTheLimitIsRaised() throws Exception {
        try (TestReview review = TestReview.in(inbox)) {
            review.send("182/a.csv", TestReview.GIFTS, "1;xã Tân Mỹ;các hộ dân;9 m2;");
            run(review, LimitSetting.FILE_BYTES, 50);
            assertThat(review.rows("SELECT code FROM tonghop.finding")).containsExactly("FILE_TOO_LARGE");
            run(review, LimitSetting.FILE_BYTES, 5_000);
            assertThat(review.figure("06172", "land_donated")).isEqualTo("9 9 9");
            assertThat(review.broken()).isEmpty();
        }
    }
}
