package vn.tonghop.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/** Prints a unit in time as one JSON object. */
final class RegistryJson {
    private RegistryJson() {}

    static void print(Output out, UnitId unit, List<UnitVersion> versions, List<UnitEvent> events) {
        out.object(json -> {
            json.writeStringProperty("id", unit.value());
            json.writeArrayPropertyStart("versions");
            for (UnitVersion version : versions) {
                json.writeStartObject();
                json.writeStringProperty("code", version.code());
                json.writeStringProperty("name", version.fullName());
                json.writeStringProperty("kind", version.kind().name());
                text(json, "parent", version.parent());
                json.writeStringProperty("from", version.validity().from().toString());
                text(json, "until", version.validity().until());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("events");
            for (UnitEvent event : events) {
                json.writeStartObject();
                json.writeStringProperty("kind", event.kind().name());
                json.writeStringProperty("effective", event.effective().toString());
                text(json, "to", event.to());
                json.writeBooleanProperty("whole", event.whole());
                json.writeStringProperty("legalText", event.legalText());
                json.writeStringProperty("evidence", event.evidence().word());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value) {
        json.writeName(name);
        json.writeString(value == null ? null : value.toString());
    }
}
