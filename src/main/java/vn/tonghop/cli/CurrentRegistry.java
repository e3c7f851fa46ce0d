package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.store.Store;

/** The registry as it is now, and which of its units a code means. */
final class CurrentRegistry {
    private CurrentRegistry() {}

    /** The current edition; null, and said, where there is none. */
    static @Nullable Registry of(StoreCommand command, Store store) {
        var edition = store.registry().currentEdition();
        if (edition.isEmpty()) {
            command.say(command.messages().text("registry.none"));
            return null;
        }
        return store.registry().load(edition.get());
    }

    /**
     * Those that had the code, id or name on the day, or ever where no day is given.
     *
     * @throws ParameterException if there is none
     */
    static Set<UnitId> units(StoreCommand command, Registry registry, String code, @Nullable LocalDate day) {
        Set<UnitId> units = new LinkedHashSet<>();
        if (day != null) {
            registry.resolve(code, day).forEach(unit -> units.add(unit.id()));
        } else {
            registry.all().stream()
                    .map(version -> version.validity().from())
                    .distinct()
                    .sorted()
                    .forEach(from -> registry.resolve(code, from).forEach(unit -> units.add(unit.id())));
        }
        if (units.isEmpty()) {
            throw new ParameterException(
                    command.spec().commandLine(),
                    day == null
                            ? command.messages().text("registry.nounit", code)
                            : command.messages().text("registry.nounit.on", code, day));
        }
        return units;
    }

    /** The unit as it was on the day, else as it was last. */
    static UnitVersion version(Registry registry, UnitId unit, @Nullable LocalDate day) {
        var versions = registry.versionsOf(unit);
        return day == null
                ? versions.get(versions.size() - 1)
                : registry.find(unit, day).orElseThrow();
    }
}
