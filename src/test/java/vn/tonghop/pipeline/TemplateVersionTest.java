package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.FormVersion;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Messages;

/** A file that comes back on a form that was changed meanwhile is warned of, and read. */
class TemplateVersionTest {
    private static final Form GIFTS = Reviews.REVIEW.forms().get(0);
    private static final String LINES =
            "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ\n1;xã Tân Mỹ;các hộ dân;9 m2;\n";

    private static List<String> outdated(String title) throws IOException {
        byte[] bytes = (title + LINES).getBytes(StandardCharsets.UTF_8);
        try (SubmissionReading reading =
                Reviews.pipeline().open("182", "a.csv", () -> new ByteArrayInputStream(bytes))) {
            assertThat(reading.refusal()).isEmpty();
            return reading.notes().stream()
                    .filter(note -> note.code() == FindingCode.TEMPLATE_OUTDATED)
                    .map(note -> Messages.in(Locale.ENGLISH).line(note))
                    .toList();
        }
    }

    @Test
    void anotherVersionIsNamedBesideTheOneThatHoldsNow() throws IOException {
        FormVersion now = FormVersion.of(Reviews.REVIEW.id(), GIFTS);
        FormVersion older = new FormVersion(now.review(), now.form(), "00000000");
        assertThat(outdated("Báo cáo;;;;\n" + older.print() + ";;;;\n"))
                .containsExactly("a.csv, line 2: The file is made on the form " + older.label() + "; the form is now "
                        + now.label() + ". Its columns are still read by their names. Look at the columns again, and"
                        + " use the form that \"tonghop template\" makes now the next time.");
    }

    @Test
    void theVersionOfNowAndNoVersionAreNotWarnedOf() throws IOException {
        assertThat(outdated(FormVersion.of(Reviews.REVIEW.id(), GIFTS).print() + ";;;;\n"))
                .isEmpty();
        assertThat(outdated("")).isEmpty();
    }
}
