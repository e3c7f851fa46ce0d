package vn.tonghop.core.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.Succession;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitLevel;
import vn.tonghop.core.registry.UnitVersion;

/** All names of one day, and of the days before it, by key. */
final class NameIndex {
    /** How much of a printed name was the same as the registry's. */
    enum Likeness {
        EXACT,
        VOWEL_I,
        PLAIN
    }

    private final Registry registry;
    private final LocalDate day;
    private final List<NamedUnit> all = new ArrayList<>();
    private final Map<UnitId, NamedUnit> current = new HashMap<>();
    private final Map<String, NamedUnit> byCode = new HashMap<>();
    private final Map<String, List<NamedUnit>> byExact = new HashMap<>();
    private final Map<String, List<NamedUnit>> byVowelI = new HashMap<>();
    private final Map<String, List<NamedUnit>> byPlain = new HashMap<>();

    NameIndex(Registry registry, LocalDate day) {
        this.registry = registry;
        this.day = day;
        for (UnitVersion unit : registry.versionsOn(day)) {
            addCurrent(unit);
        }
        List<UnitVersion> ended = registry.versions().stream()
                .filter(version -> version.validity().endedBy(day))
                .sorted(Comparator.comparing(NameIndex::lastDay).reversed())
                .toList();
        Set<String> seen = new HashSet<>();
        for (UnitVersion version : ended) {
            if (seen.add(version.id() + " " + version.fullName()) && !isStillCalledSo(version)) {
                addFormer(version);
            }
        }
        Map<String, Set<String>> spellings = new HashMap<>();
        for (UnitVersion version : registry.versions()) {
            NameKey key = NameKey.of(version.name());
            spellings.computeIfAbsent(key.vowelI(), any -> new HashSet<>()).add(key.exact());
        }
        // Where two names differ by i and y alone, the letter decides.
        spellings.forEach((key, names) -> {
            if (names.size() > 1) {
                byVowelI.remove(key);
            }
        });
    }

    private static LocalDate lastDay(UnitVersion version) {
        return Objects.requireNonNull(version.validity().until()).minusDays(1);
    }

    private boolean isStillCalledSo(UnitVersion version) {
        NamedUnit now = current.get(version.id());
        return now != null && now.unit().fullName().equals(version.fullName());
    }

    private void addCurrent(UnitVersion unit) {
        List<UnitVersion> chain = registry.ancestorsOn(unit.id(), day);
        NamedUnit named = NamedUnit.of(unit, above(chain), null, ids(chain));
        current.put(unit.id(), named);
        byCode.put(unit.code(), named);
        add(named);
    }

    private void addFormer(UnitVersion version) {
        List<UnitVersion> chain = registry.ancestorsOn(version.id(), lastDay(version));
        Succession fate = registry.successors(version.id(), day);
        List<UnitId> scope = new ArrayList<>(ids(chain));
        for (UnitVersion successor : fate.units()) {
            scope.addAll(ids(registry.ancestorsOn(successor.id(), day)));
        }
        add(NamedUnit.of(version, above(chain), fate, scope));
    }

    private static List<NamedUnit.Above> above(List<UnitVersion> chain) {
        return chain.stream().skip(1).map(NamedUnit.Above::of).toList();
    }

    private static List<UnitId> ids(List<UnitVersion> chain) {
        return chain.stream().map(UnitVersion::id).toList();
    }

    private void add(NamedUnit named) {
        all.add(named);
        byExact.computeIfAbsent(named.key().exact(), any -> new ArrayList<>(1)).add(named);
        byVowelI.computeIfAbsent(named.key().vowelI(), any -> new ArrayList<>(1))
                .add(named);
        byPlain.computeIfAbsent(named.key().plain(), any -> new ArrayList<>(1)).add(named);
    }

    /** Every name there is, of units of the day first. */
    List<NamedUnit> all() {
        return all;
    }

    /** The units a name may be, of the day and former ones alike; empty if there is no such name. */
    List<NamedUnit> find(NameText text, int from, int until, Likeness likeness) {
        return switch (likeness) {
            case EXACT -> byExact.getOrDefault(text.key(from, until), List.of());
            case VOWEL_I -> byVowelI.getOrDefault(VowelI.of(text.key(from, until)), List.of());
            case PLAIN -> byPlain.getOrDefault(text.plain(from, until), List.of());
        };
    }

    /** The unit that has a code on the day, if any has. */
    List<NamedUnit> byCode(String code) {
        NamedUnit unit = byCode.get(code);
        return unit == null ? List.of() : List.of(unit);
    }

    /** The provinces of the day. */
    List<NamedUnit> provinces() {
        return current.values().stream()
                .filter(named -> named.unit().level() == UnitLevel.PROVINCE)
                .toList();
    }

    /** A unit of the day, if it is one. */
    List<NamedUnit> byId(UnitId id) {
        NamedUnit unit = current.get(id);
        return unit == null ? List.of() : List.of(unit);
    }
}
