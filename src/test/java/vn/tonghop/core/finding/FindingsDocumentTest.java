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

    private final Bundles bundles = Bundles.read();

    @Test
    void everyFindingHasItsRow() throws IOException {
        List<String> missing = rows();
        missing.removeAll(rowsThatStand());
        if (!missing.isEmpty()) {
            fail("docs/findings.md lacks these rows; paste them as they are:%n%s"
                    .formatted(String.join("\n", missing)));
        }
    }

    @Test
    void noRowIsOutOfDateOrThereTwice() throws IOException {
        List<String> surplus = new ArrayList<>(rowsThatStand());
        rows().forEach(surplus::remove);
        if (!surplus.isEmpty()) {
            fail("docs/findings.md has these rows too many; remove them:%n%s".formatted(String.join("\n", surplus)));
        }
    }

    private List<String> rows() {
        return new ArrayList<>(Stream.of(FindingCode.values()).map(this::row).toList());
    }

    private static List<String> rowsThatStand() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
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
