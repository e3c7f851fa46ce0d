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

    private static final Sender NOBODY = new Sender(-1, Namesakes.ANYWHERE, null, NearNames.NONE);

    private final Registry registry;
    private final LocalDate day;
    private final List<NamedUnit> all = new ArrayList<>();
    private final Spellings spellings = new Spellings();
    private final Map<UnitId, List<NamedUnit>> under = new HashMap<>();
    private final NearNames everywhere;
    private final Map<UnitId, NamedUnit> current = new HashMap<>();
    private final Map<String, NamedUnit> byCode = new HashMap<>();
    private final NameTable byExact = new NameTable();
    private final NameTable byVowelI = new NameTable();
    private final NameTable byPlain = new NameTable();
    private final Vocabulary vocabulary = new Vocabulary(Phrases.WORDS);
    private final Map<String, SpeltName> names = new HashMap<>();
    private final Map<UnitVersion, NamedUnit.Above> aboves = new HashMap<>();
    private final Map<UnitId, Integer> numbers = new HashMap<>();
    private final Map<UnitId, Sender> senders = new HashMap<>();

    NameIndex(Registry registry, LocalDate day) {
        this.registry = registry;
        this.day = day;
        registry.versions().forEach(version -> vocabulary.addWords(version.name()));
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
        byVowelI.forEach(namesakes -> namesakes.leaveToTheirLetters(spellings));
        everywhere = new NearNames(List.copyOf(current.values()));
        numbers.forEach((id, number) -> senders.put(id, sender(id, number)));
    }

    private Sender sender(UnitId id, int number) {
        NamedUnit unit = current.get(id);
        int province = unit == null
                ? Namesakes.ANYWHERE
                : number(unit.scope().get(unit.scope().size() - 1));
        return new Sender(number, province, unit, new NearNames(under.getOrDefault(id, List.of())));
    }

    /** A sender; null for null. */
    @Nullable
    Sender sender(@Nullable UnitId id) {
        return id == null ? null : senders.getOrDefault(id, NOBODY);
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
        NamedUnit named = named(unit, above(chain), null, ids(chain));
        current.put(unit.id(), named);
        byCode.put(unit.code(), named);
        for (UnitId scope : named.scope()) {
            under.computeIfAbsent(scope, any -> new ArrayList<>()).add(named);
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
        add(named(version, above(chain), fate, scope));
    }

    private NamedUnit named(
            UnitVersion unit, List<NamedUnit.Above> above, @Nullable Succession fate, List<UnitId> scope) {
        int[] own = scope.stream().mapToInt(this::number).toArray();
        return new NamedUnit(unit, spelt(unit.name()), above, fate, List.copyOf(scope), own);
    }

    private int number(UnitId id) {
        return numbers.computeIfAbsent(id, any -> numbers.size());
    }

    private SpeltName spelt(String name) {
        return names.computeIfAbsent(name, any -> new SpeltName(name, vocabulary));
    }

    private List<NamedUnit.Above> above(List<UnitVersion> chain) {
        return chain.stream()
                .skip(1)
                .map(unit -> aboves.computeIfAbsent(
                        unit, any -> new NamedUnit.Above(unit, spelt(unit.name()), "parent:" + unit.name())))
                .toList();
    }

    private static List<UnitId> ids(List<UnitVersion> chain) {
        return chain.stream().map(UnitVersion::id).toList();
    }

    private void add(NamedUnit named) {
        all.add(named);
        Set<Integer> provinces = provinces(named.scope().stream());
        byExact.add(named.name().exact(), named, provinces);
        byVowelI.add(named.name().vowelI(), named, provinces);
        byPlain.add(named.name().plain(), named, provinces);
    }

    /** A text in the words of the names. */
    NameText read(String text) {
        return WordReader.read(text, vocabulary);
    }

    /** The units that some words of a text name, in a province or anywhere; plain where the text is. */
    NamedUnit[] named(NameText text, int from, int until, Likeness likeness, int province) {
        if (text.accented() && likeness == Likeness.VOWEL_I) {
            Namesakes namesakes = byVowelI.of(text.vowelsI(), from, until);
            return namesakes == null ? Namesakes.NONE : namesakes.in(province);
        }
        Namesakes namesakes = (text.accented() ? byExact : byPlain).of(text.ids(), from, until);
        return namesakes == null ? Namesakes.NONE : namesakes.around(province);
    }

    /** The names of the day that a sender may mean, all for null. */
    NearNames near(@Nullable Sender sender) {
        return sender == null ? everywhere : sender.near();
    }

    private Set<Integer> provinces(Stream<UnitId> ids) {
        return ids.filter(this::isProvince).map(this::number).collect(Collectors.toSet());
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
