package vn.tonghop.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.core.registry.BodyStanding;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.store.RegistryTable;

/** Prints a unit in time as one JSON object. */
final class RegistryJson {
    private RegistryJson() {}

    static void print(
            Output out,
            UnitId unit,
            List<UnitVersion> versions,
            List<UnitEvent> events,
            List<RegistryTable.SupersededEvent> superseded) {
        out.object(json -> {
            json.writeStringProperty("id", unit.value());
            json.writeArrayPropertyStart("versions");
            for (UnitVersion version : versions) {
                json.writeStartObject();
                version(json, version);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("events");
            for (UnitEvent event : events) {
                json.writeStartObject();
                event(json, event);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("superseded");
            for (RegistryTable.SupersededEvent old : superseded) {
                json.writeStartObject();
                event(json, old.event());
                json.writeNumberProperty("firstEdition", old.firstEdition());
                json.writeNumberProperty("supersededBy", old.by());
                json.writeStringProperty("supersededAt", old.at().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** The properties of a version. */
    static void version(JsonGenerator json, UnitVersion version) {
        json.writeStringProperty("code", version.code());
        json.writeStringProperty("name", version.fullName());
        json.writeStringProperty("kind", version.kind().name());
        text(json, "parent", version.parent());
        json.writeStringProperty("from", version.validity().from().toString());
        text(json, "until", version.validity().until());
        BodyStanding standing = version.standing();
        if (standing != null) {
            json.writeStringProperty("tree", standing.tree());
            json.writeStringProperty("stands", standing.role().word());
            text(json, "above", standing.above());
            json.writeArrayPropertyStart("aliases");
            standing.aliases().forEach(json::writeString);
            json.writeEndArray();
        }
    }

    /** The properties of an event. */
    static void event(JsonGenerator json, UnitEvent event) {
        json.writeStringProperty("kind", event.kind().name());
        json.writeStringProperty("effective", event.effective().toString());
        text(json, "to", event.to());
        json.writeBooleanProperty("whole", event.whole());
        json.writeStringProperty("legalText", event.legalText());
        json.writeStringProperty("evidence", event.evidence().word());
        text(json, "learntOn", event.learntOn());
    }

    /** A text, or null. */
    static void text(JsonGenerator json, String name, @Nullable Object value) {
        json.writeName(name);
        json.writeString(value == null ? null : value.toString());
    }
}
