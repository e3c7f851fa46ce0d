package vn.tonghop.core.restatement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitEventKind;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitLevel;
import vn.tonghop.core.registry.UnitVersion;

/**
 * All steps across one day on which the map changed. A unit whose successors are not all known for certain may be in
 * those that are named and in every unit of its level under what is left of the unit above it: nothing less is proven.
 */
final class MapSteps {
    private final Registry registry;
    private final LocalDate day;
    private final LocalDate before;
    private final Map<UnitId, Set<UnitId>> forward = new TreeMap<>();
    private final Map<UnitId, Set<UnitId>> back = new TreeMap<>();

    private MapSteps(Registry registry, LocalDate day) {
        this.registry = registry;
        this.day = day;
        this.before = day.minusDays(1);
    }

    /** The steps of every day on which the map changes, earliest first; units that only stay as they are have none. */
    static List<MapStep> of(Registry registry) {
        List<MapStep> steps = new ArrayList<>();
        registry.changeDays().forEach(day -> steps.addAll(new MapSteps(registry, day).steps()));
        return steps;
    }

    private List<MapStep> steps() {
        List<UnitVersion> old = registry.versionsOn(before);
        if (old.isEmpty()) {
            return List.of();
        }
        old.forEach(unit -> forward.put(unit.id(), targets(unit)));
        registry.versionsOn(day).forEach(unit -> back.put(unit.id(), new TreeSet<>()));
        forward.forEach((from, all) -> all.forEach(to -> sources(to).add(from)));
        List<MapStep> steps = new ArrayList<>(stepsOfBodies());
        for (UnitVersion unit : old) {
            Set<UnitId> targets = targetsOf(unit.id());
            boolean stays =
                    targets.equals(Set.of(unit.id())) && sources(unit.id()).size() == 1;
            if (!stays) {
                targets.forEach(to -> steps.add(new MapStep(day, unit.id(), to, MapStep.Sort.SHARED)));
            }
            if (targets.isEmpty()) {
                above(unit).ifPresent(up -> steps.add(new MapStep(day, unit.id(), up, MapStep.Sort.KEPT_ABOVE)));
            }
        }
        back.forEach((unit, sources) -> {
            if (sources.isEmpty()) {
                nearestBefore(unit)
                        .ifPresent(up -> steps.add(new MapStep(day, up, unit, MapStep.Sort.CAME_FROM_ABOVE)));
            }
        });
        return steps;
    }

    /**
     * A body that is no longer there is kept where its place is, or may be, and one that was not there yet came from
     * there; one that lasts stays as it is, under whatever place it then names.
     */
    private List<MapStep> stepsOfBodies() {
        List<MapStep> steps = new ArrayList<>();
        for (UnitVersion body : registry.bodiesOn(before)) {
            if (registry.find(body.id(), day).isEmpty()) {
                Set<UnitId> targets = targetsOf(Objects.requireNonNull(body.parent()));
                (targets.isEmpty() ? above(body).stream().toList() : targets)
                        .forEach(to -> steps.add(new MapStep(day, body.id(), to, MapStep.Sort.KEPT_ABOVE)));
            }
        }
        for (UnitVersion body : registry.bodiesOn(day)) {
            if (registry.find(body.id(), before).isEmpty()) {
                Set<UnitId> sources = sources(Objects.requireNonNull(body.parent()));
                (sources.isEmpty() ? nearestBefore(body.id()).stream().toList() : sources)
                        .forEach(from -> steps.add(new MapStep(day, from, body.id(), MapStep.Sort.CAME_FROM_ABOVE)));
            }
        }
        return steps;
    }

    /** The nearest unit above a unit of the day that stood the day before. */
    private Optional<UnitId> nearestBefore(UnitId unit) {
        return registry.ancestorsOn(unit, day).stream()
                .skip(1)
                .map(UnitVersion::id)
                .filter(up -> registry.find(up, before).isPresent())
                .findFirst();
    }

    private Set<UnitId> targetsOf(UnitId unit) {
        return forward.getOrDefault(unit, Set.of());
    }

    private Set<UnitId> sources(UnitId unit) {
        return back.computeIfAbsent(unit, any -> new TreeSet<>());
    }

    /** The units of the day that hold, or may hold, some of a unit of the day before. */
    private Set<UnitId> targets(UnitVersion unit) {
        Set<UnitId> targets = new LinkedHashSet<>();
        boolean goesOn = registry.find(unit.id(), day).isPresent();
        if (goesOn) {
            targets.add(unit.id());
        }
        List<UnitEvent> events = registry.eventsFrom(unit.id()).stream()
                .filter(event ->
                        !event.kind().keepsIdentity() && event.effective().equals(day))
                .toList();
        boolean complete = goesOn
                || (events.size() == 1 && events.get(0).provesWholeSuccessor())
                || (events.size() > 1
                        && events.stream().allMatch(event -> event.evidence().trusted()));
        for (UnitEvent event : events) {
            UnitId to = event.to();
            if (to != null) {
                targets.add(to);
            } else if (event.kind() != UnitEventKind.DISSOLVE || !goesOn) {
                complete = false;
            }
        }
        if (!complete) {
            above(unit).ifPresent(up -> addThoseUnder(up, unit.level(), targets));
        }
        return targets;
    }

    private void addThoseUnder(UnitId up, UnitLevel level, Set<UnitId> targets) {
        for (UnitVersion child : registry.childrenOn(up, day)) {
            if (child.level() == level) {
                targets.add(child.id());
            } else {
                addThoseUnder(child.id(), level, targets);
            }
        }
    }

    /** The nearest unit above that stands on the day, or that all of it went into. */
    private Optional<UnitId> above(UnitVersion unit) {
        for (UnitVersion up : registry.ancestorsOn(unit.id(), before)) {
            if (up.id().equals(unit.id())) {
                continue;
            }
            if (registry.find(up.id(), day).isPresent()) {
                return Optional.of(up.id());
            }
            List<UnitId> whole = registry.eventsFrom(up.id()).stream()
                    .filter(event -> event.effective().equals(day) && event.provesWholeSuccessor())
                    .flatMap(event -> Optional.ofNullable(event.to()).stream())
                    .toList();
            if (whole.size() == 1) {
                return Optional.of(whole.get(0));
            }
        }
        return Optional.empty();
    }
}
