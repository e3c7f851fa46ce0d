package vn.tonghop.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.batch.Rerun;
import vn.tonghop.batch.RunRequest;
import vn.tonghop.catalog.LimitsFile;
import vn.tonghop.catalog.ReviewFolder;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.pipeline.DefinitionCheck;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.store.Store;

/**
 * A rerun of some submissions that somebody asks for, and the reasons to refuse it: those of {@code tonghop rerun}.
 *
 * @param review the review
 * @param submissions the submissions, by number; at least one
 * @param actor who asks
 * @param reason why; not blank
 */
public record Rereading(String review, Set<Long> submissions, String actor, String reason) {
    /** Copies the set. */
    public Rereading {
        submissions = Set.copyOf(submissions);
    }

    /**
     * The run to ask for.
     *
     * @param jobs the folder with the definitions
     * @param registry the registry as it is now
     * @param day the day it is done for
     * @throws ActRefused if something speaks against it
     */
    public RunRequest request(Store store, Path jobs, Registry registry, LocalDate day) {
        Optional<Integer> closed = store.finals().of(review);
        if (closed.isPresent()) {
            throw new ActRefused("rerun.closed", review, closed.get().toString());
        }
        Path reviews = jobs.resolve("reviews");
        ReviewFolder folder = ReviewFolder.read(reviews);
        LimitsFile limits = LimitsFile.readIfThere(jobs);
        ReviewDefinition definition = folder.review(review)
                .filter(known -> folder.findings().isEmpty()
                        && limits.findings().isEmpty()
                        && passes(known, store, registry, Limits.of(limits.settings())))
                .orElseThrow(() -> new ActRefused("rerun.definition", review));
        if (!store.runs().restedOn(review, definition.hash(), registry.fingerprint())) {
            throw new ActRefused("rerun.changed", review);
        }
        try {
            return new RunRequest(
                    definition,
                    Files.readString(reviews.resolve(review + ".yaml")),
                    "rerun",
                    actor,
                    day,
                    null,
                    Duration.ZERO,
                    new Rerun(submissions, reason));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean passes(ReviewDefinition definition, Store store, Registry registry, Limits limits) {
        ReviewPipeline pipeline = new ReviewPipeline(
                definition,
                registry,
                limits,
                store.figures().earlier(definition.previous()),
                new Decisions(store.decisions().inForce()));
        return new DefinitionCheck(pipeline, definition.id() + ".yaml")
                .failures()
                .isEmpty();
    }
}
