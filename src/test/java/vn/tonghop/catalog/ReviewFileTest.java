package vn.tonghop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Example;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.Indicator;
import vn.tonghop.core.definition.PlausibleRange;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.definition.Rule;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.finding.Severity;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.MeasureRegion;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.period.Period;

class ReviewFileTest {
    static final Path REAL = Path.of("jobs/reviews/directive-05-2018.yaml");
    private static final Path SMALL = Path.of("src/test/resources/reviews/valid/small.yaml");

    @Test
    void the2018ReviewOfLangSonLoads() {
        ReviewDefinition review = loaded(REAL);
        assertThat(review.id()).isEqualTo("directive-05-2018");
        assertThat(review.period()).isEqualTo(new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 1, 1)));
        assertThat(review.registryDate()).isEqualTo(LocalDate.of(2018, 12, 31));
        assertThat(review.deadline()).isEqualTo(LocalDate.of(2019, 1, 10));
        assertThat(review.province()).isEqualTo("20");
        assertThat(review.reporters())
                .containsExactly("178", "180", "181", "182", "183", "184", "185", "186", "187", "188", "189");
        assertThat(review.conventions().region()).isEqualTo(MeasureRegion.BAC_BO);
        assertThat(review.conventions().numbers()).isNull();
        assertThat(review.indicators().stream().map(Indicator::id))
                .containsExactly(
                        "land_donated",
                        "money_donated",
                        "labour_days",
                        "participants",
                        "members",
                        "commitments_signed",
                        "party_bodies",
                        "party_bodies_with_plan",
                        "inspections",
                        "commendations");
        assertThat(review.indicator("commitments_signed").orElseThrow().shareOf())
                .isEqualTo("members");
        assertThat(review.indicator("labour_days").orElseThrow().plausible())
                .isEqualTo(new PlausibleRange(new BigDecimal("0.5"), new BigDecimal("100000")));
        assertThat(review.indicators())
                .allSatisfy(indicator -> assertThat(indicator.plausible()).isNotNull());
        assertThat(review.rules()).extracting(Rule::kind).containsExactly(Rule.Kind.values());
    }

    @Test
    void ofThe2018FormsOnlyWhatTellsThemApartIsRequired() {
        ReviewDefinition review = loaded(REAL);
        assertThat(review.forms()).extracting(Form::id).containsExactly("contributions", "units");
        assertThat(required(review, "contributions")).containsExactly("Đơn vị", "Tập thể, cá nhân");
        assertThat(required(review, "units")).containsExactly("Đơn vị", "Tổng số đảng viên");
        assertThat(review.form("contributions").orElseThrow().shape()).isEqualTo(Form.Shape.LONG);
        assertThat(review.form("units").orElseThrow().shape()).isEqualTo(Form.Shape.WIDE);
        assertThat(review.form("contributions").orElseThrow().columns())
                .extracting(Column::header)
                .containsExactly(
                        "STT",
                        "Đơn vị",
                        "Tập thể, cá nhân",
                        "Nội dung",
                        "Thời gian",
                        "Đơn vị tính",
                        "Diện tích đất hiến",
                        "Số tiền ủng hộ",
                        "Ngày công",
                        "Số người tham gia",
                        "Ghi chú");
    }

    @Test
    void the2018ExamplesShowLinesAcceptedHeldAndSetAside() {
        List<Example> examples = loaded(REAL).examples();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(15);
        assertThat(examples.get(0).cells())
                .containsEntry("Diện tích đất hiến", "hơn 9.000 m2")
                .containsEntry("Số người tham gia", "34 hội viên");
        assertThat(examples.get(0).outcome())
                .isEqualTo(new Example.Outcome.Accepted(
                        "182",
                        Map.of(
                                "land_donated",
                                Quantity.atLeast(new BigDecimal("9000")),
                                "participants",
                                Quantity.exact(new BigDecimal("34")))));
        assertThat(examples).anyMatch(e -> e.outcome().equals(new Example.Outcome.Held(FindingCode.AMOUNT_VAGUE)));
        assertThat(examples).anyMatch(e -> e.outcome().equals(new Example.Outcome.Held(FindingCode.AMBIGUOUS_UNIT)));
        assertThat(examples).anyMatch(e -> e.outcome().equals(new Example.Outcome.NonData()));
    }

    @Test
    void anExampleKnowsTheLineItStandsOn() throws IOException {
        List<String> lines = Files.readAllLines(REAL);
        assertThat(loaded(REAL).examples())
                .allSatisfy(example ->
                        assertThat(lines.get((int) example.line() - 1)).isEqualTo("  - form: " + example.form()));
    }

    @Test
    void theSmallReviewSaysWhatItsFileSays() {
        ReviewDefinition review = loaded(SMALL);
        assertThat(review.forms().get(0).columns())
                .containsExactly(
                        new Column("Đơn vị", List.of(), true, new Column.Role.UnitName()),
                        new Column("Người góp", List.of(), true, new Column.Role.Contributor()),
                        new Column("Đất hiến", List.of(), false, new Column.Role.Amount("land_donated", "m2")));
        assertThat(review.indicator("members").orElseThrow().dimension()).isEqualTo(Dimension.COUNT);
        assertThat(review.severityOf(Rule.Kind.PLAUSIBLE_RANGE)).isEqualTo(Severity.HELD);
        assertThat(review.severityOf(Rule.Kind.ONE_LINE_A_UNIT)).isNull();
        assertThat(review.totalWords()).containsExactly("Tổng cộng");
    }

    @Test
    void theHashIsThatOfTheBytes() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(SMALL));
        assertThat(loaded(SMALL).hash()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void aByteOrderMarkIsNoMistake(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("small.yaml"), "\uFEFF" + Files.readString(SMALL));
        assertThat(loaded(file).id()).isEqualTo("small");
    }

    @Test
    void aMissingFileIsAFinding(@TempDir Path folder) {
        Path file = folder.resolve("none.yaml");
        assertThat(refused(file))
                .containsExactly(
                        Finding.of(FindingCode.DEFINITION_FILE_MISSING, Place.inFile("none.yaml"), file.toString()));
    }

    @Test
    void aFileInAnotherEncodingIsRefusedAtItsFirstWrongByte(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("x.yaml"), "id: Đợt".getBytes(StandardCharsets.UTF_16LE));
        assertThat(refused(file))
                .containsExactly(Finding.of(FindingCode.DEFINITION_NOT_UTF8, Place.inFile("x.yaml"), "", "11"));
        Path cut = Files.write(folder.resolve("cut.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xE1, (byte) 0xBB});
        assertThat(refused(cut))
                .containsExactly(Finding.of(FindingCode.DEFINITION_NOT_UTF8, Place.inFile("cut.yaml"), "", "5"));
    }

    @Test
    void aFileLargerThanAnyDefinitionIsNotEvenRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "#".repeat((1 << 20) + 1));
        assertThat(refused(file))
                .containsExactly(
                        Finding.of(FindingCode.DEFINITION_TOO_LARGE, Place.inFile("x.yaml"), "", "1048577", "1048576"));
    }

    @Test
    void deepNestingIsRefusedAndNotFollowed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "[".repeat(100_000));
        assertThat(refused(file)).extracting(Finding::code).containsExactly(FindingCode.DEFINITION_UNREADABLE);
    }

    private static List<String> required(ReviewDefinition review, String form) {
        return review.form(form).orElseThrow().columns().stream()
                .filter(Column::required)
                .map(Column::header)
                .toList();
    }

    private static ReviewDefinition loaded(Path file) {
        DefinitionReading reading = ReviewFile.read(file);
        assertThat(reading).isInstanceOf(DefinitionReading.Loaded.class);
        return ((DefinitionReading.Loaded) reading).definition();
    }

    private static List<Finding> refused(Path file) {
        DefinitionReading reading = ReviewFile.read(file);
        assertThat(reading).isInstanceOf(DefinitionReading.Refused.class);
        return ((DefinitionReading.Refused) reading).findings();
    }
}
