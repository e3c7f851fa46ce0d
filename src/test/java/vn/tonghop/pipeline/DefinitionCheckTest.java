package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.core.definition.Example;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.pipeline.parse.Limits;

class DefinitionCheckTest {
    private static List<Finding> failures(List<String> reporters, Example... examples) {
        var review =
                Reviews.changed(Reviews.REVIEW.conventions(), Reviews.REVIEW.rules(), reporters, List.of(examples));
        return new DefinitionCheck(new ReviewPipeline(review, Reviews.REGISTRY, Limits.DEFAULT), "x.yaml").failures();
    }

    private static Example example(String sender, String amount, Example.Outcome outcome) {
        return new Example(
                17,
                "contributions",
                sender,
                Map.of("Ghi chú", "z", "Diện tích đất hiến", amount, "Đơn vị", "xã Tân Mỹ", "STT", "1"),
                outcome);
    }

    @Test
    void theReviewOf2018HoldsWhatItSays() {
        assertThat(Reviews.REVIEW.examples()).hasSizeGreaterThan(20);
        assertThat(new DefinitionCheck(Reviews.pipeline(), "x.yaml").failures()).isEmpty();
    }

    @Test
    void anExampleThatComesOutOtherwiseIsNamedWithItsLineAndBothOutcomes() {
        assertThat(failures(
                        List.of("182"),
                        example(
                                "182",
                                "gần 580 m2",
                                new Example.Outcome.Accepted(
                                        "06172", Map.of("land_donated", Quantity.exact(new BigDecimal(580)))))))
                .containsExactly(Finding.of(
                        FindingCode.DEFINITION_EXAMPLE_FAILED,
                        Place.atLine("x.yaml", 17),
                        "1 | xã Tân Mỹ | gần 580 m2 | z",
                        "accepted 06172 land_donated [580, 580, 580]",
                        "accepted 06172 land_donated [0, 580, 580]"));
    }

    @Test
    void everyKindOfOutcomeIsCompared() {
        List<String> outcomes = new ArrayList<>();
        for (Finding failure : failures(
                List.of("182"),
                example("182", "5 m2", new Example.Outcome.NonData()),
                example("182", "5 m2", new Example.Outcome.Held(FindingCode.AMOUNT_VAGUE)),
                example("182", "nhiều", new Example.Outcome.Held(FindingCode.NO_AMOUNT)),
                example("999", "5 m2", new Example.Outcome.Held(FindingCode.AMOUNT_VAGUE)),
                example("182", "nhiều", new Example.Outcome.Held(FindingCode.AMOUNT_VAGUE)))) {
            outcomes.add(String.join(" / ", failure.arguments()));
        }
        assertThat(outcomes)
                .containsExactly(
                        "nonData / accepted 06172 land_donated [5, 5, 5]",
                        "held AMOUNT_VAGUE / accepted 06172 land_donated [5, 5, 5]",
                        "held NO_AMOUNT / held AMOUNT_VAGUE",
                        "held AMOUNT_VAGUE / UNKNOWN_SENDER");
    }

    @Test
    void aReporterThatIsNotThereOnTheRegistryDateIsNamed() {
        assertThat(failures(List.of("182", "999")))
                .containsExactly(
                        Finding.of(FindingCode.DEFINITION_UNKNOWN_UNIT, Place.inFile("x.yaml"), "999", "2018-12-31"));
    }
}
