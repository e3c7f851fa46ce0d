package vn.tonghop.web;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An answer on health as one JSON object. */
final class HealthJson {
    private static final JsonFactory JSON = new JsonFactory();

    private HealthJson() {}

    static String of(Readiness.Answer answer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("status", answer.isUp() ? "UP" : "DOWN");
            json.writeArrayPropertyStart("checks");
            for (Readiness.Check check : answer.checks()) {
                json.writeStartObject();
                json.writeStringProperty("check", check.name());
                json.writeStringProperty("status", check.isUp() ? "UP" : "DOWN");
                json.writeStringProperty("detail", check.words());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }
}
