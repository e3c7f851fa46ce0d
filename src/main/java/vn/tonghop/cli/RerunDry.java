package vn.tonghop.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.measure.QuantityWording;
import vn.tonghop.pipeline.ReviewPipeline;
import vn.tonghop.serve.RerunFiles;
import vn.tonghop.serve.RerunPreview;
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

    void print(List<RerunFiles.File> files, boolean json) throws IOException {
        for (RerunFiles.File file : files) {
            RerunPreview preview = RerunPreview.of(pipeline, store, file);
            if (json) {
                json(preview);
            } else {
                words(preview);
            }
        }
    }

    private void words(RerunPreview now) {
        String receipt = now.file().state().receipt();
        Optional<Finding> refusal = now.refusal();
        if (refusal.isPresent()) {
            out.line(messages.text("run.dry", receipt, messages.text("run.dry.refused", messages.what(refusal.get()))));
        } else {
            out.line(messages.text(
                    "rerun.dry",
                    receipt,
                    Long.toString(now.file().state().accepted()),
                    Long.toString(now.accepted()),
                    Long.toString(now.file().state().held()),
                    Long.toString(now.held())));
        }
        TextTable table = new TextTable();
        for (RerunPreview.Difference one : now.differences()) {
            table.row(one.unitCode() + " " + one.indicator(), said(one, one.before()), "→", said(one, one.after()));
        }
        table.print(out, "    ");
    }

    private void json(RerunPreview now) {
        out.object(json -> {
            json.writeStringProperty("submission", now.file().state().receipt());
            json.writeBooleanProperty("refused", now.refusal().isPresent());
            json.writeObjectPropertyStart("accepted");
            json.writeNumberProperty("before", now.file().state().accepted());
            json.writeNumberProperty("after", now.accepted());
            json.writeEndObject();
            json.writeObjectPropertyStart("held");
            json.writeNumberProperty("before", now.file().state().held());
            json.writeNumberProperty("after", now.held());
            json.writeEndObject();
            json.writeArrayPropertyStart("changes");
            for (RerunPreview.Difference one : now.differences()) {
                json.writeStartObject();
                json.writeStringProperty("unit", one.unitCode());
                json.writeStringProperty("indicator", one.indicator());
                quantity(json, "before", one.before());
                quantity(json, "after", one.after());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void quantity(JsonGenerator json, String name, Optional<Quantity> quantity) {
        json.writeName(name);
        if (quantity.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        JsonQuantity.write(json, quantity.get());
        json.writeEndObject();
    }

    private String said(RerunPreview.Difference of, Optional<Quantity> quantity) {
        return quantity.map(known -> new QuantityWording(messages)
                        .words(
                                known,
                                pipeline.review()
                                        .indicator(of.indicator())
                                        .orElseThrow()
                                        .dimension()))
                .orElse("–");
    }
}
