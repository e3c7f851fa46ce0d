package vn.tonghop.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.registry.RegistryDiff;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/** Prints what two registries have otherwise than each other. */
final class DiffPrinter {
    private final Messages messages;

    DiffPrinter(Messages messages) {
        this.messages = messages;
    }

    /** All of it in one line. */
    String summary(RegistryDiff diff) {
        return diff.isEmpty()
                ? messages.text("registry.diff.none")
                : messages.text(
                        "registry.diff.summary",
                        Long.toString(diff.count(RegistryDiff.Sort.ADDED)),
                        Long.toString(diff.count(RegistryDiff.Sort.CHANGED)),
                        Long.toString(diff.count(RegistryDiff.Sort.REMOVED)),
                        Long.toString(diff.newEvents()),
                        Long.toString(diff.oldEvents()),
                        Long.toString(diff.groups().size()));
    }

    /** Each unit that differs, its old lines with a minus, its new ones with a plus. */
    void print(Output out, RegistryDiff diff) {
        for (RegistryDiff.UnitChange change : diff.units()) {
            out.line(change.unit().value() + ": "
                    + messages.text("registry.diff." + change.sort().name().toLowerCase(Locale.ROOT)));
            change.oldVersions().forEach(version -> line(out, "  - ", version(version)));
            change.newVersions().forEach(version -> line(out, "  + ", version(version)));
            change.oldEvents().forEach(event -> line(out, "  - ", event(event)));
            change.newEvents().forEach(event -> line(out, "  + ", event(event)));
        }
        diff.groups().forEach(group -> out.line(messages.text("registry.diff.group", group.value())));
    }

    private String version(UnitVersion version) {
        UnitId parent = version.parent();
        var until = version.validity().until();
        return version.validity().from() + " "
                + (until == null ? messages.text("registry.open") : messages.text("registry.until", until)) + ": "
                + version.fullName() + " (" + version.code() + ")"
                + (parent == null ? "" : ", " + parent.value());
    }

    /** One event in words. */
    String event(UnitEvent event) {
        UnitId to = event.to();
        return messages.text(
                        "registry.event",
                        event.effective(),
                        event.kind(),
                        to == null ? messages.text("registry.unknown") : to.value(),
                        event.evidence().word(),
                        event.legalText())
                .strip();
    }

    private static void line(Output out, String mark, String text) {
        List<String> lines = TextTable.wrap(text, TextTable.WIDTH - mark.length());
        for (int i = 0; i < lines.size(); i++) {
            out.line((i == 0 ? mark : " ".repeat(mark.length())) + lines.get(i));
        }
    }

    /** The properties of a diff. */
    static void write(JsonGenerator json, RegistryDiff diff) {
        json.writeArrayPropertyStart("units");
        for (RegistryDiff.UnitChange change : diff.units()) {
            json.writeStartObject();
            json.writeStringProperty("id", change.unit().value());
            json.writeStringProperty("change", change.sort().name().toLowerCase(Locale.ROOT));
            array(json, "oldVersions", change.oldVersions(), RegistryJson::version);
            array(json, "newVersions", change.newVersions(), RegistryJson::version);
            array(json, "oldEvents", change.oldEvents(), RegistryJson::event);
            array(json, "newEvents", change.newEvents(), RegistryJson::event);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("groups");
        diff.groups().forEach(group -> json.writeString(group.value()));
        json.writeEndArray();
    }

    private static <T> void array(
            JsonGenerator json, String name, List<T> rows, BiConsumer<JsonGenerator, T> properties) {
        json.writeArrayPropertyStart(name);
        for (T row : rows) {
            json.writeStartObject();
            properties.accept(json, row);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
