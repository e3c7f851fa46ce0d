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

/** The six units called Chi Lăng, before and after July 2025, never lend each other a figure. */
class ChiLangTest {
    private static final LocalDate Y2018 = LocalDate.of(2018, 12, 31);
    private static final LocalDate Y2025 = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

    private static final List<Source> OLD = List.of(
            money("phuong-chi-lang", 1),
            money("xa-chi-lang.trang-dinh", 2),
            money("thi-tran-chi-lang", 4),
            money("xa-chi-lang.chi-lang", 8),
            money("huyen-chi-lang", 16));

    private final Registry registry = SampleRegistry.load();

    @Test
    void beforeJuly2025EachIsItselfAndOnlyTheTownAndTheCommuneAreInTheDistrict() {
        List<String> expected = List.of(
                "20 Lạng Sơn 31..31",
                "178 Lạng Sơn 1..1",
                "180 Tràng Định 2..2",
                "187 Chi Lăng 28..28",
                "05983 Chi Lăng 1..1",
                "06034 Chi Lăng 2..2",
                "06466 Chi Lăng 4..4",
                "06523 Chi Lăng 8..8");

        assertThat(on(Y2018, Y2018, OLD)).isEqualTo(expected);
        assertThat(on(LAST_DAY_OF_DISTRICTS, Y2018, OLD)).isEqualTo(expected);
    }

    @Test
    void theCommuneOf2025HasTheTownAndTheCommuneOfTheDistrictAndNoOtherOfTheName() {
        assertThat(on(Y2025, Y2018, OLD))
                .containsExactly(
                        "20 Lạng Sơn 31..31",
                        "05983 Lương Văn Tri 1..1",
                        "06040 Thất Khê 2..2",
                        "06463 Chi Lăng 12..12");
    }

    @Test
    void whatIsKnownOfTheDistrictOnlyIsNotTheCommunesThatTookItsName() {
        List<Undivided> undivided =
                new Restatement(registry, Y2018, OLD).on(Y2025, List.of()).undivided();

        assertThat(undivided).singleElement().satisfies(one -> {
            assertThat(one.unit().code()).isEqualTo("187");
            assertThat(one.within()).map(UnitVersion::code).contains("20");
            assertThat(one.candidates()).isEmpty();
        });
    }

    @Test
    void theCodeThatDongMoLeftToTheNewCommuneMakesThemNoOneUnit() {
        List<Source> town = List.of(money("thi-tran-dong-mo", 9));
        List<Source> commune = List.of(money("xa-chi-lang.2025", 9));

        assertThat(on(Y2018, Y2018, town))
                .containsExactly("20 Lạng Sơn 9..9", "187 Chi Lăng 9..9", "06463 Đồng Mỏ 9..9");
        assertThat(on(Y2025, Y2018, town)).containsExactly("20 Lạng Sơn 9..9", "06463 Chi Lăng 9..9");
        assertThat(on(LAST_DAY_OF_DISTRICTS, Y2025, commune))
                .as("it lies in the old district for sure, and in which of its three parts nobody knows")
                .containsExactly(
                        "20 Lạng Sơn 9..9",
                        "187 Chi Lăng 9..9",
                        "06463 Đồng Mỏ 0..9",
                        "06466 Chi Lăng 0..9",
                        "06523 Chi Lăng 0..9");
    }

    @Test
    void theSavedGroupOfTheOldDistrictIsExactForAllOfThem() {
        assertThat(group(Y2018, OLD)).isEqualTo("28..28");
        assertThat(group(Y2025, List.of(money("xa-chi-lang.2025", 9)))).isEqualTo("9..9");
        assertThat(group(Y2025, List.of(money("phuong-luong-van-tri", 9)))).isEqualTo("none");
        assertThat(group(Y2025, List.of(money("xa-that-khe", 9)))).isEqualTo("none");
    }

    private String group(LocalDate home, List<Source> sources) {
        UnitGroup district = registry.group("huyen-chi-lang.cu").orElseThrow();
        GroupFigure figure =
                new Restatement(registry, home, sources).of(district).get("money_donated");
        return figure == null ? "none" : bounds(figure.quantity());
    }

    private List<String> on(LocalDate day, LocalDate home, List<Source> sources) {
        return new Restatement(registry, home, sources)
                .on(day, List.of()).figures().stream()
                        .map(figure ->
                                figure.unit().code() + " " + figure.unit().name() + " " + bounds(figure.quantity()))
                        .toList();
    }

    private static String bounds(Quantity quantity) {
        return quantity.lower() + ".." + quantity.upper();
    }

    private static Source money(String unit, long amount) {
        return new Source(new UnitId(unit), "money_donated", Quantity.exact(BigDecimal.valueOf(amount)), 1);
    }
}
