package vn.tonghop.core.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The registry on one day, indexed for look-ups. */
final class Snapshot {
    private static final Map<String, String> SHORT_KINDS = Map.of(
            "tp-", "thanh-pho-", "tx-", "thi-xa-", "tt-", "thi-tran-", "h-", "huyen-", "p-", "phuong-", "x-", "xa-");

    private final List<UnitVersion> all;
    private final Map<UnitId, UnitVersion> byId = new HashMap<>();
    private final Map<String, UnitVersion> byCode = new HashMap<>();
    private final Map<String, List<UnitVersion>> bySlug = new HashMap<>();
    private final Map<UnitId, List<UnitVersion>> children = new HashMap<>();

    Snapshot(List<UnitVersion> versions, LocalDate day) {
        all = versions.stream()
                .filter(version -> version.validity().contains(day))
                .sorted(Comparator.comparing(UnitVersion::code).thenComparing(UnitVersion::id))
                .toList();
        for (UnitVersion version : all) {
            byId.put(version.id(), version);
            byCode.put(version.code(), version);
            add(bySlug, version.slug(), version);
            add(bySlug, version.kind().slug() + "-" + version.slug(), version);
            UnitId parent = version.parent();
            if (parent != null) {
                add(children, parent, version);
            }
        }
    }

    List<UnitVersion> all() {
        return all;
    }

    Map<UnitId, UnitVersion> byId() {
        return byId;
    }

    List<UnitVersion> childrenOf(UnitId parent) {
        return List.copyOf(children.getOrDefault(parent, List.of()));
    }

    /** An id or a code means one unit only; a slug means all that have it. */
    List<UnitVersion> resolve(String text) {
        UnitVersion one = UnitId.isWellFormed(text) ? byId.get(new UnitId(text)) : null;
        if (one == null) {
            one = byCode.get(text);
        }
        if (one != null) {
            return List.of(one);
        }
        List<UnitVersion> found = new ArrayList<>(bySlug.getOrDefault(text, List.of()));
        SHORT_KINDS.forEach((abbreviation, word) -> {
            if (text.startsWith(abbreviation)) {
                found.addAll(bySlug.getOrDefault(word + text.substring(abbreviation.length()), List.of()));
            }
        });
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(UnitVersion::code))
                .toList();
    }

    private static <K> void add(Map<K, List<UnitVersion>> map, K key, UnitVersion version) {
        map.computeIfAbsent(key, any -> new ArrayList<>()).add(version);
    }
}
