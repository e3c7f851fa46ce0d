package vn.tonghop.core.matching;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitLevel;
import vn.tonghop.core.registry.UnitVersion;

/**
 * What a generated text says, before it is dressed up.
 *
 * @param name the name
 * @param kind the kind said with it, or null
 * @param above the units said to be above it, nearest first
 * @param kindsAbove whether their kinds are said too
 */
record PrintedName(String name, @Nullable UnitKind kind, List<UnitVersion> above, boolean kindsAbove) {
    private static final List<String> SEPARATORS = List.of(", ", ", ", " - ", "; ", "- ", " (", "(", ",");
    private static final List<String> MARKS = List.of("12. ", "3) ", "- ", "+ ", "a) ", "IV. ");
    private static final List<String> BODIES = List.of(
            "UBND ",
            "HĐND ",
            "HĐND, UBND ",
            "Hội LHPN ",
            "Hội Nông dân ",
            "Ủy ban MTTQ Việt Nam ",
            "Đoàn Thanh niên ",
            "Hội CCB ",
            "BTV Đảng bộ ",
            "Nhân dân ");
    private static final Map<UnitKind, List<String>> SHORT = Map.of(
            UnitKind.CITY, List.of("TP ", "TP.", "Tp. "),
            UnitKind.CENTRAL_CITY, List.of("TP ", "TP.", "Tp. "),
            UnitKind.DISTRICT, List.of("H. ", "H."),
            UnitKind.TOWN, List.of("TX ", "TX."),
            UnitKind.URBAN_DISTRICT, List.of("Q. ", "Q."),
            UnitKind.COMMUNE, List.of("X.", "X. "),
            UnitKind.TOWNSHIP, List.of("TT ", "TT. "),
            UnitKind.WARD, List.of("P.", "P. "));

    /** The text as somebody may type it. */
    String dressed(Random random) {
        String text = body(random) + word(kind, random) + name + tail(random);
        switch (random.nextInt(6)) {
            case 0 -> text = text.toUpperCase(Locale.ROOT);
            case 1 -> text = text.toLowerCase(Locale.ROOT);
            case 2 -> text = Character.toUpperCase(text.charAt(0)) + text.substring(1);
            default -> {}
        }
        // A number before a number would be another number.
        if (random.nextInt(6) == 0 && !Character.isDigit(name.charAt(0))) {
            text = pick(MARKS, random) + text;
        }
        return switch (random.nextInt(24)) {
            case 0, 1, 2 -> Spelt.bare(text);
            case 3, 4 -> Spelt.oldTones(text);
            case 5 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case 6 -> text.replace(" ", "\u00a0");
            case 7 -> " " + text.replace(" ", "  ") + " ";
            default -> text;
        };
    }

    private String body(Random random) {
        boolean commune = kind != null && kind.level() == UnitLevel.COMMUNE;
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> kind == null ? "" : pick(BODIES, random);
            case 3 -> commune ? "Đảng ủy " : "";
            default -> "";
        };
    }

    private String tail(Random random) {
        StringBuilder tail = new StringBuilder();
        String separator = kindsAbove && random.nextInt(4) == 0 ? " " : pick(SEPARATORS, random);
        for (UnitVersion unit : above) {
            String printed = (kindsAbove ? word(unit.kind(), random) : "") + unit.name();
            boolean bracket = separator.endsWith("(");
            tail.append(separator).append(printed).append(bracket ? ")" : "");
        }
        return tail.toString();
    }

    private static String word(@Nullable UnitKind kind, Random random) {
        if (kind == null) {
            return "";
        }
        List<String> shorts = SHORT.getOrDefault(kind, List.of());
        return shorts.isEmpty() || random.nextInt(3) > 0 ? kind.word() + " " : pick(shorts, random);
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
