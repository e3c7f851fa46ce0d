package vn.tonghop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.core.measure.Quantity;

/** The main sample, and in it the figures of Văn Lãng that were made public. */
class MainSampleTest extends SampleContract {
    MainSampleTest() {
        super(SampleCase.main());
    }

    @Test
    void vanLangGaveMoreThanTwelveThousandSquareMetres() {
        assertThat(quantity("182", "land_donated")).isEqualTo(List.of("12000", "12000", "unbounded"));
    }

    @Test
    void vanLangGaveMoreThanThreeHundredAndSixtyEightMillion() {
        assertThat(quantity("182", "money_donated")).isEqualTo(List.of("368000000", "368000000", "unbounded"));
    }

    @Test
    void thirtyFourMembersOfVanLangTookPart() {
        assertThat(quantity("182", "participants")).isEqualTo(List.of("34", "34", "34"));
    }

    @Test
    void theCityWasInspectedTwice() {
        assertThat(quantity("178", "inspections")).isEqualTo(List.of("2", "2", "2"));
    }

    /** Its numbers were never made public, so there are none: no figure, not even nought. */
    @Test
    void vanQuanHasNoFigures() {
        assertThat(Outcome.currentFigures(program().store()))
                .noneMatch(figure -> figure.unitCode().equals("184"));
    }

    private List<String> quantity(String unit, String indicator) {
        List<Quantity> found = Outcome.currentFigures(program().store()).stream()
                .filter(figure -> figure.unitCode().equals(unit))
                .filter(figure -> figure.indicator().equals(indicator))
                .map(figure -> figure.quantity())
                .toList();
        assertThat(found).hasSize(1);
        return Sums.plain(found.get(0));
    }
}
