package vn.tonghop.cli;

import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.store.PartitionRequestTable.AtWork;
import vn.tonghop.store.PartitionRequestTable.Standing;

/** Who reads which file of a run that is at work. */
final class PartitionWords {
    private PartitionWords() {}

    static void print(Output out, Messages messages, Optional<Standing> standing) {
        standing.ifPresent(partitions -> {
            out.line("    "
                    + messages.text(
                            "runs.partitions",
                            Long.toString(partitions.done()),
                            Integer.toString(partitions.atWork().size()),
                            Long.toString(partitions.waiting())));
            for (AtWork one : partitions.atWork()) {
                out.line("      "
                        + messages.text(
                                "runs.atwork",
                                one.receipt(),
                                one.sender(),
                                one.host() == null ? "–" : one.host(),
                                Long.toString(one.pid()),
                                LocalTimes.of(one.since(), messages)));
            }
        });
    }

    /** Null where the run is over or reads no files now. */
    static void write(JsonGenerator json, Optional<Standing> standing) {
        json.writeName("partitions");
        if (standing.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberProperty("waiting", standing.get().waiting());
        json.writeNumberProperty("done", standing.get().done());
        json.writeArrayPropertyStart("atWork");
        for (AtWork one : standing.get().atWork()) {
            json.writeStartObject();
            json.writeStringProperty("submission", one.receipt());
            json.writeStringProperty("sender", one.sender());
            json.writeName("host");
            json.writeString(one.host());
            json.writeNumberProperty("pid", one.pid());
            json.writeStringProperty("since", one.since().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
