package vn.tonghop.bench;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitVersion;

/** The units one district reports on, and the ways their names are printed, misprinted and left without accents. */
final class UnitNames {
    private final UnitVersion district;
    private final List<UnitVersion> units = new ArrayList<>();
    /** Every name of the province without accents, in any year: what a slip must not hit. */
    private final Set<String> known = new HashSet<>();
    /** Names without accents that two units of the district share. */
    private final Set<String> shared = new HashSet<>();

    UnitNames(Registry registry, UnitVersion district, LocalDate day) {
        this.district = district;
        units.add(district);
        units.addAll(registry.childrenOn(district.id(), day));
        Set<String> once = new HashSet<>();
        for (UnitVersion unit : units) {
            if (!once.add(plain(unit.name()))) {
                shared.add(plain(unit.name()));
            }
        }
        registry.versions().forEach(unit -> known.add(plain(unit.name())));
    }

    UnitVersion district() {
        return district;
    }

    UnitVersion any(Random random) {
        // Some lines name the district as a whole; all others one of its communes.
        return random.nextInt(40) == 0 ? district : units.get(1 + random.nextInt(units.size() - 1));
    }

    /** The name as reports print it: this unit and no other to this sender. */
    String printed(UnitVersion unit, Random random) {
        String name = unit.name();
        String full = unit.kind().word() + " " + name;
        int way = random.nextInt(20);
        if (way < 8) {
            return full;
        } else if (way < 10) {
            return full.substring(0, 1).toUpperCase(Locale.ROOT) + full.substring(1);
        } else if (way < 12) {
            return "UBND " + full;
        } else if (way < 14) {
            return unit == district ? full : full + ", " + district.kind().word() + " " + district.name();
        } else if (way < 15) {
            return full.toUpperCase(Locale.ROOT);
        } else if (way < 17) {
            return abbreviation(unit.kind()) + " " + name;
        } else if (way < 18 && !shared.contains(plain(name))) {
            return name;
        } else if (way < 19) {
            return shared.contains(plain(name)) ? full : accentless(full);
        }
        return Normalizer.normalize(full, Normalizer.Form.NFD);
    }

    /** A name with one letter doubled, lost or changed with its neighbour, which is no unit of the province. */
    String misprinted(UnitVersion unit, Random random) {
        while (true) {
            String name = unit.name();
            int at = 1 + random.nextInt(name.length() - 1);
            String slip =
                    switch (random.nextInt(3)) {
                        case 0 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
                        case 1 -> name.substring(0, at) + name.substring(at + 1);
                        default ->
                            name.substring(0, at - 1)
                                    + name.charAt(at)
                                    + name.charAt(at - 1)
                                    + name.substring(at + 1);
                    };
            // Spaces are no letters, and a slip that leaves the letters as they are is none.
            if (slip.replace(" ", "").length() == name.replace(" ", "").length() - (slip.length() < name.length() ? 1 : 0)
                            + (slip.length() > name.length() ? 1 : 0)
                    && slip.strip().equals(slip)
                    && slip.split(" ").length == name.split(" ").length
                    && !known.contains(plain(slip))) {
                return unit.kind().word() + " " + slip;
            }
        }
    }

    private static String abbreviation(UnitKind kind) {
        return switch (kind) {
            case COMMUNE -> "X.";
            case TOWNSHIP -> "TT.";
            case WARD -> "P.";
            case DISTRICT -> "H.";
            case CITY -> "TP.";
            default -> throw new IllegalStateException("no unit of a district's report: " + kind);
        };
    }

    static String accentless(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static String plain(String name) {
        return accentless(name).toLowerCase(Locale.ROOT);
    }
}
