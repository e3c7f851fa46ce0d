package vn.tonghop.core.restatement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;

/**
 * Where units of one day's map may be found on another's, step by step. The way back is the way forward turned round,
 * so that going there and back leads to nobody who could not have been there.
 */
public final class MapWalk {
    private final List<MapStep> steps;
    private final NavigableMap<LocalDate, Map<UnitId, List<UnitId>>> forward = new TreeMap<>();
    private final NavigableMap<LocalDate, Map<UnitId, List<UnitId>>> back = new TreeMap<>();

    /** Over the map of a registry. */
    public MapWalk(Registry registry) {
        this.steps = List.copyOf(MapSteps.of(registry));
        for (MapStep step : steps) {
            if (step.sort() != MapStep.Sort.CAME_FROM_ABOVE) {
                add(forward, step.day(), step.before(), step.after());
            }
            if (step.sort() != MapStep.Sort.KEPT_ABOVE) {
                add(back, step.day(), step.after(), step.before());
            }
        }
    }

    /** Every step, earliest day first. */
    public List<MapStep> steps() {
        return steps;
    }

    /** The units of a day that hold, or may hold, some of a unit of another day; if one only, surely all of it. */
    public Set<UnitId> walk(UnitId unit, LocalDate from, LocalDate to) {
        Set<UnitId> at = Set.of(unit);
        boolean ahead = !to.isBefore(from);
        var days = ahead
                ? forward.subMap(from, false, to, true)
                : back.subMap(to, false, from, true).descendingMap();
        for (Map<UnitId, List<UnitId>> day : days.values()) {
            Set<UnitId> next = new TreeSet<>();
            for (UnitId one : at) {
                next.addAll(day.getOrDefault(one, List.of(one)));
            }
            at = next;
        }
        return new TreeSet<>(at);
    }

    private static void add(
            NavigableMap<LocalDate, Map<UnitId, List<UnitId>>> ways, LocalDate day, UnitId from, UnitId to) {
        ways.computeIfAbsent(day, any -> new HashMap<>())
                .computeIfAbsent(from, any -> new ArrayList<>())
                .add(to);
    }
}
