package vn.tonghop.core.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitGroup;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/** The units of Lạng Sơn whose figures are easily carried to the wrong place. */
class RestatementTest {
    private static final LocalDate Y2018 = LocalDate.of(2018, 12, 31);
    private static final LocalDate Y2020 = LocalDate.of(2020, 6, 30);
    private static final LocalDate Y2024 = LocalDate.of(2024, 12, 15);
    private static final LocalDate Y2025 = LocalDate.of(2025, 7, 1);

    private final Registry registry = SampleRegistry.load();

    @Test
    void namLaAndHoiHoanAreOneFigureAfterTheirMergerAndTwoBeforeIt() {
        List<Source> sources = List.of(money("xa-nam-la", 3), money("xa-hoi-hoan", 5));

        assertThat(on(Y2020, Y2018, sources)).containsExactly("20 8..8", "182 8..8", "06151 Hội Hoan 8..8");
        assertThat(on(Y2018, Y2018, sources))
                .containsExactly("20 8..8", "182 8..8", "06151 Hội Hoan 5..5", "06169 Nam La 3..3");
        assertThat(on(Y2025, Y2018, sources)).containsExactly("20 8..8", "06151 Hội Hoan 8..8");
    }

    @Test
    void aFigureThatOnlyNamesTheMergedUnitIsNotDividedOnAnOlderMap() {
        assertThat(on(Y2018, Y2020, List.of(money("xa-hoi-hoan", 8))))
                .as("nothing proves where Tân Việt, Trùng Quán, An Hùng and Tân Lang of the same district went")
                .containsExactly(
                        "20 8..8",
                        "182 8..8",
                        "06130 Tân Việt 0..8",
                        "06139 Trùng Quán 0..8",
                        "06145 An Hùng 0..8",
                        "06151 Hội Hoan 0..8",
                        "06154 Tân Lang 0..8",
                        "06169 Nam La 0..8");
    }

    @Test
    void bacAiIsARangeForBothItsPartsAndWholeForTheDistrict() {
        List<Source> sources = List.of(money("xa-bac-ai", 100), money("xa-de-tham", 7));

        assertThat(on(Y2020, Y2018, sources))
                .containsExactly("20 107..107", "180 107..107", "06031 Kim Đồng 0..100", "06046 Đề Thám 7..107");
        RestatedFigures restated = new Restatement(registry, Y2018, sources).on(Y2020, List.of());
        assertThat(restated.undivided()).singleElement().satisfies(undivided -> {
            assertThat(undivided.unit().name()).isEqualTo("Bắc Ái");
            assertThat(undivided.within()).map(UnitVersion::code).contains("180");
            assertThat(undivided.candidates()).extracting(UnitVersion::code).containsExactly("06031", "06046");
        });
    }

    @Test
    void anEstimateIsMarkedNamesItsWeightsAndAddsUpExactly() {
        List<Weight> weights = List.of(weight("xa-de-tham", "397"), weight("xa-kim-dong", "702"));
        RestatedFigures restated =
                new Restatement(registry, Y2018, List.of(money("xa-bac-ai", 100))).on(Y2020, weights);

        assertThat(restated.figures())
                .filteredOn(figure -> figure.estimate().isPresent())
                .extracting(figure ->
                        figure.unit().name() + " " + figure.estimate().orElseThrow() + " " + figure.weightSources())
                .containsExactly("Kim Đồng 64 [818/NQ-UBTVQH14]", "Đề Thám 36 [818/NQ-UBTVQH14]");
        assertThat(restated.figures())
                .allMatch(figure -> figure.isSure() || figure.estimate().isPresent());
        assertThat(new Restatement(registry, Y2018, List.of(money("xa-bac-ai", 100)))
                        .on(Y2020, List.of(weight("xa-de-tham", "397")))
                        .figures())
                .as("weights that leave somebody out give no estimate")
                .allMatch(figure -> figure.estimate().isEmpty());
    }

    @Test
    void daiDongIsARangeInThatKheAndDoiCanAndTheTownsCodeProvesNothing() {
        assertThat(on(Y2024, Y2020, List.of(money("xa-dai-dong", 9))))
                .containsExactly("20 9..9", "180 9..9", "06025 Đội Cấn 0..9", "06040 Thất Khê 0..9");
    }

