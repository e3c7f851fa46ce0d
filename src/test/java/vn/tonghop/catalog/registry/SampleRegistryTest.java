package vn.tonghop.catalog.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.core.registry.Evidence;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitEventKind;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitLevel;
import vn.tonghop.core.registry.UnitVersion;

class SampleRegistryTest {
    private static final Map<String, UnitKind> KINDS = Map.of(
            "Tỉnh", UnitKind.PROVINCE,
            "Thành phố", UnitKind.CITY,
            "Huyện", UnitKind.DISTRICT,
            "Xã", UnitKind.COMMUNE,
            "Thị trấn", UnitKind.TOWNSHIP,
            "Phường", UnitKind.WARD);

    private final Registry registry = SampleRegistry.load();

    @ParameterizedTest
    @CsvSource({
        "2004-08-31,langson_until_2019-12-31.csv,226",
        "2019-12-31,langson_until_2019-12-31.csv,226",
        "2020-01-01,langson_2020-01-01.csv,200",
        "2024-11-30,langson_2020-01-01.csv,200",
        "2024-12-01,langson_2024-12-01.csv,194",
        "2025-06-30,langson_2024-12-01.csv,194",
        "2025-07-01,langson_2025-07-01.csv,65"
    })
    void eachEpochHasExactlyTheUnitsCodesNamesKindsAndParentsOfItsList(LocalDate day, String list, int communes) {
        List<String> listed = rows(list)
                .map(row -> String.join(
                        "|", row.get("code"), row.get("name"), kind(row).name(), row.get("parent_code")))
                .sorted()
                .toList();

        List<String> held = registry.versionsOn(day).stream()
                .map(unit -> String.join(
                        "|",
                        unit.code(),
                        unit.name(),
                        unit.kind().name(),
                        registry.parentOn(unit.id(), day).map(UnitVersion::code).orElse("")))
                .sorted()
                .toList();

        assertThat(held).isEqualTo(listed);
        assertThat(registry.versionsOn(day))
                .filteredOn(unit -> unit.level() == UnitLevel.COMMUNE)
                .hasSize(communes);
    }

    @Test
    void everyRowOfTheLineageIsAnEventBetweenTheUnitsThatHadThoseCodes() {
        List<String> listed = rows("lineage.csv").map(this::asListed).sorted().toList();

        List<String> held =
                registry.events().stream().map(this::asHeld).sorted().toList();

        assertThat(held).isEqualTo(listed);
    }

    @Test
    void noEventIsOnWeakerGroundsCalledCertain() {
        assertThat(registry.events())
                .filteredOn(event -> event.evidence() == Evidence.NAME_HINT_UNVERIFIED
                        || event.evidence() == Evidence.GSO_CODES
                        || event.evidence() == Evidence.NONE)
                .noneMatch(UnitEvent::provesWholeSuccessor);
    }

    @Test
    void hongPhongOfBinhGiaAndHongPhongOfCaoLocEachGoWholeIntoOneUnit() {
        assertThat(registry.events())
                .filteredOn(event -> event.from().value().startsWith("xa-hong-phong"))
                .extracting(event -> event.kind() + " " + event.from() + " " + event.to() + " " + event.whole())
                .containsExactlyInAnyOrder(
                        "MERGE xa-hong-phong.binh-gia xa-hong-phong.2025 true",
                        "MERGE xa-hong-phong.cao-loc xa-dong-dang true");
    }

    @Test
    void everySplitHasItsLegalText() {
        assertThat(registry.events())
                .filteredOn(event -> event.kind() == UnitEventKind.SPLIT)
                .isNotEmpty()
                .noneMatch(event -> event.legalText().isBlank());
    }

    @Test
    void everyUnitThatEndedHasAnEventThatEndedIt() {
        assertThat(registry.versions().stream()
                        .map(UnitVersion::id)
                        .distinct()
                        .filter(id ->
                                registry.find(id, LocalDate.of(2025, 7, 1)).isEmpty()))
                .allMatch(id -> registry.eventsFrom(id).stream()
                        .anyMatch(event -> !event.kind().keepsIdentity()));
    }

    @Test
    void theFormerDistrictNamesAreNewCommunesAndNotTheDistrictsContinued() {
        LocalDate day = LocalDate.of(2025, 7, 1);

        assertThat(registry.resolve("xa-van-lang", day))
                .extracting(UnitVersion::code)
                .containsExactly("06154");
        assertThat(registry.resolve("huyen-van-lang", day)).isEmpty();
        assertThat(registry.find(new UnitId("huyen-van-lang"), day)).isEmpty();
    }

    private String asListed(CSVRecord row) {
        LocalDate day = LocalDate.parse(row.get("effective_date"));
        String kind =
                row.get("kind").equals("abolish") ? "dissolve" : row.get("kind").replace("code_change", "recode");
        return String.join(
                "|",
                kind,
                day.toString(),
                byCode(row.get("old_code"), day.minusDays(1)),
                row.get("new_code").isEmpty() ? "" : byCode(row.get("new_code"), day),
                row.get("evidence"));
    }

    private String asHeld(UnitEvent event) {
        UnitId to = event.to();
        return String.join(
                "|",
                event.kind().word(),
                event.effective().toString(),
                event.from().value(),
                to == null ? "" : to.value(),
                event.evidence().word());
    }

    private String byCode(String code, LocalDate day) {
        return registry.resolve(code, day).stream()
                .map(unit -> unit.id().value())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static UnitKind kind(CSVRecord row) {
        return Objects.requireNonNull(KINDS.get(row.get("type")));
    }

    private static Stream<CSVRecord> rows(String list) {
        try (CSVParser parser = CSVParser.parse(
                Files.readString(Path.of("src", "test", "resources", "registry", list), StandardCharsets.UTF_8),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
