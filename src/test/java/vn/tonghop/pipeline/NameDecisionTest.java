package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.core.decision.DecisionScope;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.decision.NameDecision;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.validate.EarlierFigures;
import vn.tonghop.pipeline.validate.LineOutcome;

/** What a decision on a name does to lines, and what it does not. */
class NameDecisionTest {
    private static final String THIS = Reviews.REVIEW.id();

    private static NameDecision decision(
            long id, DecisionScope scope, String review, @Nullable String sender, String text, String unit) {
        UnitId by = sender == null ? null : Reviews.unit(sender).id();
        return new NameDecision(id, scope, review, by, text, Reviews.unit(unit).id(), false);
    }

    private static LineOutcome outcome(String sender, String name, NameDecision... decisions) {
        ReviewPipeline pipeline = new ReviewPipeline(
                Reviews.REVIEW,
                Reviews.REGISTRY,
                Limits.DEFAULT,
                EarlierFigures.NONE,
                new Decisions(List.of(decisions)));
        String line = "1;" + name + ";một hộ;;;500 m2;;;;\n";
        return Reviews.outcomes(pipeline, Reviews.LONG + line, sender).get(1);
    }

    private static String unit(LineOutcome outcome) {
        LineOutcome.Accepted accepted = (LineOutcome.Accepted) outcome;
        return accepted.unit().code() + " " + accepted.evidence() + " " + accepted.decision();
    }

    private static FindingCode held(LineOutcome outcome) {
        return ((LineOutcome.Held) outcome).findings().get(0).code();
    }

    @Test
    void heldNameMeansWhatAPersonSaidForThatSenderOnly() {
        NameDecision lai = decision(7, DecisionScope.SENDER, THIS, "182", "xã Nam Lai", "06169");
        assertThat(held(outcome("182", "xã Nam Lai"))).isEqualTo(FindingCode.UNKNOWN_UNIT);
        assertThat(unit(outcome("182", "xã Nam Lai", lai))).isEqualTo("06169 [decision:7] 7");
        assertThat(held(outcome("183", "xã Nam Lai", lai))).isEqualTo(FindingCode.UNKNOWN_UNIT);
    }

    @Test
    void caseSpacesAndCompositionMakeNoDifferenceButAnAccentDoes() {
        NameDecision lai = decision(7, DecisionScope.SENDER, THIS, "182", "xã Nam Lai", "06169");
        assertThat(unit(outcome("182", "XÃ  NAM LAI ", lai))).isEqualTo("06169 [decision:7] 7");
        assertThat(unit(outcome("182", "xa\u0303 Nam Lai", lai))).isEqualTo("06169 [decision:7] 7");
        assertThat(held(outcome("182", "xã Nam Lài", lai))).isEqualTo(FindingCode.UNKNOWN_UNIT);
        assertThat(held(outcome("182", "xã Nam Lai, huyện Cao Lộc", lai))).isNotNull();
    }

    @Test
    void decisionOfAnotherReviewCountsOnlyIfItIsForEverywhere() {
        NameDecision other = decision(7, DecisionScope.REVIEW, "directive-05-2017", null, "xã Nam Lai", "06169");
        assertThat(held(outcome("182", "xã Nam Lai", other))).isEqualTo(FindingCode.UNKNOWN_UNIT);
        NameDecision wide = decision(8, DecisionScope.EVERYWHERE, "directive-05-2017", null, "xã Nam Lai", "06169");
        assertThat(unit(outcome("182", "xã Nam Lai", wide))).isEqualTo("06169 [decision:8] 8");
        assertThat(held(outcome("183", "xã Nam Lai", wide)))
                .as("a unit of another sender's")
                .isEqualTo(FindingCode.UNKNOWN_UNIT);
    }

    @Test
    void narrowerDecisionCountsAndOfEqualOnesTheLater() {
        NameDecision wide = decision(9, DecisionScope.EVERYWHERE, THIS, null, "xã Nam Lai", "182");
        NameDecision first = decision(7, DecisionScope.SENDER, THIS, "182", "xã Nam Lai", "182");
        NameDecision later = decision(8, DecisionScope.SENDER, THIS, "182", "xã Nam Lai", "06169");
        assertThat(unit(outcome("182", "xã Nam Lai", first, wide, later))).isEqualTo("06169 [decision:8] 8");
    }

    @Test
    void sureNameIsNeverOverriddenInSilence() {
        NameDecision other = decision(7, DecisionScope.SENDER, THIS, "182", "xã Nam La", "182");
        assertThat(unit(outcome("182", "xã Nam La", other)))
                .startsWith("06169 [name")
                .endsWith("null");
        NameDecision asked = new NameDecision(7, other.scope(), THIS, other.sender(), other.text(), other.unit(), true);
        assertThat(unit(outcome("182", "xã Nam La", asked))).isEqualTo("182 [decision:7, instead-of:06169] 7");
    }

    @Test
    void decisionOnAUnitThatIsNotThereOnTheRegistryDateHoldsTheLineAndIsNamed() {
        NameDecision gone = new NameDecision(
                7, DecisionScope.EVERYWHERE, THIS, null, "xã Nam Lai", new UnitId("xa-khong-co"), false);
        LineOutcome.Held held = (LineOutcome.Held) outcome("182", "xã Nam Lai", gone);
        assertThat(held.findings().get(0).code()).isEqualTo(FindingCode.DECISION_UNIT_NOT_ON_DATE);
        assertThat(held.findings().get(0).arguments()).startsWith("7", "xa-khong-co");
    }
}
