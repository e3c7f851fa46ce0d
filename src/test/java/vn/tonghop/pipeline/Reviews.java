package vn.tonghop.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalog.DefinitionReading;
import vn.tonghop.catalog.ReviewFile;
import vn.tonghop.catalog.registry.SampleRegistry;
import vn.tonghop.core.definition.Conventions;
import vn.tonghop.core.definition.Example;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.definition.Rule;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.submission.Content;
import vn.tonghop.pipeline.validate.LineOutcome;

/** The 2018 review with the sample registry, and what becomes of texts sent for it. */
public final class Reviews {
    /** The registry of the samples. */
    public static final Registry REGISTRY = SampleRegistry.withBodies();
    /** The review as it is defined in jobs. */
    public static final ReviewDefinition REVIEW = load();

    static final String LONG =
            "STT;Đơn vị;Tập thể, cá nhân;Nội dung;Thời gian;Đất hiến;Số tiền;Ngày công;Số người;Ghi chú\n";
    static final String WIDE =
            "STT;Đơn vị;Tổng số đảng viên;Đã ký cam kết;Tổng số chi, đảng bộ;Có kế hoạch;Cuộc kiểm tra\n";

    private Reviews() {}

    private static ReviewDefinition load() {
        DefinitionReading reading = ReviewFile.read(Path.of("jobs", "reviews", "directive-05-2018.yaml"));
        if (reading instanceof DefinitionReading.Loaded loaded) {
            return loaded.definition();
        }
        throw new AssertionError(reading.toString());
    }

    static ReviewPipeline pipeline() {
        return new ReviewPipeline(REVIEW, REGISTRY, Limits.DEFAULT);
    }

    /** The review with other conventions, rules, reporters and examples. */
    static ReviewDefinition changed(
            Conventions conventions, List<Rule> rules, List<String> reporters, List<Example> examples) {
        return new ReviewDefinition(
                REVIEW.id(),
                REVIEW.name(),
                REVIEW.period(),
                REVIEW.registryDate(),
                REVIEW.deadline(),
                REVIEW.province(),
                reporters,
                conventions,
                REVIEW.indicators(),
                REVIEW.forms(),
                REVIEW.totalWords(),
                REVIEW.sheetWords(),
                rules,
                examples,
                REVIEW.previous(),
                REVIEW.hash());
    }

    /** The review with another first form, which takes its place. */
    static ReviewDefinition withForm(Form form) {
        return new ReviewDefinition(
                REVIEW.id(),
                REVIEW.name(),
                REVIEW.period(),
                REVIEW.registryDate(),
                REVIEW.deadline(),
                REVIEW.province(),
                REVIEW.reporters(),
                REVIEW.conventions(),
                REVIEW.indicators(),
                List.of(form),
                REVIEW.totalWords(),
                REVIEW.sheetWords(),
                REVIEW.rules(),
                List.of(),
                REVIEW.previous(),
                REVIEW.hash());
    }

    static Content content(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }

    static UnitVersion unit(String code) {
        return REGISTRY.resolve(code, REVIEW.registryDate()).get(0);
    }

    /** What becomes of the lines of a file of Văn Lãng's, header and blank lines included. */
    static List<LineOutcome> outcomes(ReviewPipeline pipeline, String text) {
        return outcomes(pipeline, text, "182");
    }

    static List<LineOutcome> outcomes(ReviewPipeline pipeline, String text, String sender) {
        try {
            List<LineOutcome> outcomes = new ArrayList<>();
            try (SubmissionReading reading = pipeline.open(sender, "a.csv", content(text))) {
                if (reading.refusal().isPresent()) {
                    throw new AssertionError(reading.refusal().toString());
                }
                for (LineOutcome outcome = reading.next(); outcome != null; outcome = reading.next()) {
                    outcomes.add(outcome);
                }
            }
            return outcomes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
