package vn.tonghop.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.tonghop.batch.Night;
import vn.tonghop.batch.ReviewRuns;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.batch.RunRequest;
import vn.tonghop.catalog.ReviewFolder;
import vn.tonghop.catalog.ScheduleFile;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.definition.Schedule;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.pipeline.DefinitionCheck;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.submission.Inbox;
import vn.tonghop.store.Store;

/** Gives each review of a night its one run, trying again until it has it or the next night is due. */
final class NightWork {
    private final Store store;
    private final ReviewRuns runs;
    private final ServeSettings settings;
    private final Limits limits;
    private final NightLog log;
    private final CountDownLatch ending = new CountDownLatch(1);

    NightWork(Store store, ReviewRuns runs, ServeSettings settings, Limits limits, NightLog log) {
        this.store = store;
        this.runs = runs;
        this.settings = settings;
        this.limits = limits;
        this.log = log;
    }

    /** Nothing is tried again from here on. */
    void end() {
        ending.countDown();
    }

    /** Whether some review of a night that is due has no run yet. */
    boolean isMissing(Schedule schedule, Instant scheduledAt) {
        ReviewFolder folder = ReviewFolder.read(settings.jobs().resolve("reviews"));
        return folder.reviews().stream()
                .filter(review -> isOf(schedule, review))
                .anyMatch(review -> !hasRun(schedule, scheduledAt, review));
    }

    /** Does a night's work; its runs are for the day on which they should have begun. */
    void run(Schedule schedule, Instant scheduledAt) throws InterruptedException {
        LocalDate day = scheduledAt.atZone(schedule.zone()).toLocalDate();
        Instant next =
                Cron.of(schedule.cron(), schedule.zone()).nextAfter(scheduledAt).orElse(Instant.MAX);
        Map<String, Object> said = new HashMap<>();
        while (!isDone(schedule, scheduledAt, day, said)) {
            if (!Instant.now().isBefore(next)) {
                log.givenUp(schedule.id(), day);
                return;
            }
            if (ending.await(settings.pause().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private boolean isDone(Schedule schedule, Instant scheduledAt, LocalDate day, Map<String, Object> said) {
        boolean isDone = true;
        try {
            ReviewFolder folder = ReviewFolder.read(settings.jobs().resolve("reviews"));
            List<Finding> findings = new ArrayList<>(folder.findings());
            findings.addAll(unknown(schedule, folder));
            for (ReviewDefinition review : folder.reviews()) {
                if (!isOf(schedule, review) || hasRun(schedule, scheduledAt, review)) {
                    continue;
                }
                List<Finding> failures = check(review);
                findings.addAll(failures);
                if (failures.isEmpty()) {
                    isDone &= isDone(schedule, scheduledAt, day, review, said);
                }
            }
            if (!findings.isEmpty() && isNew(said, "findings", findings)) {
                log.refused(schedule.id(), day, findings);
            }
            return isDone && findings.isEmpty();
        } catch (IOException | RuntimeException e) {
            if (isNew(said, "failure", String.valueOf(e.getMessage()))) {
                log.trouble(e);
            }
            return false;
        }
    }

    private boolean isDone(
            Schedule schedule, Instant scheduledAt, LocalDate day, ReviewDefinition review, Map<String, Object> said)
            throws IOException {
        if (isNew(said, "begun " + review.id(), true)) {
            log.begins(schedule.id(), day, review.id());
        }
        RunOutcome outcome = runs.run(request(schedule, day, review).forNight(new Night(schedule.id(), scheduledAt)));
        if (outcome instanceof RunOutcome.Busy busy) {
            if (isNew(said, "busy " + review.id(), busy.run())) {
                log.busy(schedule.id(), day, review.id(), busy.run());
            }
            return hasRun(schedule, scheduledAt, review);
        }
        if (outcome instanceof RunOutcome.Ended ended) {
            ended.takenUp().forEach(log::takenUp);
            log.ended(schedule.id(), day, review.id(), ended);
        }
        return true;
    }

    private RunRequest request(Schedule schedule, LocalDate day, ReviewDefinition review) throws IOException {
        Path inbox = schedule.inbox() == null ? settings.inbox() : Path.of(schedule.inbox());
        return new RunRequest(
                review,
                Files.readString(settings.jobs().resolve("reviews").resolve(review.id() + ".yaml")),
                "nightly",
                schedule.id(),
                day,
                Files.isDirectory(inbox) ? new Inbox(inbox) : null,
                schedule.quiet());
    }

    /** The examples of a review, tried as {@code tonghop run} tries them. */
    private List<Finding> check(ReviewDefinition review) {
        Registry registry =
                store.registry().load(store.registry().currentEdition().orElseThrow());
        return new DefinitionCheck(new ReviewPipeline(review, registry, limits), review.id() + ".yaml").failures();
    }

    /** A schedule that names a review that is not there. */
    static List<Finding> unknown(Schedule schedule, ReviewFolder folder) {
        String wanted = schedule.review();
        if (wanted == null || folder.review(wanted).isPresent()) {
            return List.of();
        }
        String known = String.join(
                ", ", folder.reviews().stream().map(ReviewDefinition::id).toList());
        return List.of(Finding.of(
                FindingCode.SCHEDULE_UNKNOWN_REVIEW, Place.inFile(ScheduleFile.NAME), wanted, schedule.id(), known));
    }

    private static boolean isOf(Schedule schedule, ReviewDefinition review) {
        return schedule.review() == null || schedule.review().equals(review.id());
    }

    private boolean hasRun(Schedule schedule, Instant scheduledAt, ReviewDefinition review) {
        return store.scheduledRuns()
                .run(review.id(), schedule.id(), scheduledAt)
                .isPresent();
    }

    /** What was said of a thing last is not said again at each try. */
    private static boolean isNew(Map<String, Object> said, String of, Object what) {
        return !Objects.equals(said.put(of, what), what);
    }
}
