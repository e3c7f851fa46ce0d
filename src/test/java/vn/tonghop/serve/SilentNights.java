package vn.tonghop.serve;

import java.time.LocalDate;
import java.util.List;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.core.finding.Finding;

/** Is told what nights do, and keeps it to itself. */
public final class SilentNights implements NightLog {
    @Override
    public void begins(String schedule, LocalDate day, String review) {}

    @Override
    public void ended(String schedule, LocalDate day, String review, RunOutcome.Ended ended) {}

    @Override
    public void busy(String schedule, LocalDate day, String review, long run) {}

    @Override
    public void refused(String schedule, LocalDate day, List<Finding> findings) {}

    @Override
    public void givenUp(String schedule, LocalDate day) {}

    @Override
    public void takenUp(RunOutcome.Ended ended) {}

    @Override
    public void freed(int triggers) {}

    @Override
    public void trouble(Throwable failure) {}
}
