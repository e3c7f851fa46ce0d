package vn.tonghop.batch;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.submission.Inbox;

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
 * @param limits what a file may have at most
 * @param rerun which submissions are read anew and no others, or null where all that is out of date is read
 */
public record RunRequest(
        ReviewDefinition review,
        String source,
        String kind,
        String actor,
        LocalDate businessDate,
        @Nullable Inbox inbox,
        Duration quiet,
        Limits limits,
        @Nullable Rerun rerun) {
    /** A rerun, or a run where none is given, with the usual limits. */
    public RunRequest(
            ReviewDefinition review,
            String source,
            String kind,
            String actor,
            LocalDate businessDate,
            @Nullable Inbox inbox,
            Duration quiet,
            @Nullable Rerun rerun) {
        this(review, source, kind, actor, businessDate, inbox, quiet, Limits.DEFAULT, rerun);
    }

    /** The same with other limits. */
    public RunRequest within(Limits others) {
        return new RunRequest(review, source, kind, actor, businessDate, inbox, quiet, others, rerun);
    }

    /** A run of all that is new or out of date, with the usual limits. */
    public RunRequest(
            ReviewDefinition review,
            String source,
            String kind,
            String actor,
            LocalDate businessDate,
            @Nullable Inbox inbox,
            Duration quiet) {
        this(review, source, kind, actor, businessDate, inbox, quiet, null);
    }
}
