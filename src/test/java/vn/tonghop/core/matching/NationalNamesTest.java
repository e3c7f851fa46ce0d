package vn.tonghop.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalog.registry.NationalRegistry;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;

/** Names among those of the whole country. */
class NationalNamesTest {
    private static final Path TABLES = Path.of("src", "test", "resources", "matching");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final UnitId LANG_SON = new UnitId("tinh-lang-son");
    private static final int LEAST_PERCENT = 97;

    private final Registry country = NationalRegistry.load();
    private final Registry province = SampleRegistry.load();

    @ParameterizedTest
    @CsvSource({"2018-12-31,24112026,20000", "2025-07-01,25112026,10000"})
    void noGeneratedNameIsMatchedWronglyAndAlmostEveryMatchableOneIsMatched(LocalDate day, long seed, int count) {
        NameMatcher matcher = new NameMatcher(country, day);
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        int matchable = 0;
        for (GeneratedNames.Sample name : GeneratedNames.distinct(country, day, null, seed, count)) {
            NameMatch match = matcher.match(name.text(), name.sender());
            matchable += name.code() == null ? 0 : 1;
            if (match instanceof NameMatch.Matched matched) {
                if (!matched.unit().code().equals(name.code())) {
                    wrong.add(name + " was " + matched);
                }
            } else if (name.code() != null) {
                missed.add(name + " was " + match.getClass().getSimpleName());
            }
        }
        System.out.printf(
                "Names of the country on %s, seed %d: %d rows, %d matchable, %d missed, %d wrong%n",
                day, seed, count, matchable, missed.size(), wrong.size());

        assertThat(wrong).isEmpty();
        assertThat(100L * (matchable - missed.size()))
                .describedAs("missed: " + missed)
                .isGreaterThanOrEqualTo((long) LEAST_PERCENT * matchable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messy-names.tsv", "generated-names.tsv"})
    void aNameSentFromLangSonMeansTheSameAmongTheNamesOfTheCountryAsAmongItsOwn(String table) throws IOException {
        Map<LocalDate, NameMatcher> own = new HashMap<>();
        Map<LocalDate, NameMatcher> all = new HashMap<>();
        List<String> otherwise = new ArrayList<>();
        List<String> lines = Files.readAllLines(TABLES.resolve(table), StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            LocalDate day = LocalDate.parse(cells[0]);
            UnitId sender = cells[1].isEmpty()
                    ? LANG_SON
                    : province.resolve(cells[1], day).get(0).id();
            String text = ESCAPE.matcher(cells[2])
                    .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
            NameMatch alone = own.computeIfAbsent(day, on -> new NameMatcher(province, on))
                    .match(text, sender);
            NameMatch among =
                    all.computeIfAbsent(day, on -> new NameMatcher(country, on)).match(text, sender);
            if (!unit(alone).equals(unit(among))) {
                otherwise.add(line + " was " + alone + ", is " + among);
            }
        }

        assertThat(lines).hasSizeGreaterThan(300);
        assertThat(otherwise).isEmpty();
    }

    @Test
    void iAndYAreOneInAProvinceWhereNoNameDiffersSoWhateverOtherProvincesHave() {
        NameMatcher matcher = new NameMatcher(country, LocalDate.of(2018, 12, 31));

        // Phú Quí is a district of Bình Thuận, Phú Quý a commune of Tiền Giang.
        assertThat(unit(matcher.match("huyện Phú Quý", new UnitId("tinh-binh-thuan"))))
                .isEqualTo("602");
        assertThat(unit(matcher.match("xã Phú Quí", new UnitId("tinh-tien-giang"))))
                .isEqualTo(unit(matcher.match("xã Phú Quý", new UnitId("tinh-tien-giang"))))
                .isNotEqualTo("held");
        assertThat(unit(matcher.match("huyện Phú Quý", null))).isEqualTo("held");
    }

    /** The code of the unit, or that the name is held. */
    private static String unit(NameMatch match) {
        return match instanceof NameMatch.Matched matched ? matched.unit().code() : "held";
    }
}
