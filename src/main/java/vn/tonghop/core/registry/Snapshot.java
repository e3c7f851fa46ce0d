package vn.tonghop.core.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The registry on one day, indexed for look-ups. */
final class Snapshot {
    private static final Map<String, String> SHORT_KINDS = Map.of(
            "tp-", "thanh-pho-", "tx-", "thi-xa-", "tt-", "thi-tran-", "h-", "huyen-", "p-", "phuong-", "x-", "xa-");

    private final List<UnitVersion> all;
    private final Map<UnitId, UnitVersion> byId = new HashMap<>();
    private final Map<String, UnitVersion> byCode = new HashMap<>();
    private final Map<String, List<UnitVersion>> bySlug = new HashMap<>();
    private final Map<UnitId, List<UnitVersion>> children = new HashMap<>();
    private final List<UnitVersion> bodies;
    private final Map<UnitId, List<UnitVersion>> bodiesIn = new HashMap<>();

    Snapshot(List<UnitVersion> versions, List<UnitVersion> allBodies, LocalDate day) {
        all = on(versions, day);
        bodies = on(allBodies, day);
        for (UnitVersion version : all) {
            byId.put(version.id(), version);
            byCode.put(version.code(), version);
            slugs(version).forEach(slug -> add(bySlug, slug, version));
            UnitId parent = version.parent();
            if (parent != null) {
                add(children, parent, version);
            }
        }
        for (UnitVersion body : bodies) {
            byId.put(body.id(), body);
            add(bodiesIn, Objects.requireNonNull(body.parent()), body);
        }
    }

    private static List<UnitVersion> on(List<UnitVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.validity().contains(day))
                .sorted(Comparator.comparing(UnitVersion::code).thenComparing(UnitVersion::id))
                .toList();
    }

    /** What a unit is called in folders and commands besides its id and code: its slug, with and without the kind. */
    private static List<String> slugs(UnitVersion version) {
        return List.of(version.slug(), version.kind().slug() + "-" + version.slug());
    }

    /** All words that mean one of these versions in folders and commands. */
    static Set<String> words(Collection<UnitVersion> versions) {
        Set<String> words = new HashSet<>();
        for (UnitVersion version : versions) {
            words.add(version.id().value());
            words.add(version.code());
            words.addAll(slugs(version));
            String kind = version.kind().slug() + "-";
            SHORT_KINDS.forEach((abbreviation, word) -> {
                if (word.equals(kind)) {
                    words.add(abbreviation + version.slug());
                }
            });
        }
        return words;
    }

    List<UnitVersion> all() {
        return all;
    }

    List<UnitVersion> bodies() {
        return bodies;
    }

    Map<UnitId, UnitVersion> byId() {
        return byId;
    }

    List<UnitVersion> childrenOf(UnitId parent) {
        return List.copyOf(children.getOrDefault(parent, List.of()));
    }

    List<UnitVersion> bodiesIn(UnitId place) {
        return List.copyOf(bodiesIn.getOrDefault(place, List.of()));
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
