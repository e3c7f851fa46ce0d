package vn.tonghop.serve;

import java.time.LocalDate;
import java.util.List;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.core.finding.Finding;

/** Is told what the nights do; from several threads. */
public interface NightLog {
    /** A run of a night begins. */
    void begins(String schedule, LocalDate day, String review);

    /** A run of a night ended, however it did. */
    void ended(String schedule, LocalDate day, String review, RunOutcome.Ended ended);

    /** Another run is at work; it is tried again. */
    void busy(String schedule, LocalDate day, String review, long run);

    /** The definitions are not right; it is tried again. */
    void refused(String schedule, LocalDate day, List<Finding> findings);

    /** The next night is due, and this one could not run. */
    void givenUp(String schedule, LocalDate day);

    /** A run that had died was taken up, and ended. */
    void takenUp(RunOutcome.Ended ended);

    /** Triggers that were stuck were freed. */
    void freed(int triggers);

    /** Something failed and is tried again. */
    void trouble(Throwable failure);
}
