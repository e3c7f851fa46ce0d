package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.matching.NameMatcher;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.pipeline.normalize.AmountReader;
import vn.tonghop.pipeline.normalize.HeaderUnit;
import vn.tonghop.pipeline.normalize.LineNormalizer;
import vn.tonghop.pipeline.normalize.NormalizedLine;
import vn.tonghop.pipeline.parse.CsvLines;
import vn.tonghop.pipeline.parse.CsvSurvey;
import vn.tonghop.pipeline.parse.FormLayout;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.parse.Survey;
import vn.tonghop.pipeline.reconcile.ReconciledLine;
import vn.tonghop.pipeline.reconcile.SenderLookup;
import vn.tonghop.pipeline.reconcile.UnitReconciler;
import vn.tonghop.pipeline.submission.Content;
import vn.tonghop.pipeline.submission.SourceLine;
import vn.tonghop.pipeline.validate.LineRules;
import vn.tonghop.pipeline.validate.RepeatedUnits;

/** The pipeline of one review with one state of the registry; immutable, shared by all its submissions. */
public final class ReviewPipeline {
    /** Changes whenever lines may come out otherwise than before, whatever the texts of amounts and names. */
    private static final String RULES = "pipeline-2";

    private final ReviewDefinition review;
    private final Registry registry;
    private final Limits limits;
    private final NameMatcher matcher;
    private final CsvSurvey survey;
    private final SenderLookup senders;

    /** The pipeline of a review. */
    public ReviewPipeline(ReviewDefinition review, Registry registry, Limits limits) {
        this.review = review;
        this.registry = registry;
        this.limits = limits;
        this.matcher = new NameMatcher(registry, review.registryDate());
        this.senders = new SenderLookup(review, registry);
        this.survey = new CsvSurvey(
                review.forms(),
                (column, text) -> column.role() instanceof Column.Role.Amount amount
                        && HeaderUnit.fits(
                                text,
                                review.indicator(amount.indicator())
                                        .orElseThrow()
                                        .dimension(),
                                review.conventions()),
                limits);
    }

    /** The review. */
    public ReviewDefinition review() {
        return review;
    }

    /** The registry it reads names with. */
    public Registry registry() {
        return registry;
    }

    /** Who a sender's folder stands for. */
    public SenderLookup senders() {
        return senders;
    }

    /**
     * Reads a whole file once and says what it is.
     *
     * @throws IOException if the kept bytes can't be read
     */
    public Survey survey(Content content, String file) throws IOException {
        return survey.survey(content, file);
    }

    /** The lines of a surveyed file. */
    public CsvLines lines(Content content, String file, char delimiter) throws IOException {
        return new CsvLines(content, file, delimiter, limits);
    }

    /**
     * The journey of a surveyed file's lines. A form with one line a unit is read through once for the units that have
     * several.
     *
     * @throws IOException if the kept bytes can't be read
     */
    public Journey journey(Content content, String file, UnitVersion sender, Survey.Recognised surveyed)
            throws IOException {
        LineNormalizer normalizer = new LineNormalizer(review, file, surveyed.layout(), surveyed.headerLine());
        UnitReconciler reconciler = new UnitReconciler(matcher, sender, review.registryDate(), file);
        RepeatedUnits repeated = surveyed.layout().form().shape() == Form.Shape.WIDE
                ? repeatedUnits(content, file, surveyed.delimiter(), normalizer, reconciler)
                : RepeatedUnits.NONE;
        return new Journey(normalizer, reconciler, new LineRules(review, file, repeated));
    }

    /** The journey of lines that have every column of a form in its own order, as examples have. */
    Journey journey(String file, Form form, UnitVersion sender) {
        List<FormLayout.Binding> bindings = form.columns().stream()
                .map(column -> new FormLayout.Binding(column.header(), column, null))
                .toList();
        return new Journey(
                new LineNormalizer(review, file, new FormLayout(form, bindings), 0),
                new UnitReconciler(matcher, sender, review.registryDate(), file),
                new LineRules(review, file, RepeatedUnits.NONE));
    }

    /** All that an interpretation depends on besides the bytes, as one number: if it changes, files are read anew. */
    public String fingerprint() {
        String all = String.join(
                "\n",
                review.hash(),
                registry.fingerprint(),
                AmountReader.RULES,
                NameMatcher.RULES,
                RULES,
                limits.toString());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private RepeatedUnits repeatedUnits(
            Content content, String file, char delimiter, LineNormalizer normalizer, UnitReconciler reconciler)
            throws IOException {
        RepeatedUnits.Collector units = new RepeatedUnits.Collector();
        try (CsvLines lines = lines(content, file, delimiter)) {
            for (SourceLine line = lines.next(); line != null; line = lines.next()) {
                if (normalizer.normalize(line) instanceof NormalizedLine.Data data) {
                    ReconciledLine reconciled = reconciler.reconcile(data);
                    UnitVersion unit = reconciled.unit();
                    if (unit != null) {
                        units.add(unit.id(), line.line());
                    }
                }
            }
        }
        return units.result(unit -> registry.parentOn(unit, review.registryDate())
                .map(UnitVersion::id)
                .orElse(null));
    }
}
