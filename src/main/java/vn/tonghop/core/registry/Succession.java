package vn.tonghop.core.registry;

import java.util.List;

/** What became of a unit by a day. */
public sealed interface Succession {
    /** The units known to hold some of it on that day, certain or not; one if {@link Whole}. */
    List<UnitVersion> units();

    /**
     * All of it is in one unit: itself, if the path is empty, or the one that a chain of proven whole successions leads to.
     *
     * @param unit that unit on the day
     * @param path the events that lead there, earliest first
     */
    record Whole(UnitVersion unit, List<UnitEvent> path) implements Succession {
        /** Copies the path. */
        public Whole {
            path = List.copyOf(path);
        }

        @Override
        public List<UnitVersion> units() {
            return List.of(unit);
        }
    }

    /**
     * It was divided somewhere on the way.
     *
     * @param units who holds parts of it, by id
     * @param complete whether these are known to be all
     */
    record Several(List<UnitVersion> units, boolean complete) implements Succession {
        /** Copies the units. */
        public Several {
            units = List.copyOf(units);
        }
    }

    /**
     * It ended, and who holds it is not known for certain.
     *
     * @param units who may, by id, on evidence that does not suffice; often nobody
     */
    record Unknown(List<UnitVersion> units) implements Succession {
        /** Copies the units. */
        public Unknown {
            units = List.copyOf(units);
        }
    }

    /** There was no such unit yet, or never. */
    record NotYet() implements Succession {
        @Override
        public List<UnitVersion> units() {
            return List.of();
        }
    }
}
