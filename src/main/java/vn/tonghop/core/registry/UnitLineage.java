package vn.tonghop.core.registry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit with everything that went into it and everything that became of it.
 *
 * @param unit the unit, as it was on the day asked for, else as it was last
 * @param own what happened to it while it stayed itself, by time
 * @param before what brought other units or parts of them into it, by time
 * @param after what it went into, by time
 */
public record UnitLineage(UnitVersion unit, List<UnitEvent> own, List<Step> before, List<Step> after) {
    /** Copies the lists. */
    public UnitLineage {
        own = List.copyOf(own);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * One event on the way, and where the way goes on from there.
     *
     * @param event the event
     * @param other the unit at its far end: on the way back the day before the event, on the way forward on its day;
     *     null where nobody or nobody known stands there
     * @param further the next steps in the same direction
     */
    public record Step(UnitEvent event, @Nullable UnitVersion other, List<Step> further) {
        /** Copies the steps. */
        public Step {
            further = List.copyOf(further);
        }
    }

    /** The lineage of a version's unit. */
    public static UnitLineage of(Registry registry, UnitVersion unit) {
        List<UnitEvent> own = registry.eventsFrom(unit.id()).stream()
                .filter(event -> event.kind().keepsIdentity())
                .toList();
        return new UnitLineage(unit, own, before(registry, unit.id(), null), after(registry, unit.id(), null));
    }

    /** Only events earlier than the one that led here, so that the way ends. */
    private static List<Step> before(Registry registry, UnitId unit, @Nullable UnitEvent later) {
        List<Step> steps = new ArrayList<>();
        for (UnitEvent event : registry.eventsInto(unit)) {
            if (later == null || event.effective().isBefore(later.effective())) {
                UnitVersion other = registry.find(
                                event.from(), event.effective().minusDays(1))
                        .orElse(null);
                steps.add(new Step(event, other, before(registry, event.from(), event)));
            }
        }
        return steps;
    }

    private static List<Step> after(Registry registry, UnitId unit, @Nullable UnitEvent earlier) {
        List<Step> steps = new ArrayList<>();
        for (UnitEvent event : registry.eventsFrom(unit)) {
            boolean isLater = earlier == null || event.effective().isAfter(earlier.effective());
            if (isLater && !event.kind().keepsIdentity()) {
                UnitId to = event.to();
                steps.add(
                        to == null
                                ? new Step(event, null, List.of())
                                : new Step(
                                        event,
                                        registry.find(to, event.effective()).orElse(null),
                                        after(registry, to, event)));
            }
        }
        return steps;
    }
}
