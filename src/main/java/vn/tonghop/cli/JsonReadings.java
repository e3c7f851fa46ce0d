package vn.tonghop.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.tonghop.core.measure.Reading;
import vn.tonghop.core.measure.Reading.Amount;

/**
 * Prints readings as JSON: numbers as strings in the canonical unit, {@code upper} null where there is no bound, several
 * amounts under {@code readings}, and what the text says things are worth under {@code value_of}. Every object has every
 * other key.
 */
final class JsonReadings implements ReadingLines {
    private final JsonFactory factory = new JsonFactory();

    @Override
    public void write(Writer to, String text, Reading reading) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("text", text);
            reading(json, reading);
            json.writeEndObject();
        }
        to.write(line.toString());
    }

    private static void reading(JsonGenerator json, Reading reading) {
        if (reading instanceof Reading.Read read) {
            json.writeStringProperty("outcome", "read");
            Amount only = read.amounts().size() == 1 ? read.amounts().get(0) : null;
            amount(json, only);
            rest(json, null, List.of());
            if (only == null) {
                amounts(json, "readings", read.amounts());
            }
            values(json, read.values());
        } else if (reading instanceof Reading.Ambiguous ambiguous) {
            json.writeStringProperty("outcome", "ambiguous");
            amount(json, null);
            rest(json, ambiguous.reason().name(), ambiguous.candidates());
        } else if (reading instanceof Reading.Unreadable unreadable) {
            json.writeStringProperty("outcome", "unreadable");
            amount(json, null);
            rest(json, unreadable.reason().name(), List.of());
            values(json, unreadable.values());
        }
    }

    private static void rest(JsonGenerator json, @Nullable String reason, List<Amount> candidates) {
        text(json, "reason", reason == null ? null : small(reason));
        amounts(json, "candidates", candidates);
    }

    /** What the text says things are worth stands under a key of its own, where it says so. */
    private static void values(JsonGenerator json, List<Amount> values) {
        if (!values.isEmpty()) {
            amounts(json, "value_of", values);
        }
    }

    private static void amounts(JsonGenerator json, String name, List<Amount> amounts) {
        json.writeArrayPropertyStart(name);
        for (Amount amount : amounts) {
            json.writeStartObject();
            amount(json, amount);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void amount(JsonGenerator json, @Nullable Amount amount) {
        text(json, "dimension", amount == null ? null : small(amount.dimension().name()));
        number(json, "lower", amount == null ? null : amount.quantity().lower());
        number(json, "stated", amount == null ? null : amount.quantity().stated());
        number(json, "upper", amount == null ? null : amount.quantity().upper());
        text(json, "unit", amount == null ? null : amount.dimension().unit());
        text(json, "qualifier", amount == null ? null : small(amount.qualifier().name()));
        text(json, "rule", amount == null ? null : amount.rule());
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void number(JsonGenerator json, String name, @Nullable BigDecimal number) {
        text(json, name, number == null ? null : number.toPlainString());
    }

    private static void text(JsonGenerator json, String name, @Nullable String text) {
        if (text == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, text);
        }
    }
}
