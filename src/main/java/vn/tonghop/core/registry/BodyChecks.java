package vn.tonghop.core.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;

/** Whether bodies stand soundly in their trees and places. */
final class BodyChecks {
    private final Map<UnitId, List<Placed<UnitVersion>>> units;
    private final Map<UnitId, List<Placed<UnitVersion>>> bodies;
    private final List<Finding> findings = new ArrayList<>();

    /** Against the units of the State's tree and all bodies, by id, the units in order of time. */
    BodyChecks(Map<UnitId, List<Placed<UnitVersion>>> units, Map<UnitId, List<Placed<UnitVersion>>> bodies) {
        this.units = units;
        this.bodies = bodies;
    }

    /** All that is wrong, in the order of the lines. */
    List<Finding> check(List<Placed<UnitVersion>> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        findings.addAll(SpanChecks.check(bodies, "code"));
        Set<String> taken = Snapshot.words(
                units.values().stream().flatMap(List::stream).map(Placed::value).toList());
        for (Placed<UnitVersion> version : versions) {
            codeIsItsOwn(version, taken);
            placeIsThere(version);
            standsUnderOneOfItsTree(version);
        }
        namesAreApart(versions);
        findings.sort(Comparator.comparing(finding -> finding.place().line()));
        return findings;
    }

    private void codeIsItsOwn(Placed<UnitVersion> version, Set<String> taken) {
        String code = version.value().code();
        if (taken.contains(code) || code.chars().allMatch(Character::isDigit)) {
            find(FindingCode.REGISTRY_BODY_CODE_TAKEN, version, "code", code);
        }
    }

    private void placeIsThere(Placed<UnitVersion> version) {
        UnitId place = Objects.requireNonNull(version.value().parent());
        List<Placed<UnitVersion>> places = units.getOrDefault(place, List.of());
        if (places.isEmpty()) {
            find(FindingCode.REGISTRY_BODY_UNKNOWN_PLACE, version, "place", place.value());
        } else if (!RegistryChecks.covers(places, version.value().validity())) {
            find(FindingCode.REGISTRY_BODY_PLACE_NOT_THEN, version, "place", place.value());
        }
    }

    private void standsUnderOneOfItsTree(Placed<UnitVersion> version) {
        UnitId above = above(version.value());
        if (above == null) {
            return;
        }
        List<Placed<UnitVersion>> parents = bodies.getOrDefault(above, List.of());
        if (parents.isEmpty()) {
            find(FindingCode.REGISTRY_BODY_UNKNOWN_PARENT, version, "parent", above.value());
        } else if (isUnderItself(version.value())) {
            find(FindingCode.REGISTRY_CYCLE, version, "parent", above.value());
        } else if (!RegistryChecks.covers(parents, version.value().validity())) {
            find(FindingCode.REGISTRY_PARENT_NOT_THEN, version, "parent", above.value());
        } else if (parents.stream()
                .map(Placed::value)
                .filter(parent -> parent.validity().overlaps(version.value().validity()))
                .anyMatch(parent -> !tree(parent).equals(tree(version.value())))) {
            find(FindingCode.REGISTRY_BODY_OTHER_TREE, version, "parent", above.value(), tree(version.value()));
        }
    }

    /** Whether the bodies above it, at whatever time, lead back to it. */
    private boolean isUnderItself(UnitVersion version) {
        Set<UnitId> seen = new HashSet<>();
        List<UnitId> next = new ArrayList<>(List.of(Objects.requireNonNull(above(version))));
        while (!next.isEmpty()) {
            UnitId at = next.remove(next.size() - 1);
            if (at.equals(version.id())) {
                return true;
            }
            if (seen.add(at)) {
                bodies.getOrDefault(at, List.of()).stream()
                        .flatMap(parent -> Stream.ofNullable(above(parent.value())))
                        .forEach(next::add);
            }
        }
        return false;
    }

    /** Two bodies of one name in one place could not be told apart on any line. */
    private void namesAreApart(List<Placed<UnitVersion>> versions) {
        Map<String, List<Placed<UnitVersion>>> byName = new HashMap<>();
        for (Placed<UnitVersion> version : versions) {
            UnitVersion body = version.value();
            Stream.concat(Stream.of(body.name()), standing(body).aliases().stream())
                    .map(name -> body.parent() + " " + name.toLowerCase(Locale.ROOT))
                    .distinct()
                    .forEach(name -> byName.computeIfAbsent(name, any -> new ArrayList<>(1))
                            .add(version));
        }
        for (List<Placed<UnitVersion>> ofOne : byName.values()) {
            for (int i = 1; i < ofOne.size(); i++) {
                for (int j = 0; j < i; j++) {
                    sharedName(ofOne.get(j), ofOne.get(i));
                }
            }
        }
    }

    private void sharedName(Placed<UnitVersion> one, Placed<UnitVersion> other) {
        boolean sameBody = one.value().id().equals(other.value().id());
        if (!sameBody && one.value().validity().overlaps(other.value().validity())) {
            find(
                    FindingCode.REGISTRY_BODY_NAME_TWICE,
                    other,
                    "name",
                    other.value().name(),
                    one.value().id().value(),
                    Long.toString(one.place().line()));
        }
    }

    private static BodyStanding standing(UnitVersion body) {
        return Objects.requireNonNull(body.standing());
    }

    private static String tree(UnitVersion body) {
        return standing(body).tree();
    }

    private static @Nullable UnitId above(UnitVersion body) {
        return standing(body).above();
    }

    private void find(FindingCode code, Placed<?> where, String column, String text, String... arguments) {
        findings.add(Finding.of(code, where.place().column(column), text, arguments));
    }
}
