package vn.tonghop.cli;

import tools.jackson.core.JsonGenerator;
import vn.tonghop.store.StatusView.RunState;

/** The keys of a run in JSON. */
final class RunJson {
    private RunJson() {}

    /** Writes them into the object that is open. */
    static void write(JsonGenerator json, RunState run) {
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
    }
}
