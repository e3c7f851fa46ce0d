package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.store.RegistryTable;
import vn.tonghop.store.Store;

/** Shows a unit in time: its versions and what happened to it. */
@Command(name = "show")
final class RegistryShowCommand extends StoreCommand {
    @Parameters(paramLabel = "CODE", descriptionKey = "option.unit")
    private String code = "";

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "option.on")
    private @Nullable LocalDate day;

    @Override
    int run(Store store) {
        RegistryTable table = store.registry();
        Optional<Integer> edition = table.currentEdition();
        if (edition.isEmpty()) {
            say(messages().text("registry.none"));
            return ExitCode.BAD_CONFIGURATION;
        }
        Registry registry = table.load(edition.get());
        Set<UnitId> units = units(registry);
        if (units.isEmpty()) {
            throw new ParameterException(spec().commandLine(), messages().text("choice.nounit", code));
        }
        try (Output out = out()) {
            for (UnitId unit : units) {
                List<UnitVersion> versions = registry.versionsOf(unit);
                List<UnitEvent> events = registry.eventsFrom(unit);
                if (isJson()) {
                    RegistryJson.print(out, unit, versions, events);
                } else {
                    print(out, registry, unit);
                }
            }
        }
        return ExitCode.DONE;
    }

    /** Those that had the code, id or name on the day, or ever. */
    private Set<UnitId> units(Registry registry) {
        Set<UnitId> units = new LinkedHashSet<>();
        if (day != null) {
            registry.resolve(code, day).forEach(unit -> units.add(unit.id()));
            return units;
        }
        registry.versions().stream()
                .map(version -> version.validity().from())
                .distinct()
                .sorted()
                .forEach(from -> registry.resolve(code, from).forEach(unit -> units.add(unit.id())));
        return units;
    }

    private void print(Output out, Registry registry, UnitId unit) {
        List<UnitVersion> versions = registry.versionsOf(unit);
        out.line(messages()
                .text("registry.unit", versions.get(versions.size() - 1).fullName(), unit.value()));
        TextTable table = new TextTable();
        for (UnitVersion version : versions) {
            LocalDate until = version.validity().until();
            UnitId parent = version.parent();
            table.row(
                    messages()
                            .text(
                                    "registry.from",
                                    messages().day(version.validity().from())),
                    until == null
                            ? messages().text("registry.open")
                            : messages().text("registry.until", messages().day(until)),
                    version.code(),
                    version.fullName()
                            + (parent == null
                                    ? ""
                                    : ", "
                                            + name(
                                                    registry,
                                                    parent,
                                                    version.validity().from())));
        }
        table.print(out, "  ");
        for (UnitEvent event : registry.eventsFrom(unit)) {
            String line = messages()
                    .text(
                            "registry.event",
                            messages().day(event.effective()),
                            messages().text("event." + event.kind()),
                            successor(registry, event),
                            messages().text("evidence." + event.evidence()),
                            event.legalText().isEmpty()
                                    ? ""
                                    : messages().text("registry.legalText", event.legalText()));
            TextTable.wrap(line, 96).forEach(text -> out.line("  " + text.stripTrailing()));
        }
    }

    /** What stands in its place: nothing for a unit that only changed itself. */
    private String successor(Registry registry, UnitEvent event) {
        UnitId to = event.to();
        if (event.kind().keepsIdentity()) {
            return "";
        }
        return messages()
                .text(
                        "registry.successor",
                        to == null
                                ? messages().text("registry.unknown")
                                : name(registry, to, event.effective()) + " [" + to.value() + "]");
    }

    private static String name(Registry registry, UnitId unit, LocalDate day) {
        return registry.find(unit, day).map(UnitVersion::fullName).orElse(unit.value());
    }
}
