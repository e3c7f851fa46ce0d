package vn.tonghop.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;

/**
 * All reviews of a folder. An id stands once, because a file is refused unless it is named by its review's id.
 *
 * @param reviews those that are right, sorted by id
 * @param findings all that is wrong, file by file; empty where every file is right
 */
public record ReviewFolder(List<ReviewDefinition> reviews, List<Finding> findings) {
    /** Copies the lists. */
    public ReviewFolder {
        reviews = List.copyOf(reviews);
        findings = List.copyOf(findings);
    }

    /** The review of that id, if it is right. */
    public Optional<ReviewDefinition> review(String id) {
        return reviews.stream().filter(review -> review.id().equals(id)).findFirst();
    }

    /**
     * Reads every file of the folder but hidden ones; one that is no {@code .yaml} file is a finding, so that a review
     * by another ending is not passed over in silence. A folder that is missing or has no review is one too.
     */
    public static ReviewFolder read(Path folder) {
        List<ReviewDefinition> reviews = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Path file : files(folder)) {
            if (!isYaml(file)) {
                String name = String.valueOf(file.getFileName());
                findings.add(Finding.of(FindingCode.DEFINITION_STRAY_FILE, Place.inFile(name), name));
                continue;
            }
            DefinitionReading reading = ReviewFile.read(file);
            if (reading instanceof DefinitionReading.Loaded loaded) {
                reviews.add(loaded.definition());
            } else if (reading instanceof DefinitionReading.Refused refused) {
                findings.addAll(refused.findings());
            }
        }
        if (reviews.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.of(FindingCode.DEFINITION_NO_REVIEW, Place.inFile(folder.toString()), ""));
        }
        return new ReviewFolder(reviews, findings);
    }

    private static boolean isYaml(Path file) {
        return Files.isRegularFile(file) && String.valueOf(file.getFileName()).endsWith(ReviewFile.ENDING);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
