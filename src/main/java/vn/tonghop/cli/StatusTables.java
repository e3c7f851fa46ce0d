package vn.tonghop.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.serve.NightWatch.NightState;
import vn.tonghop.serve.ReporterState;
import vn.tonghop.store.OutboxTable.Standing;
import vn.tonghop.store.StatusView.BodyState;
import vn.tonghop.store.StatusView.Coverage;
import vn.tonghop.store.StatusView.RunState;
import vn.tonghop.store.StatusView.SubmissionState;

/** Prints the status of a review, or of one submission, for people. */
final class StatusTables {
    private final Messages messages;
    private final Output out;

    StatusTables(Messages messages, Output out) {
        this.messages = messages;
        this.out = out;
    }

    void print(
            String review,
            Optional<Integer> closed,
            List<ReporterState> units,
            List<BodyState> bodies,
            List<SubmissionState> submissions,
            List<RunState> runs) {
        out.line(messages.text(
                "status.title",
                review,
                Long.toString(
                        units.stream().filter(unit -> unit.unit().reported()).count()),
                Integer.toString(units.size()),
                units.stream()
                        .map(unit -> messages.day(unit.unit().deadline()))
                        .findFirst()
                        .orElse("–")));
        closed.ifPresent(number -> out.line(messages.text("status.closed", number.toString())));
        TextTable table = new TextTable();
        units.forEach(unit -> row(table, unit));
        table.print(out, "  ");
        if (!bodies.isEmpty()) {
            out.line("");
            out.line(messages.text("status.bodies"));
            TextTable others = new TextTable();
            bodies.forEach(body -> row(others, body));
            others.print(out, "  ");
        }
        out.line("");
        if (submissions.isEmpty()) {
            out.line(messages.text("status.nosubmission"));
        } else {
            out.line(messages.text("status.submissions"));
            TextTable files = new TextTable();
            submissions.forEach(file -> row(files, file));
            files.print(out, "  ");
            out.line(messages.text("status.hint", submissions.get(0).receipt()));
        }
        out.line("");
        out.line(messages.text("status.runs"));
        TextTable last = new TextTable();
        runs.forEach(run -> row(last, run));
        last.print(out, "  ");
    }

    /** The last night of each schedule and the next; nothing where nothing is scheduled. */
    /** What could not be told yet, or was given up. */
    void printNotices(List<Standing> notices) {
        if (notices.isEmpty()) {
            return;
        }
        out.line("");
        out.line(messages.text("status.notices"));
        for (Standing letters : notices) {
            out.line("  "
                    + messages.text(
                            "status.notice." + letters.state(),
                            letters.channel(),
                            Long.toString(letters.letters()),
                            time(letters.oldest()))
                    + letters.failure().map(failure -> " (" + failure + ")").orElse(""));
        }
    }

    void print(List<NightState> nights) {
        if (nights.isEmpty()) {
            return;
        }
        out.line("");
        out.line(messages.text("status.schedules"));
        for (NightState night : nights) {
            String next = night.next().map(this::time).orElse("–");
            out.line("  "
                    + night.due()
                            .map(due -> messages.text("status.night", night.schedule(), time(due), how(night), next))
                            .orElseGet(() -> messages.text("status.night.none", night.schedule(), next)));
        }
    }

    private String how(NightState night) {
        return night.runs().values().stream()
                .findFirst()
                .map(run -> messages.text(
                        "status.night.run", Long.toString(run.run()), messages.text("status.run." + run.state())))
                .orElseGet(() -> messages.text(night.missed() ? "status.night.missed" : "status.night.waiting"));
    }

    private String time(Instant instant) {
        return LocalTimes.of(instant, messages);
    }

    /** A submission, and whatever is to be said about it besides its held lines. */
    void print(SubmissionState file, List<Finding> findings) {
        TextTable table = new TextTable();
        row(table, file);
        table.print(out, "");
        out.line(messages.text(
                "status.received",
                LocalTimes.of(file.receivedAt(), messages),
                file.form().orElse("–")));
        out.line("");
        if (findings.isEmpty()) {
            out.line(messages.text("status.nofinding"));
        }
        for (Finding finding : findings) {
            TextTable.wrap(finding.code() + "  " + messages.line(finding), TextTable.WIDTH - 2)
                    .forEach(line -> out.line("  " + line));
        }
        if (file.held() > 0) {
            out.line(messages.text("run.held", Long.toString(file.held())));
        }
    }

    private void row(TextTable table, ReporterState reporter) {
        Coverage unit = reporter.unit();
        table.row(
                UnitNames.of(unit.unitKind(), unit.unitName(), unit.unitCode()),
                messages.text("status." + reporter.state().word()),
                unit.reported()
                        ? messages.text("status.lines", Long.toString(unit.accepted()), Long.toString(unit.held()))
                        : "");
    }

    private void row(TextTable table, BodyState body) {
        table.row(
                body.name() + " (" + body.code() + ")",
                body.placeName(),
                messages.text("status.lines", Long.toString(body.accepted()), Long.toString(body.held())));
    }

    private void row(TextTable table, SubmissionState file) {
        boolean isRead = !file.state().equals("refused") && !file.state().equals("waiting");
        table.row(
                file.receipt(),
                file.sender() + (file.part().isEmpty() ? "" : "/" + file.part()),
                file.file(),
                messages.text("status.state." + file.state()),
                isRead
                        ? messages.text(
                                "status.counts",
                                Long.toString(file.read()),
                                Long.toString(file.accepted()),
                                Long.toString(file.held()),
                                Long.toString(file.nonData()))
                        : "");
    }

    private void row(TextTable table, RunState run) {
        table.row(
                "#" + run.run(),
                LocalTimes.of(run.startedAt(), messages),
                messages.text("status.run." + run.state()),
                run.release()
                        .map(number -> messages.text("releases.number", number.toString()))
                        .orElse(messages.text("status.norelease")));
    }
}
