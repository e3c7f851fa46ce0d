package vn.tonghop.cli;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.serve.NightLog;
import vn.tonghop.store.failure.Outages;
import vn.tonghop.store.failure.StoreFailure;

/** Says on standard error what the nights do: each line with its time, or each an event of the log with what it is about. */
final class NightWords implements NightLog {
    private static final Logger LOG = LoggerFactory.getLogger(NightWords.class);

    private final StoreCommand command;
    private final LogFormat format;
    private final Messages messages;

    NightWords(StoreCommand command, LogFormat format) {
        this.command = command;
        this.format = format;
        this.messages = command.messages();
    }

    @Override
    public void begins(String schedule, LocalDate day, String review) {
        say(Level.INFO, about(schedule, day, review), "serve.begins", schedule, messages.day(day), review);
    }

    @Override
    public void ended(String schedule, LocalDate day, String review, RunOutcome.Ended ended) {
        Map<String, String> about = about(schedule, day, review);
        about.put("run", Long.toString(ended.run()));
        about.put("state", ended.report().state());
        say(
                level(ended),
                about,
                "serve.ended",
                schedule,
                messages.day(day),
                review,
                Long.toString(ended.run()),
                state(ended));
        ended.failure().ifPresent(failure -> trouble(failure, about));
    }

    @Override
    public void busy(String schedule, LocalDate day, String review, long run) {
        Map<String, String> about = about(schedule, day, review);
        about.put("run", Long.toString(run));
        say(Level.INFO, about, "serve.busy", schedule, messages.day(day), review, Long.toString(run));
    }

    @Override
    public void refused(String schedule, LocalDate day, List<Finding> findings) {
        findings.forEach(finding -> say(
                Level.WARN,
                about(schedule, day, null),
                "serve.refused",
                schedule,
                messages.day(day),
                messages.line(finding)));
    }

    @Override
    public void givenUp(String schedule, LocalDate day) {
        say(Level.ERROR, about(schedule, day, null), "serve.givenUp", schedule, messages.day(day));
    }

    @Override
    public void takenUp(RunOutcome.Ended ended) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("run", Long.toString(ended.run()));
        about.put("state", ended.report().state());
        say(Level.WARN, about, "run.takenUp", Long.toString(ended.run()), state(ended));
    }

    @Override
    public void freed(int triggers) {
        say(Level.WARN, Map.of(), "serve.freed", Integer.toString(triggers));
    }

    @Override
    public void trouble(Throwable failure) {
        trouble(failure, Map.of());
    }

    private void trouble(Throwable failure, Map<String, String> about) {
        StoreFailure known = failure instanceof StoreFailure store
                ? store
                : Outages.of(failure).orElse(null);
        say(
                Level.WARN,
                about,
                "serve.trouble",
                known == null
                        ? String.valueOf(failure.getMessage())
                        : messages.text(known.key(), known.arguments().toArray()));
    }

    private String state(RunOutcome.Ended ended) {
        return messages.text("status.run." + ended.report().state());
    }

    private static Level level(RunOutcome.Ended ended) {
        return ended.report().state().equals("done") ? Level.INFO : Level.ERROR;
    }

    private static Map<String, String> about(String schedule, LocalDate day, @Nullable String review) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("schedule", schedule);
        about.put("night", day.toString());
        if (review != null) {
            about.put("review", review);
        }
        return about;
    }

    private void say(Level level, Map<String, String> about, String key, Object... arguments) {
        String text = messages.text(key, arguments);
        if (format == LogFormat.JSON) {
            about.forEach(MDC::put);
            try {
                LOG.atLevel(level).log(text);
            } finally {
                about.keySet().forEach(MDC::remove);
            }
            return;
        }
        LocalTime now = LocalTime.now(LocalTimes.ZONE).truncatedTo(ChronoUnit.SECONDS);
        // A line break in a name begins no new line.
        command.say(now + " " + text.replaceAll("[\\r\\n]+", " "));
    }
}
