package vn.tonghop.cli;

import java.util.List;
import vn.tonghop.store.StatusView.Coverage;
import vn.tonghop.store.StatusView.RunState;
import vn.tonghop.store.StatusView.SubmissionState;

/** Prints the status of a review as one JSON object. */
final class StatusJson {
    private StatusJson() {}

    static void print(
            Output out,
            String review,
            List<Coverage> coverage,
            List<SubmissionState> submissions,
            List<RunState> runs) {
        out.object(json -> {
            json.writeStringProperty("review", review);
            json.writeArrayPropertyStart("units");
            for (Coverage unit : coverage) {
                json.writeStartObject();
                json.writeStringProperty("code", unit.unitCode());
                json.writeStringProperty("name", unit.unitName());
                json.writeBooleanProperty("reported", unit.reported());
                json.writeBooleanProperty("late", unit.late());
                json.writeNumberProperty("submissions", unit.submissions());
                json.writeNumberProperty("accepted", unit.accepted());
                json.writeNumberProperty("held", unit.held());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("submissions");
            for (SubmissionState file : submissions) {
                json.writeStartObject();
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
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("runs");
            for (RunState run : runs) {
                json.writeStartObject();
                json.writeNumberProperty("run", run.run());
                json.writeStringProperty("kind", run.kind());
                json.writeStringProperty("businessDate", run.businessDate().toString());
                json.writeStringProperty("startedAt", run.startedAt().toString());
                json.writeStringProperty("state", run.state());
                json.writeName("release");
                if (run.release().isPresent()) {
                    json.writeNumber(run.release().get());
                } else {
                    json.writeNull();
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
