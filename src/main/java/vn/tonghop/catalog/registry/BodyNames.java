package vn.tonghop.catalog.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.matching.NameMatch;
import vn.tonghop.core.matching.NameMatcher;
import vn.tonghop.core.registry.BodyStanding;
import vn.tonghop.core.registry.Placed;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/**
 * Whether the names of bodies are read as {@code stands} says: of one that stands for its place as the place, of one
 * that works in it as no unit. Looked at on the first map of the body's span and on the last one.
 */
final class BodyNames {
    private final Registry units;
    private final Map<LocalDate, NameMatcher> matchers = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private BodyNames(Registry units) {
        this.units = units;
    }

    /** What is read otherwise, in the order of the lines. */
    static List<Finding> check(Registry units, List<Placed<UnitVersion>> bodies) {
        BodyNames names = new BodyNames(units);
        for (Placed<UnitVersion> body : bodies) {
            names.check(body, "name", body.value().name());
            standing(body.value()).aliases().forEach(alias -> names.check(body, "aliases", alias));
        }
        return names.findings;
    }

    private Set<LocalDate> days(UnitVersion body) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(body.validity().from());
        units.changeDays().stream().filter(body.validity()::contains).forEach(days::add);
        return new TreeSet<>(Arrays.asList(days.first(), days.last()));
    }

    private void check(Placed<UnitVersion> placed, String column, String name) {
        for (LocalDate day : days(placed.value())) {
            int before = findings.size();
            check(placed, column, name, day);
            if (findings.size() > before) {
                return;
            }
        }
    }

    private void check(Placed<UnitVersion> placed, String column, String name, LocalDate day) {
        UnitVersion body = placed.value();
        UnitId place = Objects.requireNonNull(body.parent());
        NameMatcher matcher = matchers.computeIfAbsent(day, any -> new NameMatcher(units, any));
        NameMatch inPlace = matcher.match(name, place);
        if (body.worksInItsPlace()) {
            if (!isNoUnits(inPlace) || !isNoUnits(matcher.match(name, null))) {
                findings.add(Finding.of(
                        FindingCode.REGISTRY_BODY_NAME_IS_A_UNITS,
                        placed.place().column(column),
                        name,
                        day.toString()));
            }
        } else if (!(inPlace instanceof NameMatch.Matched matched)
                || !matched.unit().id().equals(place)) {
            findings.add(Finding.of(
                    FindingCode.REGISTRY_BODY_NAME_NOT_THE_PLACES,
                    placed.place().column(column),
                    name,
                    day.toString(),
                    place.value()));
        }
    }

    private static boolean isNoUnits(NameMatch match) {
        return match instanceof NameMatch.AgencyOnly
                || match instanceof NameMatch.Unknown
                || match instanceof NameMatch.BelowRegistry
                || match instanceof NameMatch.SeveralUnits;
    }

    private static BodyStanding standing(UnitVersion body) {
        return Objects.requireNonNull(body.standing());
    }
}
