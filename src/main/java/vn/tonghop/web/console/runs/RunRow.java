package vn.tonghop.web.console.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.store.RunHistoryView.Past;
import vn.tonghop.store.StatusView.RunState;
import vn.tonghop.web.console.layout.Forms;

/**
 * A run as pages show it, in words.
 *
 * @param release the release it made, or null
 * @param lines what came of its lines, or null before its end
 * @param stopped who asked it to stop and why, or null
 * @param duration how long it took; null where it has no end and is not at work
 * @param atWork whether a process is at work on it
 * @param waiting whether it has no result and nobody is at work on it
 */
record RunRow(
        long number,
        String kind,
        String state,
        String stateWords,
        String actor,
        @Nullable String reason,
        String day,
        String startedAt,
        @Nullable String finishedAt,
        @Nullable String duration,
        @Nullable Integer release,
        @Nullable String files,
        @Nullable String lines,
        @Nullable String stopped,
        boolean atWork,
        boolean waiting) {
    private static final Set<String> WAITING = Set.of("died", "interrupted", "stopped");

    static RunRow of(Past past, Instant now, Forms forms) {
        RunState run = past.state();
        boolean isAtWork = run.state().equals("running");
        Instant until = run.finishedAt().orElse(isAtWork ? now : null);
        return new RunRow(
                run.run(),
                forms.text("runs.kind." + run.kind()),
                run.state(),
                forms.text("status.run." + run.state()),
                run.actor(),
                past.reason().orElse(null),
                forms.day(run.businessDate()),
                forms.time(run.startedAt()),
                run.finishedAt().map(forms::time).orElse(null),
                until == null ? null : duration(Duration.between(run.startedAt(), until), forms),
                run.release().orElse(null),
                past.counts()
                        .map(counts ->
                                forms.text("runs.files", forms.number(counts.fresh()), forms.number(counts.rejected())))
                        .orElse(null),
                past.counts()
                        .map(counts -> forms.text(
                                "runs.lines",
                                forms.number(counts.read()),
                                forms.number(counts.accepted()),
                                forms.number(counts.held())))
                        .orElse(null),
                past.stoppedBy()
                        .map(who -> forms.text(
                                "runs.stoppedBy", who, past.stoppedWhy().orElse("")))
                        .orElse(null),
                isAtWork,
                WAITING.contains(run.state()));
    }

    private static String duration(Duration took, Forms forms) {
        long seconds = Math.max(0, took.toSeconds());
        if (seconds < 60) {
            return forms.text("runs.seconds", forms.number(seconds));
        }
        if (seconds < 3600) {
            return forms.text("runs.minutes", forms.number(seconds / 60), forms.number(seconds % 60));
        }
        return forms.text("runs.hours", forms.number(seconds / 3600), forms.number(seconds / 60 % 60));
    }
}
