package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tonghop.catalog.LimitsFile;
import vn.tonghop.catalog.NotifyFile;
import vn.tonghop.catalog.ReviewFolder;
import vn.tonghop.core.definition.ReviewDefinition;

/** Where review definitions are, as a picocli mixin. */
final class DefinitionOption {
    @Option(names = "--jobs", paramLabel = "DIR", descriptionKey = "option.jobs")
    private @Nullable Path jobs;

    Path folder() {
        return jobs == null ? HomeDirectory.resolve("jobs") : jobs;
    }

    Path reviewsFolder() {
        return folder().resolve("reviews");
    }

    LimitsFile limits() {
        return LimitsFile.readIfThere(folder());
    }

    NotifyFile notifying() {
        return NotifyFile.readIfThere(folder());
    }

    Path fileOf(ReviewDefinition review) {
        return reviewsFolder().resolve(review.id() + ".yaml");
    }

    ReviewFolder read() {
        return ReviewFolder.read(reviewsFolder());
    }

    static List<String> ids(ReviewFolder folder) {
        return folder.reviews().stream().map(ReviewDefinition::id).toList();
    }
}
