package vn.tonghop.cli;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.measure.QuantityWording;
import vn.tonghop.store.ChangesView;
import vn.tonghop.store.ChangesView.Change;

/**
 * Says what a submission changed against the one it superseded.
 *
 * @param against the receipt of that one
 * @param changes what differs, some of each kind
 */
record ChangesPrinter(String against, List<Change> changes) {
    private static final int MOST = 20;
    private static final List<String> KINDS = List.of("added", "removed", "changed");

    /** What there is to say of a submission; empty where it superseded none. */
    static Optional<ChangesPrinter> of(ChangesView view, String receipt) {
        return view.against(receipt).map(against -> new ChangesPrinter(against, view.of(receipt, MOST)));
    }

    void print(Output out, Messages messages) {
        out.line("");
        out.line(messages.text(
                "status.changes",
                against,
                Long.toString(count("added")),
                Long.toString(count("removed")),
                Long.toString(count("changed"))));
        QuantityWording words = new QuantityWording(messages);
        TextTable table = new TextTable();
        for (Change change : changes) {
            table.row(
                    messages.text("status.change." + change.kind()),
                    change.unitName()
                            .map(name -> UnitNames.of(change.unitKind().orElseThrow(), name, change.unitCode()))
                            .orElse(change.unitCode()),
                    change.indicator(),
                    change.contributor(),
                    words(words, change, change.before()) + " → " + words(words, change, change.after()));
        }
        table.print(out, "  ");
    }

    private static String words(QuantityWording words, Change change, Optional<Quantity> quantity) {
        return quantity.map(known -> change.dimension()
                        .map(dimension -> words.words(known, dimension))
                        .orElse(known.stated().toPlainString()))
                .orElse("–");
    }

    private long count(String kind) {
        return changes.stream()
                .filter(change -> change.kind().equals(kind))
                .mapToLong(Change::ofKind)
                .findFirst()
                .orElse(0);
    }

    /** The property {@code changes}: an object. */
    void print(JsonGenerator json) {
        json.writeObjectPropertyStart("changes");
        json.writeStringProperty("against", against);
        for (String kind : KINDS) {
            json.writeNumberProperty(kind, count(kind));
        }
        json.writeArrayPropertyStart("lines");
        for (Change change : changes) {
            json.writeStartObject();
            json.writeStringProperty("kind", change.kind());
            json.writeStringProperty("unit", change.unitCode());
            json.writeStringProperty("indicator", change.indicator());
            json.writeStringProperty("contributor", change.contributor());
            print(json, "before", change.before());
            print(json, "after", change.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void print(JsonGenerator json, String name, Optional<Quantity> quantity) {
        if (quantity.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        JsonQuantity.write(json, quantity.get());
        json.writeEndObject();
    }
}
