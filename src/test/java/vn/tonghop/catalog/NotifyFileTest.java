package vn.tonghop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.core.definition.NotifySettings;
import vn.tonghop.core.definition.NotifySettings.Mail;
import vn.tonghop.core.definition.NotifySettings.Privacy;
import vn.tonghop.core.definition.NotifySettings.Webhook;

class NotifyFileTest {
    @TempDir
    Path jobs;

    private NotifyFile read(String... lines) throws Exception {
        Path file = Files.writeString(jobs.resolve(NotifyFile.NAME), String.join("\n", lines) + "\n");
        return NotifyFile.read(file);
    }

    private List<String> mistakes(String... lines) throws Exception {
        return read(lines).findings().stream()
                .map(finding -> finding.code() + " " + finding.place().line() + " " + finding.text())
                .toList();
    }

    @Test
    void shippedFileIsRightAndTellsNobody() {
        assertThat(NotifyFile.readIfThere(Path.of("jobs"))).isEqualTo(new NotifyFile(NotifySettings.NOBODY, List.of()));
        assertThat(NotifyFile.readIfThere(jobs)).isEqualTo(new NotifyFile(NotifySettings.NOBODY, List.of()));
    }

    @Test
    void mailAndWebhookAreReadWithWhatHoldsWhereKeysAreLeftOut() throws Exception {
        NotifyFile file = read(
                "language: en",
                "mail:",
                "  host: mail.example.vn",
                "  from: tonghop@example.vn",
                "  to: [a@example.vn, b@example.vn]",
                "webhook:",
                "  url: https://chat.example.vn/hooks/x");
        assertThat(file.findings()).isEmpty();
        assertThat(file.settings())
                .isEqualTo(new NotifySettings(
                        "en",
                        Optional.of(new Mail(
                                "mail.example.vn",
                                587,
                                Privacy.STARTTLS,
                                "tonghop@example.vn",
                                List.of("a@example.vn", "b@example.vn"))),
                        Optional.of(new Webhook(URI.create("https://chat.example.vn/hooks/x")))));
    }

    @Test
    void everyMistakeIsNamedWithItsLine() throws Exception {
        assertThat(mistakes(
                        "language: fr",
                        "mail:",
                        "  host: mail.example.vn",
                        "  port: 70000",
                        "  security: ssl",
                        "  from: \"a@example.vn\\r\\nBcc: x@example.vn\"",
                        "  to: [nobody]",
                        "  password: secret",
                        "webhook:",
                        "  url: https://user:secret@chat.example.vn/x"))
                .containsExactly(
                        "DEFINITION_NOT_ONE_OF 1 fr",
                        "NOTIFY_BAD_PORT 4 70000",
                        "DEFINITION_NOT_ONE_OF 5 ssl",
                        "NOTIFY_BAD_ADDRESS 6 a@example.vn\r\nBcc: x@example.vn",
                        "NOTIFY_BAD_ADDRESS 7 nobody",
                        "DEFINITION_UNKNOWN_KEY 8 password",
                        "NOTIFY_BAD_URL 10 https://user:secret@chat.example.vn/x");
        assertThat(mistakes("webhook: {url: \"file:///etc/passwd\"}"))
                .containsExactly("NOTIFY_BAD_URL 1 file:///etc/passwd");
        assertThat(mistakes("mail: {host: h}"))
                .containsExactly("DEFINITION_MISSING_KEY 1 ", "DEFINITION_MISSING_KEY 1 ");
    }
}
