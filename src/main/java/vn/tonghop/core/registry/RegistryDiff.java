package vn.tonghop.core.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one registry has otherwise than another.
 *
 * @param units the units that differ, by id
 * @param groups the ids of the saved groups that differ
 */
public record RegistryDiff(List<UnitChange> units, List<UnitId> groups) {
    /** Copies the lists. */
    public RegistryDiff {
        units = List.copyOf(units);
        groups = List.copyOf(groups);
    }

    /** Whether a unit is only in the newer registry, only in the older, or in both but otherwise. */
    public enum Sort {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One unit that differs; of its versions and events only those that do.
     *
     * @param unit the unit
     * @param sort how
     * @param oldVersions versions that only the older registry has
     * @param newVersions versions that only the newer has
     * @param oldEvents events of it that only the older has: superseded
     * @param newEvents events of it that only the newer has
     */
    public record UnitChange(
            UnitId unit,
            Sort sort,
            List<UnitVersion> oldVersions,
            List<UnitVersion> newVersions,
            List<UnitEvent> oldEvents,
            List<UnitEvent> newEvents) {}

    /** Compares two registries. */
    public static RegistryDiff between(Registry older, Registry newer) {
        Set<UnitId> ids = new TreeSet<>();
        for (Registry registry : List.of(older, newer)) {
            registry.all().forEach(version -> ids.add(version.id()));
            registry.events().forEach(event -> ids.add(event.from()));
        }
        List<UnitChange> changes = new ArrayList<>();
        for (UnitId id : ids) {
            List<UnitVersion> was = older.versionsOf(id);
            List<UnitVersion> is = newer.versionsOf(id);
            UnitChange change = new UnitChange(
                    id,
                    was.isEmpty() ? Sort.ADDED : is.isEmpty() ? Sort.REMOVED : Sort.CHANGED,
                    without(was, is),
                    without(is, was),
                    without(older.eventsFrom(id), newer.eventsFrom(id)),
                    without(newer.eventsFrom(id), older.eventsFrom(id)));
            boolean differs = !change.oldVersions.isEmpty()
                    || !change.newVersions.isEmpty()
                    || !change.oldEvents.isEmpty()
                    || !change.newEvents.isEmpty();
            if (differs) {
                changes.add(change);
            }
        }
        return new RegistryDiff(changes, groupsThatDiffer(older, newer));
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return units.isEmpty() && groups.isEmpty();
    }

    /** How many units differ in this way. */
    public long count(Sort sort) {
        return units.stream().filter(change -> change.sort() == sort).count();
    }

    /** How many events only the newer registry has. */
    public long newEvents() {
        return units.stream().mapToLong(change -> change.newEvents().size()).sum();
    }

    /** How many events only the older registry has: they are superseded or gone. */
    public long oldEvents() {
        return units.stream().mapToLong(change -> change.oldEvents().size()).sum();
    }

    /**
     * Whether a name read on the map of a day could mean another unit than before: the units of the day differ, or an
     * event up to the day, by which names are carried forward.
     */
    public boolean isSeenOn(LocalDate day) {
        return units.stream()
                .anyMatch(change -> !onTheMap(change.oldVersions(), day).equals(onTheMap(change.newVersions(), day))
                        || by(change.oldEvents(), day)
                        || by(change.newEvents(), day));
    }

    private static List<List<String>> onTheMap(List<UnitVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.validity().contains(day))
                .map(version -> List.of(
                        version.fullName(),
                        String.valueOf(version.parent()),
                        version.code(),
                        version.kind().name(),
                        String.valueOf(version.standing())))
                .toList();
    }

    private static boolean by(List<UnitEvent> events, LocalDate day) {
        return events.stream().anyMatch(event -> !event.effective().isAfter(day));
    }

    private static List<UnitId> groupsThatDiffer(Registry older, Registry newer) {
        Map<UnitId, UnitGroup> was = new HashMap<>();
        older.groups().forEach(group -> was.put(group.id(), group));
        Set<UnitId> differing = new TreeSet<>(was.keySet());
        newer.groups().forEach(group -> {
            if (group.equals(was.get(group.id()))) {
                differing.remove(group.id());
            } else {
                differing.add(group.id());
            }
        });
        return List.copyOf(differing);
    }

    private static <T> List<T> without(List<T> these, List<T> those) {
        Set<T> rest = new LinkedHashSet<>(these);
        those.forEach(rest::remove);
        return List.copyOf(rest);
    }
}
