package vn.tonghop.core.restatement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitGroup;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitLevel;
import vn.tonghop.core.registry.UnitVersion;

/**
 * The observations of one day's map, to be added up on any other's. Always from the observations' own units, never from
 * figures restated before, so that going to another map and back changes nothing.
 */
public final class Restatement {
    private static final Comparator<RestatedFigure> ORDER = Comparator.comparing(
                    (RestatedFigure figure) -> figure.unit().level())
            .thenComparing(figure -> figure.unit().code())
            .thenComparing(RestatedFigure::indicator);

    private final Registry registry;
    private final LocalDate home;
    private final List<Source> sources;
    private final MapWalk walk;

    /**
     * Of the observations of a review.
     *
     * @param registry the units in time
     * @param home the day whose units the observations name
     * @param sources the observations, added up by unit and indicator
     */
    public Restatement(Registry registry, LocalDate home, List<Source> sources) {
        this.registry = registry;
        this.home = home;
        this.sources = List.copyOf(sources);
        this.walk = new MapWalk(registry);
    }

    /**
     * The figures on the map of a day.
     *
     * @param weights what divided units are divided by in estimates; empty for no estimates
     */
    public RestatedFigures on(LocalDate day, List<Weight> weights) {
        Map<UnitId, Map<String, FigureSum>> sums = new TreeMap<>();
        List<Undivided> undivided = new ArrayList<>();
        Estimates estimates = new Estimates(weights, to -> whole(to, day));
        for (Source source : sources) {
            Candidates candidates = candidates(source, day);
            Map<UnitId, java.math.BigDecimal> shares = estimates.of(source, candidates.ids());
            candidates.counts().forEach((unit, count) -> {
                FigureSum sum = sums.computeIfAbsent(unit, any -> new TreeMap<>())
                        .computeIfAbsent(source.indicator(), any -> new FigureSum());
                if (count == candidates.size()) {
                    sum.addSure(source, isCarried(source, candidates));
                } else {
                    sum.addPossible(source, candidates.share(unit, shares), estimates.sources(source));
                }
            });
            candidates.undivided(source, registry, home, day).ifPresent(undivided::add);
        }
        List<RestatedFigure> figures = new ArrayList<>();
        sums.forEach((unit, byIndicator) -> registry.find(unit, day)
                .ifPresent(version -> byIndicator.forEach(
                        (indicator, sum) -> figures.add(sum.figure(version, indicator, !weights.isEmpty())))));
        figures.sort(ORDER);
        return new RestatedFigures(day, figures, undivided);
    }

    /** The figures of a saved group, by indicator: exact as far as the observations name units inside or outside it. */
    public Map<String, GroupFigure> of(UnitGroup group) {
        Set<UnitId> members = Set.copyOf(group.members());
        Map<String, FigureSum> sums = new TreeMap<>();
        for (Source source : sources) {
            Candidates candidates = candidates(source, group.on());
            long inside = candidates.within(members);
            FigureSum sum = sums.computeIfAbsent(source.indicator(), any -> new FigureSum());
            if (inside > 0 && inside == candidates.size()) {
                sum.addSure(source, false);
            } else if (inside > 0) {
                sum.addPossible(source, Optional.empty(), Set.of());
            }
        }
        return sums.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().ofGroup(group), (a, b) -> a, TreeMap::new));
    }

    private Candidates candidates(Source source, LocalDate day) {
        Set<UnitId> found =
                registry.find(source.unit(), home).isPresent() ? walk.walk(source.unit(), home, day) : theProvince(day);
        return new Candidates(registry, day, found);
    }

    /** Where a unit is not on the map the observations were read with, its amounts are the province's and nobody's below. */
    private Set<UnitId> theProvince(LocalDate day) {
        List<UnitVersion> provinces = registry.versionsOn(day).stream()
                .filter(unit -> unit.level() == UnitLevel.PROVINCE)
                .toList();
        return provinces.stream().map(UnitVersion::id).collect(Collectors.toSet());
    }

    private static boolean isCarried(Source source, Candidates candidates) {
        return !candidates.ids().equals(Set.of(source.unit()));
    }

    private Optional<UnitId> whole(UnitId unit, LocalDate day) {
        if (registry.find(unit, day).isPresent()) {
            return Optional.of(unit);
        }
        List<UnitVersion> versions = registry.versionsOf(unit);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = Optional.ofNullable(
                        versions.get(versions.size() - 1).validity().until())
                .map(until -> until.minusDays(1))
                .orElse(home);
        LocalDate from = last.isBefore(day) ? last : versions.get(0).validity().from();
        Set<UnitId> found = walk.walk(unit, from, day);
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
