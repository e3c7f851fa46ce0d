package vn.tonghop.batch;

import java.util.Optional;
import vn.tonghop.store.RunTable;

/** How a run ended. */
public sealed interface RunOutcome {
    /**
     * It ran to an end.
     *
     * @param run its number
     * @param report what came of it
     * @param failure why it did not succeed, or empty where it did
     */
    record Ended(long run, RunTable.RunReport report, Optional<Throwable> failure) implements RunOutcome {}

    /**
     * It did not begin: another run holds the review.
     *
     * @param run that run's number, where it is known yet
     */
    record Busy(Optional<Long> run) implements RunOutcome {}

    /**
     * It did not begin: the night it was asked for has its run already.
     *
     * @param run that run's number
     */
    record NightDone(long run) implements RunOutcome {}
}
