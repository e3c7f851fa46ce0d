package vn.tonghop.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.measure.QuantityWording;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.pipeline.SubmissionReading;
import vn.tonghop.pipeline.normalize.NormalizedLine;
import vn.tonghop.pipeline.submission.Submission;
import vn.tonghop.pipeline.validate.LineOutcome;
import vn.tonghop.store.PartitionTable.Total;
import vn.tonghop.store.Store;

/** Says what a rerun would change, and writes nothing: lines that would count or be held, and sums that would differ. */
final class RerunDry {
    private final ReviewPipeline pipeline;
    private final Store store;
    private final Messages messages;
    private final Output out;

    RerunDry(ReviewPipeline pipeline, Store store, Messages messages, Output out) {
        this.pipeline = pipeline;
        this.store = store;
        this.messages = messages;
        this.out = out;
    }

    void print(List<RerunSelection.File> files, boolean json) throws IOException {
        for (RerunSelection.File file : files) {
            Reread reread = read(store.submissions().get(file.id()));
            Map<String, Quantity> before = new TreeMap<>();
            store.partitions().totals(file.id()).forEach(total -> before.put(key(total), total.quantity()));
            if (json) {
                json(file, reread, before);
            } else {
                words(file, reread, before);
            }
        }
    }

    private Reread read(Submission submission) throws IOException {
        try (SubmissionReading reading = pipeline.open(
                submission.sender(), submission.fileName(), store.submissions().content(submission.id()))) {
            Reread reread = new Reread(reading.refusal().map(messages::what).orElse(null));
            for (LineOutcome outcome = reading.next(); outcome != null; outcome = reading.next()) {
                reread.add(outcome);
            }
            return reread;
        }
    }

    private static String key(Total total) {
        return total.unitCode() + " " + total.indicator();
    }

    private void words(RerunSelection.File file, Reread now, Map<String, Quantity> before) {
        if (now.refusal != null) {
            out.line(messages.text("run.dry", file.state().receipt(), messages.text("run.dry.refused", now.refusal)));
        } else {
            out.line(messages.text(
                    "rerun.dry",
                    file.state().receipt(),
                    Long.toString(file.state().accepted()),
                    Long.toString(now.accepted),
                    Long.toString(file.state().held()),
                    Long.toString(now.held)));
        }
        TextTable table = new TextTable();
        differing(now.totals, before)
                .forEach(key -> table.row(key, said(key, before.get(key)), "→", said(key, now.totals.get(key))));
        table.print(out, "    ");
    }

    private void json(RerunSelection.File file, Reread now, Map<String, Quantity> before) {
        out.object(json -> {
            json.writeStringProperty("submission", file.state().receipt());
            json.writeBooleanProperty("refused", now.refusal != null);
            json.writeObjectPropertyStart("accepted");
            json.writeNumberProperty("before", file.state().accepted());
            json.writeNumberProperty("after", now.accepted);
            json.writeEndObject();
            json.writeObjectPropertyStart("held");
            json.writeNumberProperty("before", file.state().held());
            json.writeNumberProperty("after", now.held);
            json.writeEndObject();
            json.writeArrayPropertyStart("changes");
            for (String key : differing(now.totals, before)) {
                json.writeStartObject();
                json.writeStringProperty("unit", key.substring(0, key.indexOf(' ')));
                json.writeStringProperty("indicator", key.substring(key.indexOf(' ') + 1));
                quantity(json, "before", before.get(key));
                quantity(json, "after", now.totals.get(key));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void quantity(JsonGenerator json, String name, @Nullable Quantity quantity) {
        json.writeName(name);
        if (quantity == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        JsonQuantity.write(json, quantity);
        json.writeEndObject();
    }

    private static Set<String> differing(Map<String, Quantity> now, Map<String, Quantity> before) {
        TreeSet<String> keys = new TreeSet<>(now.keySet());
        keys.addAll(before.keySet());
        keys.removeIf(key -> Objects.equals(now.get(key), before.get(key)));
        return keys;
    }

    private String said(String key, @Nullable Quantity quantity) {
        String indicator = key.substring(key.indexOf(' ') + 1);
        return quantity == null
                ? "–"
                : new QuantityWording(messages)
                        .words(
                                quantity,
                                pipeline.review()
                                        .indicator(indicator)
                                        .orElseThrow()
                                        .dimension());
    }

    /** What a file would come to. */
    private static final class Reread {
        private final @Nullable String refusal;
        private final Map<String, Quantity> totals = new TreeMap<>();
        private long accepted;
        private long held;

        Reread(@Nullable String refusal) {
            this.refusal = refusal;
        }

        void add(LineOutcome outcome) {
            if (outcome instanceof LineOutcome.Held) {
                held++;
            } else if (outcome instanceof LineOutcome.Accepted line) {
                accepted++;
                for (NormalizedLine.CellAmount amount : line.data().amounts()) {
                    totals.merge(
                            line.unit().code() + " " + amount.indicator(),
                            amount.amount().quantity(),
                            Quantity::plus);
                }
            }
        }
    }
}
