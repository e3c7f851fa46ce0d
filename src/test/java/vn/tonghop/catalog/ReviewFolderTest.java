package vn.tonghop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;

class ReviewFolderTest {
    private static final Path SMALL = Path.of("src/test/resources/reviews/valid/small.yaml");

    @Test
    void everyReviewInJobsIsRight() {
        ReviewFolder folder = ReviewFolder.read(Path.of("jobs/reviews"));
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.review("directive-05-2018")).isPresent();
    }

    @Test
    void reviewsAreSortedById(@TempDir Path folder) throws IOException {
        String small = Files.readString(SMALL);
        for (String id : new String[] {"c", "a", "b"}) {
            Files.writeString(folder.resolve(id + ".yaml"), small.replaceFirst("id: small", "id: " + id));
        }
        assertThat(ReviewFolder.read(folder).reviews())
                .extracting(ReviewDefinition::id)
                .containsExactly("a", "b", "c");
    }

    @Test
    void aCopyOfAReviewUnderAnotherNameIsRefusedAndTheReviewIsNot(@TempDir Path folder) throws IOException {
        Files.copy(SMALL, folder.resolve("small.yaml"));
        Files.copy(SMALL, folder.resolve("copy.yaml"));
        ReviewFolder read = ReviewFolder.read(folder);
        assertThat(read.reviews()).extracting(ReviewDefinition::id).containsExactly("small");
        assertThat(read.findings())
                .containsExactly(Finding.of(
                        FindingCode.DEFINITION_ID_NOT_FILE_NAME,
                        Place.atLine("copy.yaml", 1).column("5"),
                        "small",
                        "copy.yaml",
                        "small.yaml"));
    }

    @Test
    void aReviewByAnotherEndingIsNotPassedOverInSilence(@TempDir Path folder) throws IOException {
        Files.copy(SMALL, folder.resolve("small.yml"));
        Files.createFile(folder.resolve(".hidden"));
        assertThat(ReviewFolder.read(folder).findings())
                .containsExactly(Finding.of(FindingCode.DEFINITION_STRAY_FILE, Place.inFile("small.yml"), "small.yml"));
    }

    @Test
    void aFolderWithoutReviewsIsAFinding(@TempDir Path folder) {
        for (Path empty : new Path[] {folder, folder.resolve("none")}) {
            assertThat(ReviewFolder.read(empty).findings())
                    .containsExactly(Finding.of(FindingCode.DEFINITION_NO_REVIEW, Place.inFile(empty.toString()), ""));
        }
    }
}
