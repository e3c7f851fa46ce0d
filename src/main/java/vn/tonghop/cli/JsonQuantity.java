package vn.tonghop.cli;

import tools.jackson.core.JsonGenerator;
import vn.tonghop.core.measure.Quantity;

/** Writes the bounds of a quantity as JSON: numbers as strings, a missing upper bound as null. */
final class JsonQuantity {
    private JsonQuantity() {}

    static void write(JsonGenerator json, Quantity quantity) {
        json.writeStringProperty("lower", quantity.lower().toPlainString());
        json.writeStringProperty("stated", quantity.stated().toPlainString());
        json.writeName("upper");
        json.writeString(quantity.upper() == null ? null : quantity.upper().toPlainString());
    }
}
