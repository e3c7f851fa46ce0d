package vn.tonghop.core.restatement;

import java.util.List;
import java.util.Optional;
import vn.tonghop.core.registry.UnitVersion;

/**
 * Observations that have no one unit of their level on the map; they are in the figures of the unit above all who may
 * hold them, and in none below it.
 *
 * @param source the observations
 * @param unit the unit they name, as it was
 * @param within the lowest unit that surely holds all of it; empty where there is none on the map
 * @param candidates who may hold some of it, by code; empty where nobody of its level can
 */
public record Undivided(Source source, UnitVersion unit, Optional<UnitVersion> within, List<UnitVersion> candidates) {
    /** Copies the candidates. */
    public Undivided {
        candidates = List.copyOf(candidates);
    }
}
