package vn.tonghop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Messages;

/** Each file of reviews/invalid is refused with the findings that stand beside it, word by word, in both languages. */
class InvalidReviewFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/reviews/invalid");

    /** These need a file, or a folder, that can't stand among the fixtures; their tests are ReviewFileTest's and LimitsFileTest's. */
    private static final Set<FindingCode> ELSEWHERE = EnumSet.of(
            FindingCode.DEFINITION_FILE_MISSING,
            FindingCode.DEFINITION_TOO_LARGE,
            FindingCode.DEFINITION_NOT_UTF8,
            FindingCode.DEFINITION_LIMIT_OUT_OF_RANGE,
            FindingCode.DEFINITION_STRAY_FILE,
            FindingCode.DEFINITION_NO_REVIEW,
            FindingCode.DEFINITION_UNKNOWN_UNIT,
            FindingCode.DEFINITION_EXAMPLE_FAILED);

    @ParameterizedTest
    @MethodSource("files")
    void everyMistakeIsFoundWithItsLineAndItsCureInBothLanguages(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings(file)) {
            lines.add(finding.code().name());
            lines.add("  " + Messages.in(Locale.forLanguageTag("vi")).line(finding));
            lines.add("  " + Messages.in(Locale.ENGLISH).line(finding));
        }
        Path expected = FOLDER.resolve(file.getFileName().toString().replace(".yaml", ".expected"));
        assertThat(lines).isEqualTo(Files.readAllLines(expected));
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContainPattern("\\{[0-9]}"));
    }

    @Test
    void everyDefinitionFindingHasAFileThatShowsIt() throws IOException {
        Set<FindingCode> shown = EnumSet.copyOf(ELSEWHERE);
        for (Path file : files().toList()) {
            findings(file).forEach(finding -> shown.add(finding.code()));
        }
        assertThat(Stream.of(FindingCode.values())
                        .filter(code -> code.name().startsWith("DEFINITION_"))
                        .collect(Collectors.toSet()))
                .isEqualTo(shown);
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static List<Finding> findings(Path file) {
        DefinitionReading reading = ReviewFile.read(file);
        assertThat(reading).isInstanceOf(DefinitionReading.Refused.class);
        return ((DefinitionReading.Refused) reading).findings();
    }
}
