package vn.tonghop.core.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;

/** What must hold between saved groups and the units they name. */
final class GroupChecks {
    private final Map<UnitId, List<Placed<UnitVersion>>> byId;

    GroupChecks(Map<UnitId, List<Placed<UnitVersion>>> byId) {
        this.byId = byId;
    }

    List<Finding> check(List<Placed<UnitGroup>> groups) {
        List<Finding> findings = new ArrayList<>();
        Map<UnitId, Placed<UnitGroup>> seen = new HashMap<>();
        for (Placed<UnitGroup> placed : groups) {
            UnitGroup group = placed.value();
            if (byId.containsKey(group.id()) || seen.putIfAbsent(group.id(), placed) != null) {
                findings.add(Finding.of(
                        FindingCode.REGISTRY_GROUP_ID_TAKEN,
                        placed.place().column("id"),
                        group.id().value()));
            }
            for (UnitId member : group.members()) {
                boolean there = byId.getOrDefault(member, List.of()).stream()
                        .anyMatch(version -> version.value().validity().contains(group.on()));
                if (!there) {
                    findings.add(Finding.of(
                            FindingCode.REGISTRY_GROUP_UNKNOWN_UNIT,
                            placed.place().column("members"),
                            member.value(),
                            group.on().toString()));
                }
            }
        }
        return findings;
    }
}
