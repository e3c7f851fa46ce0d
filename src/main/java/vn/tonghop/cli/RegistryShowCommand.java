package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitGroup;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.store.RegistryTable;
import vn.tonghop.store.Store;

/** Shows a unit in time, with what was once said of it and corrected; or a saved group. */
@Command(name = "show")
final class RegistryShowCommand extends StoreCommand {
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
        Optional<UnitGroup> group = registry.group(code);
        try (Output out = out()) {
            if (group.isPresent()) {
                print(out, group.get());
                return ExitCode.DONE;
            }
            for (UnitId unit : CurrentRegistry.units(this, registry, code, day)) {
                List<UnitVersion> versions = registry.versionsOf(unit);
                List<UnitEvent> events = registry.eventsFrom(unit);
                List<RegistryTable.SupersededEvent> superseded =
                        store.registry().superseded(unit);
                if (isJson()) {
                    RegistryJson.print(out, unit, versions, events, superseded);
                } else {
                    print(out, registry, unit);
                    DiffPrinter words = new DiffPrinter(messages());
                    for (RegistryTable.SupersededEvent old : superseded) {
                        String line = messages()
                                .text(
                                        "registry.superseded",
                                        words.event(old.event()),
                                        Integer.toString(old.by()),
                                        LocalTimes.of(old.at(), messages()));
                        TextTable.wrap(line, TextTable.WIDTH - 2).forEach(text -> out.line("  " + text));
                    }
                }
            }
        }
        return ExitCode.DONE;
    }

    private void print(Output out, UnitGroup group) {
        if (isJson()) {
            out.object(json -> {
                json.writeStringProperty("id", group.id().value());
                json.writeStringProperty("name", group.name());
                json.writeStringProperty("on", group.on().toString());
                json.writeArrayPropertyStart("members");
                group.members().forEach(member -> json.writeString(member.value()));
                json.writeEndArray();
            });
            return;
        }
        out.line(messages().text("registry.group", group.name(), group.id().value(), group.on()));
        String members = group.members().stream().map(UnitId::value).collect(Collectors.joining(", "));
        TextTable.wrap(members, TextTable.WIDTH - 2).forEach(text -> out.line("  " + text));
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
        UnitVersion shown = day == null
                ? versions.get(versions.size() - 1)
                : registry.find(unit, day).orElse(versions.get(versions.size() - 1));
        LocalDate first = shown.validity().from();
        for (String line : new BodyTree(messages(), registry)
                .lines(
                        shown,
                        day != null && shown.validity().contains(day) ? day : lastMapOf(registry, shown, first))) {
            TextTable.wrap(line, TextTable.WIDTH - 2).forEach(text -> out.line("  " + text));
        }
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

    /** The last day within a version on which the registry changed. */
    private static LocalDate lastMapOf(Registry registry, UnitVersion version, LocalDate first) {
        return registry.changeDays().stream()
                .filter(version.validity()::contains)
                .reduce(first, (earlier, later) -> later);
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
