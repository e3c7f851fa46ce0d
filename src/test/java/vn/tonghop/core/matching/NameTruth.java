package vn.tonghop.core.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.Succession;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/** What a printed name means, found by looking at every unit there is; it shares nothing with the matcher. */
final class NameTruth {
    private final Registry registry;
    private final LocalDate day;
    private final Map<String, List<UnitVersion>> current = new HashMap<>();
    private final Map<String, List<UnitVersion>> former = new HashMap<>();
    private final List<UnitVersion> ended = new ArrayList<>();
    private final Set<String> spellings = new HashSet<>();
    private final Set<String> bares = new HashSet<>();
    private final Map<String, String> comparables = new HashMap<>();
    private final Map<String, String> bareKeys = new HashMap<>();

    NameTruth(Registry registry, LocalDate day) {
        this.registry = registry;
        this.day = day;
        for (UnitVersion unit : registry.versions()) {
            String bare = Spelt.bareKey(unit.name());
            bares.add(bare);
            spellings.add(Spelt.vowelless(unit.name()));
            if (unit.validity().contains(day)) {
                current.computeIfAbsent(bare, any -> new ArrayList<>()).add(unit);
            } else if (unit.validity().endedBy(day)) {
                former.computeIfAbsent(bare, any -> new ArrayList<>()).add(unit);
                ended.add(unit);
            }
        }
    }

    /** The versions that ended by the day. */
    List<UnitVersion> ended() {
        return ended;
    }

    /** Whether a text is, with or without its accents, the name of any unit at any time. */
    boolean isAName(String text) {
        return spellings.contains(Spelt.vowelless(text)) || bares.contains(Spelt.bareKey(text));
    }

    /** Whether a text, spelt as it is, is the name of any unit at any time. */
    boolean isSpeltSo(String text) {
        return Spelt.accented(text) ? spellings.contains(Spelt.vowelless(text)) : bares.contains(Spelt.bareKey(text));
    }

    /** The official code of the one unit meant; null where it is none or not one for certain. */
    @Nullable
    String code(PrintedName printed, String text, @Nullable UnitId sender) {
        boolean accented = Spelt.accented(text);
        String bare = Spelt.bareKey(printed.name());
        List<UnitVersion> now = current.getOrDefault(bare, List.of()).stream()
                .filter(unit -> fits(printed, unit, day, accented))
                .filter(unit -> isUnder(unit, day, sender))
                .toList();
        List<UnitVersion> before = former.getOrDefault(bare, List.of()).stream()
                .filter(unit -> fits(printed, unit, lastDay(unit), accented))
                .filter(unit -> now.stream().noneMatch(other -> other.id().equals(unit.id())))
                .filter(unit -> isUnder(unit, lastDay(unit), sender) || isHeldUnder(unit, sender))
                .toList();
        if (now.size() == 1) {
            boolean sure = accented || before.stream().allMatch(unit -> means(unit, now.get(0)));
            return sure ? now.get(0).code() : null;
        }
        if (!now.isEmpty() || before.isEmpty()) {
            return null;
        }
        Set<UnitVersion> successors = new LinkedHashSet<>();
        for (UnitVersion unit : before) {
            if (!(registry.successors(unit.id(), day) instanceof Succession.Whole whole)) {
                return null;
            }
            successors.add(whole.unit());
        }
        UnitVersion successor = successors.iterator().next();
        return successors.size() == 1 && isUnder(successor, day, sender) ? successor.code() : null;
    }

    private boolean means(UnitVersion was, UnitVersion unit) {
        return comparable(was.name()).equals(comparable(unit.name()))
                || (registry.successors(was.id(), day) instanceof Succession.Whole whole
                        && whole.unit().id().equals(unit.id()));
    }

    private boolean fits(PrintedName printed, UnitVersion unit, LocalDate on, boolean accented) {
        if (!same(printed.name(), unit.name(), accented)
                || (printed.kind() != null
                        && !printed.kind().word().equals(unit.kind().word()))) {
            return false;
        }
        List<UnitVersion> chain = registry.ancestorsOn(unit.id(), on);
        int next = 1;
        for (UnitVersion above : printed.above()) {
            while (next < chain.size()
                    && !(same(above.name(), chain.get(next).name(), accented)
                            && (!printed.kindsAbove()
                                    || above.kind()
                                            .word()
                                            .equals(chain.get(next).kind().word())))) {
                next++;
            }
            if (next++ == chain.size()) {
                return false;
            }
        }
        return true;
    }

    private boolean same(String one, String other, boolean accented) {
        return accented
                ? comparable(one).equals(comparable(other))
                : bareKeys.computeIfAbsent(one, Spelt::bareKey).equals(bareKeys.computeIfAbsent(other, Spelt::bareKey));
    }

    private String comparable(String name) {
        return comparables.computeIfAbsent(name, Spelt::comparable);
    }

    private boolean isUnder(UnitVersion unit, LocalDate on, @Nullable UnitId sender) {
        return sender == null
                || registry.ancestorsOn(unit.id(), on).stream()
                        .anyMatch(above -> above.id().equals(sender));
    }

    private boolean isHeldUnder(UnitVersion was, @Nullable UnitId sender) {
        return registry.successors(was.id(), day).units().stream().anyMatch(unit -> isUnder(unit, day, sender));
    }

    static LocalDate lastDay(UnitVersion version) {
        return Objects.requireNonNull(version.validity().until()).minusDays(1);
    }
}
