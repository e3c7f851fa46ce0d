package vn.tonghop.batch;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.pipeline.submission.Inbox;
import vn.tonghop.store.RunTable;

/**
 * What a run is asked to do.
 *
 * @param review the review's definition
 * @param source the text of its file, which is kept
 * @param kind run, nightly or rerun
 * @param actor who asks
 * @param businessDate the day it is done for
 * @param inbox where files are taken from, or null to take none
 * @param quiet how long a file must not have changed to be taken as whole
 * @param rerun which submissions are read anew and no others, or null where all that is out of date is read
 * @param night the night of a schedule it is for, or null where no schedule asks
 */
public record RunRequest(
        ReviewDefinition review,
        String source,
        String kind,
        String actor,
        LocalDate businessDate,
        @Nullable Inbox inbox,
        Duration quiet,
        @Nullable Rerun rerun,
        @Nullable Night night) {
    /** A run that no schedule asks for. */
    public RunRequest(
            ReviewDefinition review,
            String source,
            String kind,
            String actor,
            LocalDate businessDate,
            @Nullable Inbox inbox,
            Duration quiet,
            @Nullable Rerun rerun) {
        this(review, source, kind, actor, businessDate, inbox, quiet, rerun, null);
    }

    /** A run of all that is new or out of date. */
    public RunRequest(
            ReviewDefinition review,
            String source,
            String kind,
            String actor,
            LocalDate businessDate,
            @Nullable Inbox inbox,
            Duration quiet) {
        this(review, source, kind, actor, businessDate, inbox, quiet, null, null);
    }

    /** The same for a night of a schedule: it runs only if the night has no run yet. */
    public RunRequest forNight(Night wanted) {
        return new RunRequest(review, source, kind, actor, businessDate, inbox, quiet, rerun, wanted);
    }

    /** What is kept of it, so that any process can take the run up again. */
    RunTable.Order order() {
        return new RunTable.Order(
                kind,
                actor,
                businessDate,
                rerun == null ? null : rerun.reason(),
                inbox == null
                        ? null
                        : inbox.folder().toAbsolutePath().normalize().toString(),
                quiet,
                rerun == null ? Set.of() : rerun.submissions());
    }
}
