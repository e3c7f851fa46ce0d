package vn.tonghop.catalog.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.registry.Placed;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.RegistryChecks;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitGroup;
import vn.tonghop.core.registry.UnitVersion;

/**
 * Reads a folder with {@code units.csv}, {@code events.csv} and perhaps {@code groups.csv} and {@code bodies.csv}, as
 * input-samples/registry/README.md describes them.
 */
public final class RegistryFolder {
    private RegistryFolder() {}

    /** Reads the folder; files that can't be read, and all else that is wrong with them, are findings. */
    public static RegistryReading read(Path folder) {
        List<Finding> findings = new ArrayList<>();
        List<Placed<UnitVersion>> versions =
                new UnitRows(findings).read(CsvTable.read(folder.resolve("units.csv"), UnitRows.COLUMNS, findings));
        List<Placed<UnitEvent>> events = new EventRows(findings)
                .read(CsvTable.read(folder.resolve("events.csv"), EventRows.COLUMNS, EventRows.OPTIONAL, findings));
        Path groupFile = folder.resolve("groups.csv");
        List<Placed<UnitGroup>> groups = Files.exists(groupFile)
                ? new GroupRows(findings).read(CsvTable.read(groupFile, GroupRows.COLUMNS, findings))
                : List.of();
        Path bodyFile = folder.resolve("bodies.csv");
        List<Placed<UnitVersion>> bodies = List.of();
        // Without sound units nothing can be said of the places that bodies name.
        if (findings.isEmpty() && Files.exists(bodyFile)) {
            bodies = new BodyRows(versions, findings)
                    .read(CsvTable.read(bodyFile, BodyRows.COLUMNS, BodyRows.OPTIONAL, findings));
        }
        List<Placed<UnitVersion>> all =
                Stream.concat(versions.stream(), bodies.stream()).toList();
        if (findings.isEmpty()) {
            findings.addAll(RegistryChecks.check(all, events, groups));
        }
        if (findings.isEmpty() && !bodies.isEmpty()) {
            findings.addAll(BodyNames.check(new Registry(values(versions), values(events)), bodies));
        }
        return findings.isEmpty()
                ? new RegistryReading.Loaded(new Registry(values(all), values(events), values(groups)))
                : new RegistryReading.Refused(findings);
    }

    private static <T> List<T> values(List<Placed<T>> placed) {
        return placed.stream().map(Placed::value).toList();
    }
}
