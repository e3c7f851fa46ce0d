package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.LocalizedName;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.validate.LineOutcome;

/** A column for units of measure (ĐVT), and the ditto marks in it. */
class LineUnitsTest {
    private static final Form FORM = new Form(
            "goods",
            new LocalizedName("Biểu", "Form"),
            Form.Shape.LONG,
            List.of(
                    new Column("Đơn vị", List.of(), true, new Column.Role.UnitName()),
                    new Column("ĐVT", List.of(), false, new Column.Role.UnitOfMeasure()),
                    new Column("Đất", List.of(), false, new Column.Role.Amount("land_donated", null)),
                    new Column("Tiền", List.of(), false, new Column.Role.Amount("money_donated", null))));
    private static final ReviewPipeline PIPELINE =
            new ReviewPipeline(Reviews.withForm(FORM), Reviews.REGISTRY, Limits.DEFAULT);

    private static List<String> outcomes(String header, String lines) {
        return Reviews.outcomes(PIPELINE, header + "\n" + lines).stream()
                .skip(1)
                .map(Outcomes::inShort)
                .toList();
    }

    private static List<String> outcomes(String lines) {
        return outcomes("Đơn vị;ĐVT;Đất;Tiền", lines);
    }

    private static List<String> rules(String lines) {
        return Reviews.outcomes(PIPELINE, "Đơn vị;ĐVT;Đất;Tiền\n" + lines).stream()
                .filter(outcome -> outcome instanceof LineOutcome.Accepted)
                .map(outcome -> ((LineOutcome.Accepted) outcome)
                        .data()
                        .amounts()
                        .get(0)
                        .amount()
                        .rule())
                .toList();
    }

    @Test
    void aBareNumberTakesTheUnitOfItsLineOnce() {
        assertThat(outcomes("Tân Mỹ;triệu đồng;;25\nTân Mỹ;ha;1,5;\nTân Mỹ;sào;2;\n"))
                .containsExactly("06172 money_donated 25000000", "06172 land_donated 15000", "06172 land_donated 720");
    }

    @Test
    void aUnitServesOnlyTheColumnsOfItsDimension() {
        assertThat(outcomes("Tân Mỹ;triệu đồng;300 m2;25\n"))
                .containsExactly("06172 land_donated 300, money_donated 25000000");
        assertThat(outcomes("Tân Mỹ;triệu đồng;300;25\n"))
                .containsExactly("AMOUNT_UNREADABLE@Đất «300» [UNIT_MISSING]");
    }

    @Test
    void theSameUnitInTheCellIsFineAndAnotherIsHeld() {
        assertThat(outcomes("Tân Mỹ;triệu đồng;;25 triệu đồng\n")).containsExactly("06172 money_donated 25000000");
        assertThat(outcomes("Tân Mỹ;triệu đồng;;25 tỷ đồng\n"))
                .containsExactly("UNIT_OF_MEASURE_CLASH@Tiền «25 tỷ đồng» [triệu đồng]");
    }

    @Test
    void aHeaderThatSaysAnotherUnitIsHeldAndTheSameIsFine() {
        assertThat(outcomes("Đơn vị;ĐVT;Đất;Tiền (nghìn đồng)", "Tân Mỹ;triệu đồng;;25\nTân Mỹ;1.000đ;;25\n"))
                .containsExactly(
                        "UNIT_OF_MEASURE_CLASH@Tiền (nghìn đồng) «25 triệu đồng» [nghìn đồng]",
                        "06172 money_donated 25000");
    }

    @Test
    void aUnitNobodyKnowsIsHeld() {
        assertThat(outcomes("Tân Mỹ;xyz;;25 triệu đồng\n")).containsExactly("UNIT_OF_MEASURE_UNKNOWN@ĐVT «xyz» []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "〃", "nt", "-nt-", "Như trên", "”"})
    void aDittoMarkMeansTheUnitOfTheLineAbove(String mark) {
        assertThat(outcomes("Tân Mỹ;triệu đồng;;25\nNam La;" + mark + ";;7\nHội Hoan;" + mark + ";;8\n"))
                .containsExactly(
                        "06172 money_donated 25000000", "06169 money_donated 7000000", "06151 money_donated 8000000");
    }

    @Test
    void theReadingSaysWhichLineStatesItsUnit() {
        assertThat(rules("Tân Mỹ;triệu đồng;;25\nNam La;triệu đồng;;6\nNam La;'';;7\nHội Hoan;'';;8\n"))
                .allSatisfy(rule -> assertThat(rule).contains("line-unit(triệu đồng"))
                .satisfies(
                        rule -> assertThat(rule).contains("line-unit(triệu đồng)"),
                        org.assertj.core.data.Index.atIndex(1))
                .satisfies(
                        rule -> assertThat(rule).contains("line-unit(triệu đồng@3)"),
                        org.assertj.core.data.Index.atIndex(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "Tổng cộng;;;25 triệu đồng", "Tân Mỹ;;;3 triệu đồng", "Tân Mỹ;-;;3 triệu đồng"})
    void whatIsNoLineWithAUnitEndsTheChain(String between) {
        assertThat(outcomes("Tân Mỹ;triệu đồng;;25\n" + between + "\nNam La;'';;7\n"))
                .last()
                .asString()
                .startsWith("DITTO_MARK@ĐVT «''»");
    }

    @Test
    void aDittoMarkInAnyOtherColumnIsHeld() {
        assertThat(outcomes("Tân Mỹ;triệu đồng;;25\nTân Mỹ;triệu đồng;;''\n").get(1))
                .isEqualTo("DITTO_MARK@Tiền «''» []");
        assertThat(outcomes("Tân Mỹ;triệu đồng;;25\nnhư trên;triệu đồng;;2\n").get(1))
                .startsWith("DITTO_MARK@Đơn vị «như trên» []");
    }

    @Test
    void aReadingThatGoesOnInTheMiddleKnowsTheUnitAboveIt() throws Exception {
        String text = "Đơn vị;ĐVT;Đất;Tiền\nTân Mỹ;triệu đồng;;25\nNam La;'';;7\nHội Hoan;'';;8\n";
        try (SubmissionReading reading = PIPELINE.open("182", "a.csv", Reviews.content(text))) {
            reading.skip(3);
            LineOutcome last = reading.next();
            assertThat(last).isNotNull().extracting(Outcomes::inShort).isEqualTo("06151 money_donated 8000000");
        }
    }
}
