package vn.tonghop.batch;

import java.util.List;
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
     * @param takenUp runs that had died, with what became of them before this one began
     */
    record Ended(long run, RunTable.RunReport report, Optional<Throwable> failure, List<Ended> takenUp)
            implements RunOutcome {
        /** Copies the list. */
        public Ended {
            takenUp = List.copyOf(takenUp);
        }
    }

    /**
     * Another run is at work on what it needs, or another process on the run itself.
     *
     * @param run that run's number
     */
    record Busy(long run) implements RunOutcome {}

    /**
     * It did not begin: the night it was asked for has its run already.
     *
     * @param run that run's number
     */
    record NightDone(long run) implements RunOutcome {}
}
