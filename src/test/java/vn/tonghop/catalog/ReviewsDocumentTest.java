package vn.tonghop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.core.measure.Dimension;

class ReviewsDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/REVIEWS.md");

    @Test
    void everyKeyTheReaderKnowsIsExplained() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Section section : Section.values()) {
            keys.addAll(section.keys());
        }
        assertThat(keys).hasSizeGreaterThan(40);
        assertAllStandIn(Files.readString(DOCUMENT), keys);
    }

    @Test
    void everyWordADefinitionMayChooseIsExplained() throws IOException {
        Set<String> words = new TreeSet<>();
        Stream.of(
                        Words.DIMENSIONS,
                        Words.SHAPES,
                        Words.CHECKS,
                        Words.NUMBERS,
                        Words.SEVERITIES,
                        Words.REGIONS,
                        Words.ROLES,
                        Words.FLAGS)
                .forEach(list -> words.addAll(list.keySet()));
        for (Dimension dimension : Dimension.values()) {
            words.addAll(ColumnUnits.of(dimension));
        }
        assertAllStandIn(Files.readString(DOCUMENT), words);
    }

    private static void assertAllStandIn(String document, Set<String> words) {
        assertThat(words.stream().filter(word -> !document.contains("`" + word + "`")))
                .as("words that docs/REVIEWS.md does not explain")
                .isEmpty();
    }
}
