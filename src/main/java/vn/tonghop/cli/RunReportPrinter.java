package vn.tonghop.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.batch.RunGivenUp;
import vn.tonghop.batch.RunOutcome;
import vn.tonghop.batch.RunStopped;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.store.FigureView;
import vn.tonghop.store.PartitionTable;
import vn.tonghop.store.RunTable.RunReport;
import vn.tonghop.store.Store;
import vn.tonghop.store.failure.Outages;

/** Says how a run ended: for people with the figures, for programs in one object. */
final class RunReportPrinter {
    private static final int HASH_SHOWN = 12;

    private final StoreCommand command;
    private final Messages messages;
    private final Store store;
    private final Output out;
    private final boolean strict;

    RunReportPrinter(StoreCommand command, Store store, Output out, boolean strict) {
        this.command = command;
        this.messages = command.messages();
        this.store = store;
        this.out = out;
        this.strict = strict;
    }

    /** Prints it; the exit code. */
    int print(ReviewDefinition review, RunOutcome outcome, double seconds) {
        if (outcome instanceof RunOutcome.Busy busy) {
            command.say(messages.text("run.busy", review.id(), Long.toString(busy.run())));
            return ExitCode.BUSY;
        }
        if (outcome instanceof RunOutcome.NightDone night) {
            command.say(messages.text("run.nightDone", review.id(), Long.toString(night.run())));
            return ExitCode.DONE;
        }
        RunOutcome.Ended ended = (RunOutcome.Ended) outcome;
        ended.takenUp().forEach(this::sayTakenUp);
        String time = String.format(Locale.ROOT, "%.1f", seconds);
        Optional<Integer> current = store.reviews().currentRelease(review.id());
        if (command.isJson()) {
            printJson(ended, current, time);
        } else {
            printText(review, ended, current, time);
        }
        ended.failure().ifPresent(failure -> say(ended, failure));
        return code(review, ended);
    }

    /** What became of a run that had died. */
    private void sayTakenUp(RunOutcome.Ended ended) {
        String run = Long.toString(ended.run());
        command.say(messages.text(
                "run.takenUp", run, messages.text("status.run." + ended.report().state())));
        ended.failure().ifPresent(failure -> say(ended, failure));
    }

    private void say(RunOutcome.Ended ended, Throwable failure) {
        String key = failure instanceof RunStopped
                ? "stopped"
                : failure instanceof RunGivenUp
                        ? "givenUp"
                        : failure instanceof PartitionTable.OthersChanged
                                ? "othersChanged"
                                : ended.report().state();
        command.say(messages.text("run." + key, Long.toString(ended.run()), String.valueOf(failure.getMessage())));
    }

    private int code(ReviewDefinition review, RunOutcome.Ended ended) {
        RunReport report = ended.report();
        return switch (report.state()) {
            case "done" ->
                strict && (report.rejected() > 0 || isAnythingHeld(review)) ? ExitCode.DONE_WITH_HELD : ExitCode.DONE;
            case "blocked" -> ExitCode.BLOCKED;
            default -> ended.failure().flatMap(Outages::of).isPresent() ? ExitCode.DATABASE_AWAY : ExitCode.FAILED;
        };
    }

    /** Whether the review as it stands has held lines or refused files, whichever run they are from. */
    private boolean isAnythingHeld(ReviewDefinition review) {
        return store.status().submissions(review.id()).stream()
                .anyMatch(
                        file -> file.state().equals("refused") || (file.state().equals("live") && file.held() > 0));
    }

