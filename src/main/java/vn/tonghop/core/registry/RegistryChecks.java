package vn.tonghop.core.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;

/** What must hold between the versions and events of a registry before any of it may be used. */
public final class RegistryChecks {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<UnitId, List<Placed<UnitVersion>>> byId = new HashMap<>();

    private RegistryChecks() {}

    /** As {@link #check(List, List, List)}, of a registry without saved groups. */
    public static List<Finding> check(List<Placed<UnitVersion>> versions, List<Placed<UnitEvent>> events) {
        return check(versions, events, List.of());
    }

    /**
     * All that is wrong, file by file in the order of the lines; empty if the registry may be used.
     *
     * @param all the versions of units and of bodies
     */
    public static List<Finding> check(
            List<Placed<UnitVersion>> all, List<Placed<UnitEvent>> events, List<Placed<UnitGroup>> groups) {
        RegistryChecks checks = new RegistryChecks();
        List<Placed<UnitVersion>> versions =
                all.stream().filter(version -> !version.value().isBody()).toList();
        List<Placed<UnitVersion>> bodies =
                all.stream().filter(version -> version.value().isBody()).toList();
        checks.byId.putAll(byId(versions));
        checks.findings.addAll(SpanChecks.check(checks.byId, "id"));
        checks.codesAreUniqueOnEachDay(versions);
        versions.forEach(checks::parentStandsAbove);
        EventChecks eventChecks = new EventChecks(checks.byId);
        events.forEach(eventChecks::check);
        eventChecks.checkTogether(events);
        checks.findings.sort(
                Comparator.comparing((Finding finding) -> finding.place().line()));
        checks.findings.addAll(eventChecks.findings());
        checks.findings.addAll(new BodyChecks(checks.byId, byId(bodies)).check(bodies));
        checks.findings.addAll(new GroupChecks(byId(all)).check(groups));
        return List.copyOf(checks.findings);
    }

    private static Map<UnitId, List<Placed<UnitVersion>>> byId(List<Placed<UnitVersion>> versions) {
        Map<UnitId, List<Placed<UnitVersion>>> byId = new HashMap<>();
        versions.forEach(version -> byId.computeIfAbsent(version.value().id(), any -> new ArrayList<>())
                .add(version));
        return byId;
    }

    private void codesAreUniqueOnEachDay(List<Placed<UnitVersion>> versions) {
        Map<String, List<Placed<UnitVersion>>> byCode = new HashMap<>();
        for (Placed<UnitVersion> version : versions) {
            String code = version.value().code();
            int digits = switch (version.value().level()) {
                case PROVINCE -> 2;
                case DISTRICT -> 3;
                case COMMUNE -> 5;
                case BODY -> throw new IllegalArgumentException("bodies have no official code");
            };
            if (code.length() != digits || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
                find(FindingCode.REGISTRY_BAD_CODE, version, "code", code, Integer.toString(digits));
            }
            byCode.computeIfAbsent(code, any -> new ArrayList<>()).add(version);
        }
        for (List<Placed<UnitVersion>> ofOne : byCode.values()) {
            for (int i = 1; i < ofOne.size(); i++) {
                for (int j = 0; j < i; j++) {
                    sharedCode(ofOne.get(j), ofOne.get(i));
                }
            }
        }
    }

    private void sharedCode(Placed<UnitVersion> one, Placed<UnitVersion> other) {
        boolean sameUnit = one.value().id().equals(other.value().id());
        if (!sameUnit && one.value().validity().overlaps(other.value().validity())) {
            find(
                    FindingCode.REGISTRY_CODE_TWICE,
                    other,
                    "code",
                    other.value().code(),
                    one.value().id().value(),
                    Long.toString(one.place().line()));
        }
    }

    private void parentStandsAbove(Placed<UnitVersion> child) {
        UnitId parent = child.value().parent();
        boolean province = child.value().level() == UnitLevel.PROVINCE;
        if (parent == null) {
            if (!province) {
                find(FindingCode.REGISTRY_VALUE_MISSING, child, "parent", "");
            }
            return;
        }
        List<Placed<UnitVersion>> parents = byId.getOrDefault(parent, List.of());
        if (parents.isEmpty()) {
            find(FindingCode.REGISTRY_UNKNOWN_PARENT, child, "parent", parent.value());
        } else if (isItsOwnAncestor(child.value())) {
            find(FindingCode.REGISTRY_CYCLE, child, "parent", parent.value());
        } else if (province
                || parents.stream()
                        .map(Placed::value)
                        .filter(version ->
                                version.validity().overlaps(child.value().validity()))
                        .anyMatch(version ->
                                version.level().compareTo(child.value().level()) >= 0)) {
            find(FindingCode.REGISTRY_PARENT_LEVEL, child, "parent", parent.value());
        } else if (!covers(parents, child.value().validity())) {
            find(FindingCode.REGISTRY_PARENT_NOT_THEN, child, "parent", parent.value());
        }
    }

    private boolean isItsOwnAncestor(UnitVersion child) {
        UnitId next = child.parent();
        for (int steps = 0; next != null && steps <= UnitLevel.values().length; steps++) {
            if (next.equals(child.id())) {
                return true;
            }
            List<Placed<UnitVersion>> versions = byId.getOrDefault(next, List.of());
            next = versions.isEmpty() ? null : versions.get(0).value().parent();
        }
        return false;
    }

    /** Gaps between a parent's own versions are found elsewhere, so its first and last day suffice. */
    static boolean covers(List<Placed<UnitVersion>> parents, Validity child) {
        LocalDate from = parents.get(0).value().validity().from();
        LocalDate until = parents.get(parents.size() - 1).value().validity().until();
        LocalDate childUntil = child.until();
        boolean lastsLongEnough = until == null || (childUntil != null && !childUntil.isAfter(until));
        return !from.isAfter(child.from()) && lastsLongEnough;
    }

    private void find(FindingCode code, Placed<?> where, String column, String text, String... arguments) {
        findings.add(Finding.of(code, where.place().column(column), text, arguments));
    }
}
