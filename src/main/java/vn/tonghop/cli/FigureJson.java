package vn.tonghop.cli;

import java.util.Locale;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.store.FigureView.Figure;

/** Prints a figure as one JSON object. */
final class FigureJson {
    private FigureJson() {}

    static void print(Output out, Figure figure) {
        out.object(json -> {
            json.writeStringProperty("review", figure.review());
            json.writeNumberProperty("release", figure.release());
            json.writeStringProperty("level", figure.level());
            json.writeObjectPropertyStart("unit");
            json.writeStringProperty("code", figure.unitCode());
            json.writeStringProperty("name", UnitKind.valueOf(figure.unitKind()).named(figure.unitName()));
            json.writeEndObject();
            json.writeStringProperty("indicator", figure.indicator());
            json.writeStringProperty("dimension", figure.dimension().name().toLowerCase(Locale.ROOT));
            JsonQuantity.write(json, figure.quantity());
            json.writeNumberProperty("observations", figure.observations());
            json.writeNumberProperty("reported", figure.reported());
            json.writeNumberProperty("expected", figure.expected());
        });
    }
}