    @Test
    void binhXaAndKienMocAreRangesWhereTheyWereDividedAndThePlaceOfBothIsSure() {
        assertThat(on(Y2025, Y2024, List.of(money("xa-binh-xa", 9))))
                .containsExactly("20 9..9", "06613 Đình Lập 0..9", "06625 Kiên Mộc 0..9");
        assertThat(on(Y2025, Y2024, List.of(money("xa-kien-moc", 4))))
                .containsExactly("20 4..4", "06625 Kiên Mộc 0..4", "06637 Châu Sơn 0..4");
    }

    @Test
    void theOldDongKinhIsInTheNewOneUnderItsOtherCode() {
        assertThat(on(Y2025, Y2024, List.of(money("phuong-dong-kinh", 9))))
                .containsExactly("20 9..9", "05977 Đông Kinh 9..9");
    }

    @Test
    void whatIsKnownOfADistrictOnlyIsNeverSpreadOverCommunes() {
        List<Source> sources = List.of(money("huyen-van-lang", 168), money("xa-bac-la", 2));

        assertThat(on(Y2025, Y2024, sources)).containsExactly("20 170..170", "06154 Văn Lãng 2..2");
        assertThat(new Restatement(registry, Y2024, sources)
                        .on(Y2025, List.of())
                        .undivided())
                .singleElement()
                .satisfies(undivided -> {
                    assertThat(undivided.unit().code()).isEqualTo("182");
                    assertThat(undivided.within()).map(UnitVersion::code).contains("20");
                    assertThat(undivided.candidates()).isEmpty();
                });
    }

    @Test
    void aCommuneWhoseSuccessorNobodyKnowsMayBeAnywhereInItsDistrict() {
        List<String> figures = on(Y2020, Y2018, List.of(money("xa-song-giap", 9), money("huyen-van-lang", 1)));

        assertThat(figures).contains("20 10..10", "183 9..9", "182 1..1");
        assertThat(figures.stream().filter(line -> line.endsWith(" 0..9")))
                .hasSize(registry.childrenOn(new UnitId("huyen-cao-loc"), Y2020).size());
    }

    @Test
    void anOldDistrictIsASavedGroupExactForOldCommunesAndARangeForThoseThatCrossedItsBorder() {
        UnitGroup district =
                new UnitGroup(new UnitId("cao-loc.cu"), "Cao Lộc", Y2024, List.of(new UnitId("huyen-cao-loc")));

        assertThat(group(district, Y2018, money("xa-gia-cat", 3), money("xa-hoi-hoan", 5), money("huyen-cao-loc", 2)))
                .isEqualTo("5..5");
        assertThat(group(district, Y2025, money("xa-cong-son.2025", 3))).isNotEqualTo("none");
        assertThat(group(district, Y2025, money("phuong-ky-lua", 3))).isEqualTo("0..3");
        assertThat(group(district, Y2025, money("xa-hoi-hoan.2025", 3))).isEqualTo("none");
    }

    @Test
    void anObservationOfAUnitThatACorrectionTookAwayStaysWithTheProvince() {
        assertThat(on(Y2018, Y2018, List.of(money("xa-khong-con", 9)))).containsExactly("20 9..9");
    }

    private String group(UnitGroup group, LocalDate home, Source... sources) {
        GroupFigure figure =
                new Restatement(registry, home, List.of(sources)).of(group).get("money_donated");
        return figure == null
                ? "none"
                : figure.quantity().lower() + ".." + figure.quantity().upper();
    }

    private List<String> on(LocalDate day, LocalDate home, List<Source> sources) {
        return new Restatement(registry, home, sources)
                .on(day, List.of()).figures().stream()
                        .map(figure -> figure.unit().code() + " "
                                + (figure.unit().code().length() == 5
                                        ? figure.unit().name() + " "
                                        : "")
                                + figure.quantity().lower() + ".."
                                + figure.quantity().upper())
                        .toList();
    }

    private static Source money(String unit, long amount) {
        return new Source(new UnitId(unit), "money_donated", Quantity.exact(BigDecimal.valueOf(amount)), 1);
    }

    private static Weight weight(String to, String weight) {
        return new Weight(new UnitId("xa-bac-ai"), new UnitId(to), new BigDecimal(weight), "818/NQ-UBTVQH14");
    }
}