    private void printText(ReviewDefinition review, RunOutcome.Ended ended, Optional<Integer> current, String time) {
        RunReport report = ended.report();
        out.line(messages.text("run.title", review.name().in(messages.locale()), Long.toString(ended.run()), time));
        out.line("  "
                + messages.text(
                        "run.files",
                        Long.toString(report.fresh()),
                        Long.toString(report.superseding()),
                        Long.toString(report.duplicate()),
                        Long.toString(report.rejected())));
        out.line("  "
                + messages.text(
                        "run.lines",
                        Long.toString(report.read()),
                        Long.toString(report.accepted()),
                        Long.toString(report.held()),
                        Long.toString(report.nonData())));
        List<Finding> findings = store.findings().ofRun(ended.run());
        if (!findings.isEmpty()) {
            out.line("");
            out.line(messages.text("run.findings"));
            for (Finding finding : findings) {
                TextTable.wrap(finding.code() + "  " + messages.line(finding), 96)
                        .forEach(line -> out.line("  " + line));
            }
        }
        if (!report.state().equals("done")) {
            return;
        }
        proofs(store.partitions().proofs(ended.run()));
        out.line("");
        out.line(report.release()
                .map(release -> messages.text("run.release", release.toString()))
                .orElseGet(() -> messages.text(current.isPresent() ? "run.norelease" : "run.nofirst")));
        if (report.release().isPresent() && current.isPresent()) {
            List<FigureView.Figure> figures =
                    store
                            .figures()
                            .figures(new FigureView.Selection(review.id(), current.get(), null, null, null))
                            .stream()
                            .filter(figure -> List.of("province", "district").contains(figure.level()))
                            .toList();
            new FigureTable(messages).print(out, figures);
            out.line("");
            if (report.held() > 0) {
                out.line(messages.text("run.held", Long.toString(report.held())));
            }
            if (!figures.isEmpty()) {
                FigureView.Figure last = figures.get(figures.size() - 1);
                out.line(messages.text("run.explain", last.unitCode(), last.indicator()));
            }
        }
    }

    /** What a rerun left alone, shown by the hashes of the other partitions' figures. */
    private void proofs(List<PartitionTable.Proof> proofs) {
        if (proofs.isEmpty()) {
            return;
        }
        long touched = proofs.stream().filter(PartitionTable.Proof::touched).count();
        long changed = proofs.stream().filter(RunReportPrinter::isChanged).count();
        out.line("");
        out.line(messages.text(
                "rerun.proof", Long.toString(touched), Long.toString(changed), Long.toString(proofs.size() - touched)));
        TextTable table = new TextTable();
        for (PartitionTable.Proof proof : proofs) {
            table.row(
                    UnitNames.of(proof.kind(), proof.name(), proof.code()),
                    proof.part(),
                    proof.form(),
                    messages.text(proof.touched() ? "rerun.touched" : "rerun.alone"),
                    proof.before().map(RunReportPrinter::inShort).orElse("–"),
                    isChanged(proof)
                            ? "→ "
                                    + proof.after()
                                            .map(RunReportPrinter::inShort)
                                            .orElse("–")
                            : "=");
        }
        table.print(out, "  ");
    }

    private static boolean isChanged(PartitionTable.Proof proof) {
        return !proof.before().equals(proof.after());
    }

    private static String inShort(String hash) {
        return hash.substring(0, HASH_SHOWN);
    }

    private void json(JsonGenerator json, List<PartitionTable.Proof> proofs) {
        json.writeArrayPropertyStart("partitions");
        for (PartitionTable.Proof proof : proofs) {
            json.writeStartObject();
            json.writeStringProperty("sender", proof.code());
            json.writeStringProperty("part", proof.part());
            json.writeStringProperty("form", proof.form());
            json.writeBooleanProperty("touched", proof.touched());
            json.writeName("before");
            json.writeString(proof.before().orElse(null));
            json.writeName("after");
            json.writeString(proof.after().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void printJson(RunOutcome.Ended ended, Optional<Integer> current, String time) {
        RunReport report = ended.report();
        List<PartitionTable.Proof> proofs = store.partitions().proofs(ended.run());
        out.object(json -> {
            json.writeNumberProperty("run", ended.run());
            json.writeStringProperty("status", report.state());
            json.writeName("release");
            if (current.isPresent()) {
                json.writeNumber(current.get());
            } else {
                json.writeNull();
            }
            json.writeBooleanProperty("released", report.release().isPresent());
            json.writeObjectPropertyStart("submissions");
            json.writeNumberProperty("new", report.fresh());
            json.writeNumberProperty("duplicate", report.duplicate());
            json.writeNumberProperty("superseding", report.superseding());
            json.writeNumberProperty("rejected", report.rejected());
            json.writeEndObject();
            json.writeObjectPropertyStart("lines");
            json.writeNumberProperty("read", report.read());
            json.writeNumberProperty("accepted", report.accepted());
            json.writeNumberProperty("held", report.held());
            json.writeNumberProperty("nonData", report.nonData());
            json.writeEndObject();
            if (!proofs.isEmpty()) {
                json(json, proofs);
            }
            json.writeName("seconds");
            json.writeNumber(time);
        });
    }
}
