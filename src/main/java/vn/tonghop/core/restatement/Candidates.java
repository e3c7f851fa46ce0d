package vn.tonghop.core.restatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/** Who may hold the observations of one unit on a day: one for certain, or several of whom nobody knows which. */
final class Candidates {
    private final Set<UnitId> ids;
    private final Map<UnitId, Set<UnitId>> above = new HashMap<>();
    private final Map<UnitId, Integer> counts = new HashMap<>();

    Candidates(Registry registry, LocalDate day, Set<UnitId> ids) {
        this.ids = ids;
        for (UnitId id : ids) {
            Set<UnitId> chain = new HashSet<>();
            registry.ancestorsOn(id, day).forEach(unit -> chain.add(unit.id()));
            chain.forEach(unit -> counts.merge(unit, 1, Integer::sum));
            above.put(id, chain);
        }
    }

    Set<UnitId> ids() {
        return ids;
    }

    int size() {
        return ids.size();
    }

    /** Each unit that is, or is above, a candidate, with how many of them lie in it. */
    Map<UnitId, Integer> counts() {
        return counts;
    }

    /** How many candidates lie in any of these units. */
    long within(Set<UnitId> units) {
        return ids.stream()
                .filter(id -> above.getOrDefault(id, Set.of()).stream().anyMatch(units::contains))
                .count();
    }

    /** What a unit gets of shares given to the candidates; empty where no shares are. */
    Optional<BigDecimal> share(UnitId unit, Map<UnitId, BigDecimal> shares) {
        return shares.isEmpty()
                ? Optional.empty()
                : Optional.of(shares.entrySet().stream()
                        .filter(share ->
                                above.getOrDefault(share.getKey(), Set.of()).contains(unit))
                        .map(Map.Entry::getValue)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** A unit of its own level; of a body itself, or a unit of its place's level. */
    private static boolean isAtHome(UnitVersion found, UnitVersion named, Registry registry, LocalDate home) {
        return found.level() == named.level()
                || (named.isBody()
                        && registry.parentOn(named.id(), home)
                                .filter(place -> place.level() == found.level())
                                .isPresent());
    }

    /** What is to be said of the observations if they have no one unit of their own level. */
    Optional<Undivided> undivided(Source source, Registry registry, LocalDate home, LocalDate day) {
        Optional<UnitVersion> named = registry.find(source.unit(), home);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<UnitVersion> units =
                ids.stream().flatMap(id -> registry.find(id, day).stream()).toList();
        boolean placed = units.size() == 1 && isAtHome(units.get(0), named.get(), registry, home);
        if (placed) {
            return Optional.empty();
        }
        Optional<UnitVersion> within = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == ids.size())
                .flatMap(entry -> registry.find(entry.getKey(), day).stream())
                .max(java.util.Comparator.comparing(UnitVersion::level).thenComparing(UnitVersion::code));
        List<UnitVersion> candidates = units.stream()
                .filter(unit -> isAtHome(unit, named.get(), registry, home))
                .sorted(java.util.Comparator.comparing(UnitVersion::code))
                .toList();
        return Optional.of(new Undivided(source, named.get(), within, candidates));
    }
}
