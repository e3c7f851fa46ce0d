package vn.tonghop.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.batch.Rerun;
import vn.tonghop.batch.RunRequest;
import vn.tonghop.catalog.ReviewFolder;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.pipeline.DefinitionCheck;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.submission.Inbox;
import vn.tonghop.store.Store;

/** What a person may ask a serving process to run, checked as the commands check it before anything begins. */
public final class RunOrders {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** An operator waits: a file that has not changed for two seconds is taken as whole. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Store store;
    private final ServeSettings settings;
    private final Limits limits;

    RunOrders(Store store, ServeSettings settings, Limits limits) {
        this.store = store;
        this.settings = settings;
        this.limits = limits;
    }

    /**
     * A run of a review: what is new in the inbox and what is out of date.
     *
     * @throws ActRefused if the definitions are not in order
     */
    public RunRequest run(String review, String actor) {
        Ready ready = ready(review);
        Inbox inbox = Files.isDirectory(settings.inbox()) ? new Inbox(settings.inbox()) : null;
        return new RunRequest(ready.definition(), ready.source(), "run", actor, LocalDate.now(ZONE), inbox, QUIET);
    }

    /**
     * A rerun of files of a review.
     *
     * @param submissions the submissions, by number; at least one
     * @param reason why; not blank
     * @throws ActRefused if the period is closed, or a rerun would mix two ways of reading, or the definitions are not
     *     in order
     */
    public RunRequest rerun(String review, Set<Long> submissions, String actor, String reason) {
        Optional<Integer> closed = store.finals().of(review);
        if (closed.isPresent()) {
            throw new ActRefused("rerun.closed", review, closed.get().toString());
        }
        Ready ready = readyToRerun(review);
        return new RunRequest(
                ready.definition(),
                ready.source(),
                "rerun",
                actor,
                LocalDate.now(ZONE),
                null,
                Duration.ZERO,
                new Rerun(submissions, reason));
    }

    /**
     * What a rerun of those files would change.
     *
     * @throws ActRefused as for the rerun itself, but not because the period is closed
     */
    public Previews preview(String review, List<RerunFiles.File> files) {
        Ready ready = readyToRerun(review);
        List<RerunPreview> previews = new ArrayList<>();
        try {
            for (RerunFiles.File file : files) {
                previews.add(RerunPreview.of(ready.pipeline(), store, file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Previews(ready.definition(), previews);
    }

    /** What files of a review would come to, and the definition they were read by. */
    public record Previews(ReviewDefinition review, List<RerunPreview> files) {
        /** Copies the list. */
        public Previews {
            files = List.copyOf(files);
        }
    }

    private Ready readyToRerun(String review) {
        Ready ready = ready(review);
        if (!store.runs()
                .restedOn(review, ready.definition().hash(), ready.registry().fingerprint())) {
            throw new ActRefused("rerun.changed", review);
        }
        return ready;
    }

    /** The definition as it is in the folder now, once its examples were tried. */
    private Ready ready(String review) {
        Path reviews = settings.jobs().resolve("reviews");
        ReviewFolder folder = ReviewFolder.read(reviews);
        refuse(folder.findings());
        ReviewDefinition definition = folder.review(review)
                .orElseThrow(() -> new ActRefused(
                        "run.noreview",
                        review,
                        reviews.toString(),
                        folder.reviews().stream().map(ReviewDefinition::id).collect(Collectors.joining(", "))));
        Registry registry =
                store.registry().load(store.registry().currentEdition().orElseThrow());
        ReviewPipeline pipeline = new ReviewPipeline(
                definition,
                registry,
                limits,
                store.figures().earlier(definition.previous()),
                new Decisions(store.decisions().inForce()));
        refuse(new DefinitionCheck(pipeline, review + ".yaml").failures());
        try {
            return new Ready(definition, Files.readString(reviews.resolve(review + ".yaml")), registry, pipeline);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new ActRefused(findings);
        }
    }

    /** A definition that is in order, and what reads by it. */
    private record Ready(ReviewDefinition definition, String source, Registry registry, ReviewPipeline pipeline) {}
}
