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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final Spellings spellings = new Spellings();
    private final Map<UnitId, NearNames> under = new HashMap<>();
    private final NearNames everywhere = new NearNames();
    private final Map<UnitId, NamedUnit> current = new HashMap<>();
    private final Map<String, NamedUnit> byCode = new HashMap<>();
    private final NameTable country = new NameTable();
    private final Map<UnitId, NameTable> ofProvinces = new HashMap<>();

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
        for (UnitVersion version : registry.versions()) {
            LocalDate first = version.validity().from();
            spellings.add(
                    NameKey.of(version.name()), provinces(ids(registry.ancestorsOn(version.id(), first)).stream()));
        }
        for (NamedUnit named : all) {
            spellings.add(named.key(), provinces(named.scope().stream()));
        }
        spellings.keepOnlyThoseThatDiffer();
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
        everywhere.add(named);
        for (UnitId scope : named.scope()) {
            under.computeIfAbsent(scope, any -> new NearNames()).add(named);
        }
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
        country.add(named);
        for (UnitId province : provinces(named.scope().stream())) {
            ofProvinces.computeIfAbsent(province, any -> new NameTable()).add(named);
        }
    }

    /** The names of a province's units, and of those that went into them; of all for null. */
    NameTable names(@Nullable UnitId province) {
        return province == null ? country : ofProvinces.getOrDefault(province, NameTable.EMPTY);
    }

    /** Whether two names of the province, or of any for null, differ so by i and y alone: there the letter decides. */
    boolean isSpeltInTwoWays(String vowelI, @Nullable UnitId province) {
        return spellings.differ(vowelI, province);
    }

    /** The names of the day that a sender may mean, all for null. */
    NearNames under(@Nullable UnitId sender) {
        return sender == null ? everywhere : under.getOrDefault(sender, new NearNames());
    }

    /** The province a unit of the day is in, itself if it is one; null for null and for other units. */
    @Nullable
    UnitId provinceOf(@Nullable UnitId unit) {
        NamedUnit named = unit == null ? null : current.get(unit);
        return named == null ? null : named.scope().get(named.scope().size() - 1);
    }

    private Set<UnitId> provinces(Stream<UnitId> ids) {
        return ids.filter(this::isProvince).collect(Collectors.toSet());
    }

    private boolean isProvince(UnitId id) {
        List<UnitVersion> versions = registry.versionsOf(id);
        return !versions.isEmpty() && versions.get(0).level() == UnitLevel.PROVINCE;
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
