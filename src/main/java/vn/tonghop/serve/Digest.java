package vn.tonghop.serve;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.measure.QuantityWording;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.store.FigureView.Figure;
import vn.tonghop.store.FigureView.Selection;
import vn.tonghop.store.OutboxTable.Notice;
import vn.tonghop.store.RunTable.Event;
import vn.tonghop.store.RunTable.RunReport;
import vn.tonghop.store.StatusView.Coverage;
import vn.tonghop.store.StatusView.RunState;
import vn.tonghop.store.Store;

/** Puts into words what a night did, what came in, who is missing, what is held, which figures changed, what to do. */
final class Digest {
    /** A letter names so many units or reasons, and counts the rest. */
    private static final int NAMED = 20;

    private static final int WORDS = 300;
    private static final String ARROW = " ← ";

    private final Store store;
    private final Messages messages;

    Digest(Store store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    /** The words of a notice, from what the database says now. */
    Words of(Notice notice, ZoneId zone) {
        LocalDate day = notice.scheduledAt().atZone(zone).toLocalDate();
        StringBuilder body = new StringBuilder();
        if (notice.kind().equals("missed")) {
            line(body, "digest.missed", notice.schedule(), messages.day(day));
            line(body, "digest.missed.todo");
            return new Words(subject("digest.missed.subject", notice, day), body.toString());
        }
        Map<String, RunState> runs = store.status().night(notice.schedule(), notice.scheduledAt()).entrySet().stream()
                .filter(run -> notice.run().isEmpty()
                        || notice.run().get() == run.getValue().run())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        line(body, "digest.night", notice.schedule(), messages.day(day));
        runs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(run ->
                        review(body, run.getKey(), run.getValue(), notice.kind().equals("alarm")));
        boolean isAlarm = notice.kind().equals("alarm");
        return new Words(subject(isAlarm ? "digest.alarm.subject" : "digest.subject", notice, day), body.toString());
    }

    private String subject(String key, Notice notice, LocalDate day) {
        return messages.text(key, notice.schedule(), messages.day(day)).replaceAll("\\p{Cntrl}+", " ");
    }

    private void review(StringBuilder body, String review, RunState run, boolean isAlarm) {
        body.append('\n');
        line(body, "digest.review", review, number(run.run()), messages.text("status.run." + run.state()));
        if (!run.state().equals("done")) {
            failure(body, run);
        }
        if (isAlarm) {
            return;
        }
        RunReport report = store.runs().report(run.run(), run.state());
        line(
                body,
                "digest.files",
                number(report.fresh()),
                number(report.duplicate()),
                number(report.superseding()),
                number(report.rejected()));
        line(body, "digest.lines", number(report.accepted()), number(report.held()), number(report.nonData()));
        reporters(body, review);
        held(body, review);
        figures(body, review, run.release());
    }

    private void failure(StringBuilder body, RunState run) {
        List<Event> events = store.runs().events(run.run());
        if (!events.isEmpty()) {
            line(body, "digest.failure", cause(events.get(events.size() - 1).detail()));
        }
        line(body, "digest.failure.todo." + (run.state().equals("blocked") ? "blocked" : "failed"), number(run.run()));
    }

    /** Of a run's own words on its failure, what brought it about: a chain with arrows, then where it happened. */
    private static String cause(String detail) {
        String last = detail.substring(detail.lastIndexOf(ARROW) < 0 ? 0 : detail.lastIndexOf(ARROW) + ARROW.length());
        String line = last.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}+", " ");
        return line.length() > WORDS ? line.substring(0, WORDS) : line;
    }

    private void reporters(StringBuilder body, String review) {
        List<Coverage> units = store.status().coverage(review);
        line(
                body,
                "digest.reporters",
                number(units.stream().filter(Coverage::reported).count()),
                number(units.size()));
        names(body, "digest.missing", units, unit -> !unit.reported());
        names(body, "digest.late", units, unit -> unit.reported() && unit.late());
    }

    private void names(StringBuilder body, String key, List<Coverage> units, Predicate<Coverage> asked) {
        List<String> names = units.stream()
                .filter(asked)
                .map(unit -> UnitKind.valueOf(unit.unitKind()).named(unit.unitName()))
                .toList();
        if (!names.isEmpty()) {
            String rest = names.size() > NAMED ? messages.text("digest.more", number(names.size() - (long) NAMED)) : "";
            String named = names.stream().limit(NAMED).collect(Collectors.joining(", ")) + rest;
            line(body, key, number(names.size()), named);
        }
    }

    private void held(StringBuilder body, String review) {
        Map<String, Long> reasons = store.heldLines().reasons(review);
        if (reasons.isEmpty()) {
            return;
        }
        line(
                body,
                "digest.held",
                number(reasons.values().stream().mapToLong(Long::longValue).sum()));
        reasons.forEach((code, lines) ->
                body.append("    ").append(code).append(": ").append(lines).append('\n'));
        line(body, "digest.held.todo", review);
    }

    private void figures(StringBuilder body, String review, Optional<Integer> release) {
        if (release.isEmpty()) {
            line(body, "digest.noRelease");
            return;
        }
        int number = release.get();
        line(body, "digest.release", number(number), number(store.figures().changed(review, number)));
        Map<String, Figure> before = province(review, number - 1);
        QuantityWording words = new QuantityWording(messages);
        province(review, number).values().forEach(figure -> {
            String now = words.words(figure.quantity(), figure.dimension());
            Figure old = before.get(figure.indicator());
            String then = old == null ? "–" : words.words(old.quantity(), old.dimension());
            if (old == null || !old.quantity().equals(figure.quantity())) {
                body.append("    ")
                        .append(name(figure))
                        .append(": ")
                        .append(then)
                        .append(" → ")
                        .append(now)
                        .append('\n');
            }
        });
    }

    private Map<String, Figure> province(String review, int release) {
        return store.figures().figures(new Selection(review, release, "province", null, null)).stream()
                .collect(Collectors.toMap(
                        Figure::indicator, figure -> figure, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    private String name(Figure figure) {
        return messages.locale().equals(Locale.ENGLISH) ? figure.indicatorNameEn() : figure.indicatorNameVi();
    }

    private void line(StringBuilder body, String key, Object... arguments) {
        body.append(messages.text(key, arguments)).append('\n');
    }

    private static String number(long number) {
        return Long.toString(number);
    }

    /** A letter's words. */
    record Words(String subject, String body) {}
}
