package vn.tonghop.cli;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.serve.NightLog;
import vn.tonghop.store.failure.Outages;
import vn.tonghop.store.failure.StoreFailure;

/** Says on standard error what the nights do, each line with its time. */
final class NightWords implements NightLog {
    private final StoreCommand command;
    private final Messages messages;

    NightWords(StoreCommand command) {
        this.command = command;
        this.messages = command.messages();
    }

    @Override
    public void begins(String schedule, LocalDate day, String review) {
        say("serve.begins", schedule, messages.day(day), review);
    }

    @Override
    public void ended(String schedule, LocalDate day, String review, RunOutcome.Ended ended) {
        say("serve.ended", schedule, messages.day(day), review, Long.toString(ended.run()), state(ended));
        ended.failure().ifPresent(this::trouble);
    }

    @Override
    public void busy(String schedule, LocalDate day, String review, long run) {
        say("serve.busy", schedule, messages.day(day), review, Long.toString(run));
    }

    @Override
    public void refused(String schedule, LocalDate day, List<Finding> findings) {
        findings.forEach(finding -> say("serve.refused", schedule, messages.day(day), messages.line(finding)));
    }

    @Override
    public void givenUp(String schedule, LocalDate day) {
        say("serve.givenUp", schedule, messages.day(day));
    }

    @Override
    public void takenUp(RunOutcome.Ended ended) {
        say("run.takenUp", Long.toString(ended.run()), state(ended));
    }

    @Override
    public void freed(int triggers) {
        say("serve.freed", Integer.toString(triggers));
    }

    @Override
    public void trouble(Throwable failure) {
        StoreFailure known = failure instanceof StoreFailure store
                ? store
                : Outages.of(failure).orElse(null);
        say(
                "serve.trouble",
                known == null
                        ? String.valueOf(failure.getMessage())
                        : messages.text(known.key(), known.arguments().toArray()));
    }

    private String state(RunOutcome.Ended ended) {
        return messages.text("status.run." + ended.report().state());
    }

    private void say(String key, Object... arguments) {
        LocalTime now = LocalTime.now(LocalTimes.ZONE).truncatedTo(ChronoUnit.SECONDS);
        command.say(now + " " + messages.text(key, arguments));
    }
}
