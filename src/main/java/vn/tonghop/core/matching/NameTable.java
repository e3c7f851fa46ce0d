package vn.tonghop.core.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names by key: of the country, or of a province, which most names are looked up in. */
final class NameTable {
    /** A table without a name. */
    static final NameTable EMPTY = new NameTable();

    private final Map<String, List<NamedUnit>> byExact = new HashMap<>();
    private final Map<String, List<NamedUnit>> byVowelI = new HashMap<>();
    private final Map<String, List<NamedUnit>> byPlain = new HashMap<>();

    void add(NamedUnit named) {
        byExact.computeIfAbsent(named.key().exact(), any -> new ArrayList<>(1)).add(named);
        byVowelI.computeIfAbsent(named.key().vowelI(), any -> new ArrayList<>(1))
                .add(named);
        byPlain.computeIfAbsent(named.key().plain(), any -> new ArrayList<>(1)).add(named);
    }

    /** The units of such a name, of the day and former ones alike; empty if there is none. */
    List<NamedUnit> exact(String key) {
        return byExact.getOrDefault(key, List.of());
    }

    /** The units of such a name with i for y. */
    List<NamedUnit> vowelI(String key) {
        return byVowelI.getOrDefault(key, List.of());
    }

    /** The units of such a name without accents. */
    List<NamedUnit> plain(String key) {
        return byPlain.getOrDefault(key, List.of());
    }
}
