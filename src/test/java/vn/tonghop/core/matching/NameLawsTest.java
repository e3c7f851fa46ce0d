package vn.tonghop.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.Slug;
import vn.tonghop.core.registry.Succession;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/** What holds for every unit of every epoch, in every way of printing it, and for every slip of the pen. */
class NameLawsTest {
    private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
    private static final List<String> TONES = List.of("\u0300", "\u0301", "\u0309", "\u0303", "\u0323", "");

    private final Registry registry = SampleRegistry.withBodies();

    @ParameterizedTest
    @ValueSource(strings = {"2018-12-31", "2020-06-30", "2024-12-15", "2025-07-01"})
    void aNameWithItsKindAndTheUnitsAboveIsAlwaysThatUnitHoweverItIsPrinted(LocalDate day) {
        NameMatcher matcher = new NameMatcher(registry, day);
        Map<String, Function<List<UnitVersion>, String>> forms = new TreeMap<>();
        forms.put("plain", chain -> join(chain, ", ", UnitVersion::fullName));
        forms.put("hyphens", chain -> join(chain, " - ", UnitVersion::fullName));
        forms.put("close hyphens", chain -> join(chain, "- ", NameLawsTest::shortened));
        forms.put("no separators", chain -> join(chain, " ", UnitVersion::fullName));
        forms.put("capitals", chain -> join(chain, ", ", UnitVersion::fullName).toUpperCase(Locale.ROOT));
        forms.put("small", chain -> join(chain, ", ", UnitVersion::fullName).toLowerCase(Locale.ROOT));
        forms.put(
                "decomposed",
                chain -> Normalizer.normalize(join(chain, ", ", UnitVersion::fullName), Normalizer.Form.NFD));
        forms.put("body", chain -> "Hội LHPN " + join(chain, ", ", UnitVersion::fullName));
        forms.put("numbered", chain -> "12. " + join(chain, "; ", NameLawsTest::shortened) + ".");
        forms.put(
                "wide",
                chain -> "\u00a0" + join(chain, " ,  ", UnitVersion::fullName).replace(" ", "\u00a0 "));
        forms.put("bracketed", NameLawsTest::bracketed);
        for (UnitVersion unit : registry.versionsOn(day)) {
            List<UnitVersion> chain = registry.ancestorsOn(unit.id(), day);
            forms.forEach((form, print) -> {
                String text = print.apply(chain);
                NameMatch match = matcher.match(text, null);
                assertThat(match)
                        .describedAs(form + ": " + text)
                        .isInstanceOfSatisfying(
                                NameMatch.Matched.class,
                                matched -> assertThat(matched.unit().code()).isEqualTo(unit.code()));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 2018, 818, 1246, 1672})
    void aSlipOfThePenIsNeverMatchedToAUnitThatIsNotSpelledSo(long seed) {
        System.out.println("Name slips, seed " + seed);
        Random random = new Random(seed);
        int slips = 0;
        int matched = 0;
        for (String date : List.of("2018-12-31", "2020-06-30", "2025-07-01")) {
            LocalDate day = LocalDate.parse(date);
            NameMatcher matcher = new NameMatcher(registry, day);
            for (UnitVersion version : registry.versions()) {
                String text = slip(version.name(), random);
                UnitId sender = random.nextBoolean() ? null : version.parent();
                slips++;
                if (matcher.match(text, sender) instanceof NameMatch.Matched match) {
                    matched++;
                    assertThat(spellings(match.unit(), day))
                            .describedAs(text + " of " + version.name() + " on " + day + " -> " + match)
                            .contains(accented(text) ? comparable(text) : bare(text));
                }
            }
        }
        System.out.println(slips + " slips, " + matched + " of them a name all the same");
        assertThat(matched).isLessThan(slips / 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-12-31", "2020-06-30", "2024-12-15", "2025-07-01"})
    void aNameWithoutAccentsIsThatUnitWhereNoOtherHasItNeitherNowNorBefore(LocalDate day) {
        NameMatcher matcher = new NameMatcher(registry, day);
        int held = 0;
        for (UnitVersion unit : registry.versionsOn(day)) {
            String text = bare(join(registry.ancestorsOn(unit.id(), day), ", ", UnitVersion::fullName));
            NameMatch match = matcher.match(text, null);
            if (match instanceof NameMatch.Matched matched) {
                assertThat(matched.unit().code()).describedAs(text).isEqualTo(unit.code());
            } else {
                held++;
                assertThat(unit.name()).describedAs(text + " " + match).isEqualTo("Tân Thành");
            }
        }
        // On the map of 2025 only: "xa tan thanh" may also be Tân Thanh, which went into Hoàng Văn Thụ.
        assertThat(held).isEqualTo(day.getYear() == 2025 ? 1 : 0);
    }

    /** Every spelling that may stand for a unit: its name, and those of the units that went whole into it. */
    private List<String> spellings(UnitVersion unit, LocalDate day) {
        List<String> spellings = new ArrayList<>();
        for (UnitVersion version : registry.versions()) {
            if (registry.successors(version.id(), day) instanceof Succession.Whole whole
                    && whole.unit().id().equals(unit.id())) {
                spellings.add(comparable(version.name()));
                spellings.add(bare(version.name()));
            }
        }
        return spellings;
    }

    private static String slip(String name, Random random) {
        int at = random.nextInt(name.length());
        if (name.charAt(at) == ' ') {
            at++;
        }
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        String toneless = name.substring(at, at + 1);
        return Normalizer.normalize(
                switch (random.nextInt(5)) {
                    case 0 -> before + letter + after;
                    case 1 -> before + after;
                    case 2 -> before + toneless + letter + after;
                    case 3 -> before + toneless + TONES.get(random.nextInt(TONES.size())) + after;
                    default -> before + Slug.of(toneless) + after;
                },
                Normalizer.Form.NFC);
    }

    private static boolean accented(String text) {
        return !Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .equals(bare(text));
    }

    /** Each word's letters and, apart, its tones; y as i. Written without the matcher's own means. */
    private static String comparable(String name) {
        StringBuilder result = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
            result.append(parts.replaceAll("[\u0300\u0301\u0309\u0303\u0323]", "")
                            .replace('y', 'i'))
                    .append(parts.replaceAll("[^\u0300\u0301\u0309\u0303\u0323]", ""))
                    .append(' ');
        }
        return result.toString();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Mn}", "")
                .replace('đ', 'd');
    }

    private static String join(List<UnitVersion> chain, String separator, Function<UnitVersion, String> print) {
        return String.join(separator, chain.stream().map(print).toList());
    }

    private static String bracketed(List<UnitVersion> chain) {
        UnitVersion unit = chain.get(0);
        @Nullable UnitVersion above = chain.size() > 1 ? chain.get(1) : null;
        return above == null ? unit.fullName() : unit.fullName() + " (" + above.name() + ")";
    }

    private static String shortened(UnitVersion unit) {
        String word = switch (unit.kind()) {
            case PROVINCE -> "tỉnh ";
            case CENTRAL_CITY, CITY -> "TP.";
            case DISTRICT -> "H. ";
            case TOWN -> "TX ";
            case URBAN_DISTRICT -> "Q. ";
            case COMMUNE -> "X.";
            case TOWNSHIP -> "TT ";
            case WARD -> "P.";
            case SPECIAL_ZONE -> "đặc khu ";
            case PARTY_COMMITTEE, MASS_ORGANISATION, AGENCY, ARMED_FORCES, PUBLIC_SERVICE, ENTERPRISE -> "";
        };
        return word + unit.name();
    }
}
