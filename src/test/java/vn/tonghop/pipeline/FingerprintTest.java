package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.matching.NameMatcher;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.pipeline.normalize.AmountReader;
import vn.tonghop.pipeline.parse.Limits;

/** Files are read anew exactly if what they were read with has changed. */
class FingerprintTest {
    private static String fingerprint(ReviewDefinition review, Registry registry, Limits limits) {
        return new ReviewPipeline(review, registry, limits).fingerprint();
    }

    private static ReviewDefinition withHash(String hash) {
        ReviewDefinition r = Reviews.REVIEW;
        return new ReviewDefinition(
                r.id(),
                r.name(),
                r.period(),
                r.registryDate(),
                r.deadline(),
                r.province(),
                r.reporters(),
                r.conventions(),
                r.indicators(),
                r.forms(),
                r.totalWords(),
                r.sheetWords(),
                r.rules(),
                r.examples(),
                r.previous(),
                hash);
    }

    @Test
    void itIsTheSameForTheSame() {
        Registry again = new Registry(Reviews.REGISTRY.all(), Reviews.REGISTRY.events(), Reviews.REGISTRY.groups());
        assertThat(fingerprint(withHash(Reviews.REVIEW.hash()), again, Limits.DEFAULT))
                .isEqualTo(Reviews.pipeline().fingerprint())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void definitionRegistryAndLimitsEachChangeIt() {
        String now = Reviews.pipeline().fingerprint();
        Registry smaller = new Registry(
                Reviews.REGISTRY
                        .versions()
                        .subList(1, Reviews.REGISTRY.versions().size()),
                List.of());
        assertThat(List.of(
                        fingerprint(withHash("0"), Reviews.REGISTRY, Limits.DEFAULT),
                        fingerprint(Reviews.REVIEW, smaller, Limits.DEFAULT),
                        fingerprint(Reviews.REVIEW, Reviews.REGISTRY, new Limits(1, 2, 3))))
                .doesNotHaveDuplicates()
                .doesNotContain(now);
    }

    /** The versions of rules are constants, so that only the program itself can change them. */
    @Test
    void theVersionsOfTheRulesAreInIt() throws Exception {
        assertThat(List.of(AmountReader.RULES, NameMatcher.RULES)).doesNotHaveDuplicates();
        String source = Files.readString(Path.of("src/main/java/vn/tonghop/pipeline/ReviewPipeline.java"));
        String body = source.substring(source.indexOf("public static String rules()"));
        assertThat(body.substring(0, body.indexOf("try {")))
                .contains("AmountReader.RULES", "NameMatcher.RULES", " RULES)", "rules(), limits");
    }
}
