package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.core.definition.Conventions;
import vn.tonghop.core.definition.Rule;
import vn.tonghop.core.finding.Severity;
import vn.tonghop.core.measure.MeasureRegion;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.validate.LineOutcome;

/** What a review's rules and conventions make of lines. */
class RulesTest {
    private static final ReviewPipeline PIPELINE = Reviews.pipeline();

    private static List<String> wide(ReviewPipeline pipeline, String lines) {
        return Reviews.outcomes(pipeline, Reviews.WIDE + lines).stream()
                .skip(1)
                .map(Outcomes::inShort)
                .toList();
    }

    private static ReviewPipeline with(Conventions conventions, List<Rule> rules) {
        return new ReviewPipeline(
                Reviews.changed(conventions, rules, Reviews.REVIEW.reporters(), List.of()),
                Reviews.REGISTRY,
                Limits.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "400 # 420 # PART_EXCEEDS_WHOLE@Đã ký cam kết «420» [400]",
                "400 # 400 # 182 members 400, commitments_signed 400",
                "400 # hơn 400 # 182 members 400, commitments_signed [400, 400, ∞]",
                "400 # hơn 401 # PART_EXCEEDS_WHOLE@Đã ký cam kết «hơn 401» [400]",
                "400 # gần 420 # 182 members 400, commitments_signed [0, 420, 420]",
                "hơn 400 # 420 # 182 members [400, 400, ∞], commitments_signed 420",
                "gần 400 # 420 # PART_EXCEEDS_WHOLE@Đã ký cam kết «420» [gần 400]",
                "'' # 420 # PART_WITHOUT_WHOLE@Đã ký cam kết «420» [Tổng số đảng viên]",
                "0 # 420 # PART_EXCEEDS_WHOLE@Đã ký cam kết «420» [0]",
                "0 # 0 # 182 members 0, commitments_signed 0",
                "400 # '' # 182 members 400",
                "vài # 420 # AMOUNT_VAGUE@Tổng số đảng viên «vài» []"
            })
    void aPartIsComparedWithItsWholeByTheirBounds(String whole, String part, String expected) {
        assertThat(wide(PIPELINE, "1;huyện Văn Lãng;" + whole + ";" + part + ";;;\n"))
                .containsExactly(expected);
    }

    @Test
    void linesOfOneUnitPointToEachOtherAndNoneCounts() {
        assertThat(wide(PIPELINE, "1;xã Tân Mỹ;10;;;;\n2;xã Nam La;10;;;;\n3;06172;11;;;;\n4;Tân Mỹ;12;;;;\n"))
                .containsExactly(
                        "UNIT_TWICE@Đơn vị «xã Tân Mỹ» [4]",
                        "06169 members 10",
                        "UNIT_TWICE@Đơn vị «06172» [2]",
                        "UNIT_TWICE@Đơn vị «Tân Mỹ» [2]");
    }

    @Test
    void aUnitThatIncludesOthersOfItsFormIsHeld() {
        assertThat(wide(PIPELINE, "1;xã Tân Mỹ;10;;;;\n2;huyện Văn Lãng;90;;;;\n"))
                .containsExactly("06172 members 10", "UNIT_INCLUDES_OTHERS@Đơn vị «huyện Văn Lãng» []");
    }

    @Test
    void aUnitMayHaveManyLinesInALongForm() {
        assertThat(Reviews.outcomes(PIPELINE, Reviews.LONG + "1;Tân Mỹ;h;;;5 m2;;;;\n2;Tân Mỹ;k;;;5 m2;;;;\n"))
                .filteredOn(outcome -> outcome instanceof LineOutcome.Accepted)
                .hasSize(2);
    }

    @Test
    void aRuleThatWarnsLetsTheLineCountAndARuleThatIsNotMadeSaysNothing() {
        List<Rule> warns = List.of(
                new Rule(Rule.Kind.PLAUSIBLE_RANGE, Severity.WARNING),
                new Rule(Rule.Kind.PART_WITHIN_WHOLE, Severity.HELD));
        assertThat(wide(with(Reviews.REVIEW.conventions(), warns), "1;xã Tân Mỹ;30.000;;;;\n2;xã Tân Mỹ;5;6;;;501\n"))
                .containsExactly(
                        "06172 members 30000 | IMPLAUSIBLE_AMOUNT@Tổng số đảng viên «30.000» [30000, 1, 20000, 30]",
                        "PART_EXCEEDS_WHOLE@Đã ký cam kết «6» [5];"
                                + " IMPLAUSIBLE_AMOUNT@Cuộc kiểm tra «501» [501, 1, 500, ?]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "gần 500 m2 # [450, 500, 500]",
                "dưới 500 m2 # [0, 500, 500]",
                "không quá 500 m2 # [0, 500, 500]",
                "tối đa 500 m2 # [0, 500, 500]",
                "khoảng 500 m2 # [400, 500, 600]",
                "hơn 500 m2 # [500, 500, ∞]",
                "từ 400 đến 500 m2 # [400, 400, 500]",
                "500 m2 # 500"
            })
    void declaredBoundsNarrowGanAndKhoangAndNothingElse(String text, String bounds) {
        Conventions declared =
                new Conventions(MeasureRegion.BAC_BO, null, new BigDecimal("0.9"), new BigDecimal("0.2"));
        assertThat(Outcomes.inShort(
                        Reviews.outcomes(with(declared, List.of()), Reviews.LONG + "1;xã Tân Mỹ;h;;;" + text + ";;;;\n")
                                .get(1)))
                .isEqualTo("06172 land_donated " + bounds);
    }
}
