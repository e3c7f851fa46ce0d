package vn.tonghop.core.finding;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/findings.md says of every finding what it means, what happens and what to do, in the words of the bundles. */
class FindingsDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/findings.md");
    private static final Path REMADE = Path.of("target/findings.md");

    private final Bundles bundles = Bundles.read();

    @Test
    void everyFindingHasItsRowInTheOrderOfTheCodes() throws IOException {
        List<String> stands = Files.readAllLines(DOCUMENT);
        List<String> expected = new ArrayList<>(
                stands.stream().filter(line -> !line.startsWith("| `")).toList());
        expected.addAll(rows());
        if (!stands.equals(expected)) {
            Files.createDirectories(REMADE.getParent());
            Files.write(REMADE, expected);
            List<String> missing = new ArrayList<>(expected);
            missing.removeAll(stands);
            fail("%s does not say what the bundles say; %s does: copy it over. Rows that are missing:%n%s"
                    .formatted(DOCUMENT, REMADE, String.join("\n", missing)));
        }
    }

    private List<String> rows() {
        return new ArrayList<>(Stream.of(FindingCode.values()).map(this::row).toList());
    }

    private String row(FindingCode code) {
        return "| `%s` | %s | %s | %s |"
                .formatted(code, words(code, "what"), happens(code.severity()), words(code, "cure"));
    }

    private String words(FindingCode code, String part) {
        String key = "finding." + code + "." + part;
        return plain(bundles.vi().getOrDefault(key, "?")) + "<br>*"
                + plain(bundles.en().getOrDefault(key, "?")) + "*";
    }

    private static String plain(String text) {
        return text.replace("''", "'")
                .replaceAll("\\{[0-9]+}", "…")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("*", "\\*")
                .replace("|", "\\|");
    }

    private static String happens(Severity severity) {
        return switch (severity) {
            case NOTE -> "ghi nhận<br>*note*";
            case WARNING -> "cảnh báo<br>*warning*";
            case HELD -> "dòng treo<br>*held*";
            case REFUSED -> "từ chối<br>*refused*";
        };
    }
}
