package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitLineage;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.store.Store;

/** Shows what went into a unit and what became of it, both ways to the end. */
@Command(name = "lineage")
final class RegistryLineageCommand extends StoreCommand {
    @Parameters(paramLabel = "CODE", descriptionKey = "option.unit")
    private String code = "";

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "option.on")
    private @Nullable LocalDate day;

    @Override
    int run(Store store) {
        Registry registry = CurrentRegistry.of(this, store);
        if (registry == null) {
            return ExitCode.BAD_CONFIGURATION;
        }
        try (Output out = out()) {
            for (UnitId unit : CurrentRegistry.units(this, registry, code, day)) {
                UnitVersion version = CurrentRegistry.version(registry, unit, day);
                UnitLineage lineage = UnitLineage.of(registry, version);
                if (isJson()) {
                    out.object(json -> write(json, registry, lineage));
                } else {
                    new LineageTree(messages(), registry).print(out, lineage);
                }
            }
        }
        return ExitCode.DONE;
    }

    private static void write(JsonGenerator json, Registry registry, UnitLineage lineage) {
        unit(json, lineage.unit().id(), lineage.unit());
        List<UnitVersion> versions = registry.versionsOf(lineage.unit().id());
        json.writeStringProperty("from", versions.get(0).validity().from().toString());
        RegistryJson.text(
                json, "until", versions.get(versions.size() - 1).validity().until());
        json.writeArrayPropertyStart("own");
        for (UnitEvent event : lineage.own()) {
            json.writeStartObject();
            RegistryJson.event(json, event);
            json.writeEndObject();
        }
        json.writeEndArray();
        steps(json, "before", lineage.before());
        steps(json, "after", lineage.after());
    }

    private static void steps(JsonGenerator json, String name, List<UnitLineage.Step> steps) {
        json.writeArrayPropertyStart(name);
        for (UnitLineage.Step step : steps) {
            json.writeStartObject();
            RegistryJson.event(json, step.event());
            UnitId far =
                    name.equals("before") ? step.event().from() : step.event().to();
            if (far == null) {
                json.writeNullProperty("unit");
            } else {
                json.writeObjectPropertyStart("unit");
                unit(json, far, step.other());
                steps(json, name, step.further());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void unit(JsonGenerator json, UnitId id, @Nullable UnitVersion version) {
        json.writeStringProperty("id", id.value());
        RegistryJson.text(json, "code", version == null ? null : version.code());
        RegistryJson.text(json, "name", version == null ? null : version.fullName());
    }
}
