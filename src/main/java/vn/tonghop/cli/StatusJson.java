package vn.tonghop.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.serve.NightWatch.NightState;
import vn.tonghop.serve.ReporterState;
import vn.tonghop.store.OutboxTable.Standing;
import vn.tonghop.store.StatusView.BodyState;
import vn.tonghop.store.StatusView.Coverage;
import vn.tonghop.store.StatusView.RunState;
import vn.tonghop.store.StatusView.SubmissionState;

/** Prints the status of a review as one JSON object. */
final class StatusJson {
    private StatusJson() {}

    static void print(
            Output out,
            String review,
            Optional<Integer> closed,
            List<ReporterState> units,
            List<BodyState> bodies,
            List<SubmissionState> submissions,
            List<RunState> runs,
            List<NightState> nights,
            List<Standing> notices) {
        out.object(json -> {
            json.writeStringProperty("review", review);
            json.writeName("finalRelease");
            if (closed.isPresent()) {
                json.writeNumber(closed.get());
            } else {
                json.writeNull();
            }
            json.writeArrayPropertyStart("units");
            for (ReporterState reporter : units) {
                Coverage unit = reporter.unit();
                json.writeStartObject();
                json.writeStringProperty("code", unit.unitCode());
                json.writeStringProperty("name", unit.unitName());
                json.writeBooleanProperty("reported", unit.reported());
                json.writeBooleanProperty("late", unit.late());
                json.writeNumberProperty("submissions", unit.submissions());
                json.writeNumberProperty("accepted", unit.accepted());
                json.writeNumberProperty("held", unit.held());
                json.writeStringProperty("state", reporter.state().word());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("bodies");
            for (BodyState body : bodies) {
                json.writeStartObject();
                json.writeStringProperty("code", body.code());
                json.writeStringProperty("name", body.name());
                json.writeStringProperty("tree", body.tree());
                json.writeStringProperty("place", body.placeCode());
                json.writeNumberProperty("submissions", body.submissions());
                json.writeNumberProperty("accepted", body.accepted());
                json.writeNumberProperty("held", body.held());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("submissions");
            for (SubmissionState file : submissions) {
                json.writeStartObject();
                properties(json, file);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("runs");
            for (RunState run : runs) {
                json.writeStartObject();
                RunJson.write(json, run);
                json.writeEndObject();
            }
            json.writeEndArray();
            nights(json, nights);
            json.writeArrayPropertyStart("notices");
            for (Standing letters : notices) {
                json.writeStartObject();
                json.writeStringProperty("channel", letters.channel());
                json.writeStringProperty("state", letters.state());
                json.writeNumberProperty("count", letters.letters());
                json.writeStringProperty("oldest", letters.oldest().toString());
                json.writeName("failure");
                json.writeString(letters.failure().orElse(null));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void nights(JsonGenerator json, List<NightState> nights) {
        json.writeArrayPropertyStart("schedules");
        for (NightState night : nights) {
            Optional<RunState> run = night.runs().values().stream().findFirst();
            json.writeStartObject();
            json.writeStringProperty("schedule", night.schedule());
            json.writeName("night");
            json.writeString(night.due().map(Instant::toString).orElse(null));
            json.writeName("run");
            if (run.isPresent()) {
                json.writeNumber(run.get().run());
            } else {
                json.writeNull();
            }
            json.writeName("state");
            json.writeString(
                    night.due().isEmpty()
                            ? null
                            : run.map(RunState::state).orElse(night.missed() ? "missed" : "waiting"));
            json.writeName("next");
            json.writeString(night.next().map(Instant::toString).orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** One submission and what there is to say about it. */
    static void print(
            Output out,
            SubmissionState file,
            List<Finding> findings,
            Optional<ChangesPrinter> changes,
            Messages messages) {
        out.object(json -> {
            properties(json, file);
            json.writeArrayPropertyStart("findings");
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringProperty(
                        "severity", finding.code().severity().name().toLowerCase(Locale.ROOT));
                FindingJson.properties(json, finding, messages);
                json.writeEndObject();
            }
            json.writeEndArray();
            if (changes.isPresent()) {
                changes.get().print(json);
            } else {
                json.writeNullProperty("changes");
            }
        });
    }

    private static void properties(JsonGenerator json, SubmissionState file) {
        json.writeStringProperty("receipt", file.receipt());
        json.writeStringProperty("sender", file.sender());
        json.writeStringProperty("part", file.part());
        json.writeStringProperty("file", file.file());
        json.writeStringProperty("receivedAt", file.receivedAt().toString());
        json.writeName("form");
        json.writeString(file.form().orElse(null));
        json.writeStringProperty("state", file.state());
        json.writeNumberProperty("read", file.read());
        json.writeNumberProperty("accepted", file.accepted());
        json.writeNumberProperty("held", file.held());
        json.writeNumberProperty("nonData", file.nonData());
    }
}
