package vn.tonghop.core.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Follows units through their events to one day. */
final class Lineage {
    private final Registry registry;
    private final LocalDate day;

    Lineage(Registry registry, LocalDate day) {
        this.registry = registry;
        this.day = day;
    }

    /** What became of a unit by the day. */
    Succession of(UnitId id) {
        List<UnitVersion> versions = registry.versionsOf(id);
        if (versions.isEmpty() || versions.get(0).validity().from().isAfter(day)) {
            return new Succession.NotYet();
        }
        List<UnitEvent> path = new ArrayList<>();
        UnitId at = id;
        Set<UnitId> seen = new HashSet<>();
        while (seen.add(at)) {
            var alive = registry.find(at, day);
            if (alive.isPresent()) {
                return new Succession.Whole(alive.get(), path);
            }
            List<UnitEvent> endings = endings(at);
            if (endings.size() != 1 || !endings.get(0).provesWholeSuccessor()) {
                break;
            }
            UnitEvent ending = endings.get(0);
            path.add(ending);
            UnitId to = ending.to();
            if (to == null) {
                break;
            }
            at = to;
        }
        return inParts(at);
    }

    /** The events by which a unit ended, if it has by the day. */
    private List<UnitEvent> endings(UnitId id) {
        return registry.eventsFrom(id).stream()
                .filter(event ->
                        !event.kind().keepsIdentity() && !event.effective().isAfter(day))
                .toList();
    }

    private Succession inParts(UnitId id) {
        Map<UnitId, UnitVersion> found = new TreeMap<>();
        boolean complete = collect(id, found, new HashSet<>());
        List<UnitVersion> units = List.copyOf(found.values());
        List<UnitEvent> endings = endings(id);
        boolean divided = endings.size() > 1
                && endings.stream()
                        .anyMatch(
                                event -> event.to() != null && event.evidence().trusted());
        return divided ? new Succession.Several(units, complete) : new Succession.Unknown(units);
    }

    /** Gathers all units that may hold some of a unit on the day; true if each step to them is known and trusted. */
    private boolean collect(UnitId id, Map<UnitId, UnitVersion> found, Set<UnitId> seen) {
        if (!seen.add(id)) {
            return true;
        }
        var alive = registry.find(id, day);
        if (alive.isPresent()) {
            found.put(id, alive.get());
            return true;
        }
        List<UnitEvent> endings = endings(id);
        boolean complete = !endings.isEmpty();
        for (UnitEvent event : endings) {
            UnitId to = event.to();
            boolean known = to != null && event.evidence().trusted();
            complete &= to != null && collect(to, found, seen) && known;
        }
        return complete;
    }
}
