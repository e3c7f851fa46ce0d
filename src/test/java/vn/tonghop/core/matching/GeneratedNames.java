package vn.tonghop.core.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/** Names as reports print them, made of a registry's units from a seed, each with the truth that its making knows. */
final class GeneratedNames {
    /**
     * A name.
     *
     * @param sort how it was made
     * @param text as printed
     * @param sender who sends it, or null
     * @param code the official code of the unit meant; null if no one unit is
     */
    record Sample(
            String sort,
            String text,
            @Nullable UnitId sender,
            @Nullable String code) {}

    private static final List<String> OTHERS = List.of(
            "Công an ", "Trạm y tế ", "Trường THCS ", "thôn Nà Han, ", "Chi bộ thôn Đồng Tâm, ", "Ban CHQS ", "các ");

    private final Registry registry;
    private final LocalDate day;
    private final List<UnitVersion> units;
    private final NameTruth truth;
    private final Random random;
    private final List<String> syllables;

    private GeneratedNames(Registry registry, LocalDate day, @Nullable UnitId within, long seed) {
        this.registry = registry;
        this.day = day;
        this.truth = new NameTruth(registry, day);
        this.random = new Random(seed);
        this.units = registry.versionsOn(day).stream()
                .filter(unit -> within == null
                        || registry.ancestorsOn(unit.id(), day).stream()
                                .anyMatch(above -> above.id().equals(within)))
                .toList();
        this.syllables = units.stream()
                .flatMap(unit -> List.of(unit.name().split(" ", -1)).stream())
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
    }

    /** So many names, no two with the same text and sender: of all units of a day, or of those within one. */
    static List<Sample> distinct(Registry registry, LocalDate day, @Nullable UnitId within, long seed, int count) {
        GeneratedNames names = new GeneratedNames(registry, day, within, seed);
        List<Sample> samples = new ArrayList<>(count);
        Set<List<Object>> seen = new HashSet<>();
        while (samples.size() < count) {
            Sample sample = names.next();
            if (sample != null && seen.add(List.of(sample.text(), String.valueOf(sample.sender())))) {
                samples.add(sample);
            }
        }
        return samples;
    }

    private @Nullable Sample next() {
        UnitVersion unit = PrintedName.pick(units, random);
        int die = random.nextInt(100);
        return die < 82
                ? printed("name", unit, day)
                : die < 86
                        ? former()
                        : die < 90 ? slip(unit) : die < 93 ? elsewhere(unit) : die < 97 ? other(unit) : unknown(unit);
    }

    /** A unit's name, with or without its kind and what is above it. */
    private @Nullable Sample printed(String sort, UnitVersion unit, LocalDate on) {
        List<UnitVersion> chain = registry.ancestorsOn(unit.id(), on);
        PrintedName name = new PrintedName(
                unit.name(),
                random.nextInt(5) > 0 ? unit.kind() : null,
                chain.subList(1, 1 + random.nextInt(chain.size())),
                random.nextInt(3) > 0);
        UnitId sender = sender(chain);
        String text = name.dressed(random);
        return sure(name, text) ? new Sample(sort, text, sender, truth.code(name, text, sender)) : null;
    }

    private static boolean sure(PrintedName name, String text) {
        // "05 Tân An" and a name of digits alone leave open whether the number is a mark in a list.
        return name.kind() != null || !Character.isDigit(text.strip().charAt(0)) || text.contains(". ");
    }

    private @Nullable Sample former() {
        if (truth.ended().isEmpty()) {
            return null;
        }
        UnitVersion unit = PrintedName.pick(truth.ended(), random);
        return registry.find(unit.id(), day).isPresent() ? null : printed("former", unit, NameTruth.lastDay(unit));
    }

    private @Nullable Sample slip(UnitVersion unit) {
        String slipped = Spelt.slip(unit.name(), random);
        if (slipped.isBlank() || truth.isSpeltSo(slipped)) {
            return null;
        }
        List<UnitVersion> chain = registry.ancestorsOn(unit.id(), day);
        PrintedName name = new PrintedName(slipped, unit.kind(), chain.subList(1, chain.size()), true);
        String text = name.dressed(random);
        return !Spelt.accented(text) && truth.isAName(slipped) ? null : new Sample("slip", text, sender(chain), null);
    }

    /** A unit's name with a unit above that it is not in. */
    private @Nullable Sample elsewhere(UnitVersion unit) {
        UnitVersion place = PrintedName.pick(units, random);
        List<UnitVersion> above = registry.ancestorsOn(place.id(), day);
        PrintedName name = new PrintedName(unit.name(), unit.kind(), above.subList(1, above.size()), true);
        String text = name.dressed(random);
        UnitId sender = sender(registry.ancestorsOn(unit.id(), day));
        return above.size() < 2 ? null : new Sample("elsewhere", text, sender, truth.code(name, text, sender));
    }

    private Sample other(UnitVersion unit) {
        List<UnitVersion> chain = registry.ancestorsOn(unit.id(), day);
        String front = PrintedName.pick(OTHERS, random);
        String back =
                front.equals("các ") ? " và " + PrintedName.pick(units, random).name() : "";
        return new Sample("other", front + unit.fullName() + back, sender(chain), null);
    }

    private @Nullable Sample unknown(UnitVersion unit) {
        String name = PrintedName.pick(syllables, random) + " " + PrintedName.pick(syllables, random);
        PrintedName printed = new PrintedName(name, unit.kind(), List.of(), false);
        return truth.isAName(name)
                ? null
                : new Sample("unknown", printed.dressed(random), sender(registry.ancestorsOn(unit.id(), day)), null);
    }

    /** The province mostly, as files come from there; else a unit further down, the unit itself, a stranger or nobody. */
    private @Nullable UnitId sender(List<UnitVersion> chain) {
        int die = random.nextInt(20);
        UnitVersion top = chain.get(chain.size() - 1);
        UnitVersion sender =
                die < 10 ? top : die < 15 ? chain.get(Math.min(1, chain.size() - 1)) : die < 17 ? chain.get(0) : null;
        if (die == 17) {
            sender = PrintedName.pick(units, random);
        }
        return sender == null || registry.find(sender.id(), day).isEmpty() ? null : sender.id();
    }
}
