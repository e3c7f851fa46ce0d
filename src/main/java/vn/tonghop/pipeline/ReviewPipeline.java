package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.encoding.Encoding;
import vn.tonghop.core.encoding.EncodingDecision;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.matching.NameMatcher;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.pipeline.normalize.AmountReader;
import vn.tonghop.pipeline.normalize.HeaderUnit;
import vn.tonghop.pipeline.normalize.LineNormalizer;
import vn.tonghop.pipeline.normalize.LineUnits;
import vn.tonghop.pipeline.normalize.SheetOutline;
import vn.tonghop.pipeline.parse.EncodingSearch;
import vn.tonghop.pipeline.parse.FileSurvey;
import vn.tonghop.pipeline.parse.FormLayout;
import vn.tonghop.pipeline.parse.Header;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.parse.Survey;
import vn.tonghop.pipeline.reconcile.SenderLookup;
import vn.tonghop.pipeline.reconcile.UnitReconciler;
import vn.tonghop.pipeline.submission.Content;
import vn.tonghop.pipeline.validate.ColumnAmounts;
import vn.tonghop.pipeline.validate.EarlierFigures;
import vn.tonghop.pipeline.validate.LineRules;
import vn.tonghop.pipeline.validate.RepeatedUnits;
import vn.tonghop.pipeline.validate.SlipGuard;

/** The pipeline of one review with one state of the registry; immutable, shared by all its submissions. */
public final class ReviewPipeline {
    /** Changes whenever lines may come out otherwise than before, whatever the texts of amounts and names. */
    private static final String RULES = "pipeline-7";

    private final ReviewDefinition review;
    private final Registry registry;
    private final Limits limits;
    private final Decisions decisions;
    private final NameMatcher matcher;
    private final FileSurvey survey;
    private final SenderLookup senders;
    private final EarlierFigures earlier;
    private final OlderCodes olderCodes;

    /** The pipeline of a review that is compared with no earlier one and in which nobody decided anything. */
    public ReviewPipeline(ReviewDefinition review, Registry registry, Limits limits) {
        this(review, registry, limits, EarlierFigures.NONE, Decisions.NONE);
    }

    /** The pipeline of a review with the decisions in force; its amounts are compared with the figures of an earlier one. */
    public ReviewPipeline(
            ReviewDefinition review, Registry registry, Limits limits, EarlierFigures earlier, Decisions decisions) {
        this.earlier = earlier;
        this.decisions = decisions;
        this.review = review;
        this.registry = registry;
        this.limits = limits;
        this.matcher = new NameMatcher(registry, review.registryDate());
        this.senders = new SenderLookup(review, registry);
        this.olderCodes = new OlderCodes(review, registry);
        this.survey = new FileSurvey(
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

    /** What a file may have at most. */
    public Limits limits() {
        return limits;
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
     * Opens a file: finds its sender, reads it whole once to see that it is whole, clean and of a known form, and
     * stands before its first line. A file that is neither UTF-8 nor UTF-16 is read once more, in the older code that its
     * words tell; where they tell none, or several, it is refused.
     *
     * @param folder the sender's folder
     * @param file the file's name
     * @param content its bytes, read several times: its head in each way it may be taken, the whole, and then line by line
     * @throws IOException if the kept bytes can't be read
     */
    public SubmissionReading open(String folder, String file, Content content) throws IOException {
        SenderLookup.Sender sender = senders.find(folder, file);
        if (sender instanceof SenderLookup.Sender.Unknown unknown) {
            return SubmissionReading.refused(unknown.finding(), 0);
        }
        UnitVersion unit = ((SenderLookup.Sender.Known) sender).unit();
        Encoding shown = EncodingSearch.shown(content);
        SubmissionReading reading = open(unit, file, content, shown);
        Finding refusal = reading.refusal().orElse(null);
        if (refusal == null || !OlderCodes.mayBe(shown, refusal)) {
            return reading;
        }
        EncodingDecision decision = olderCodes.decide(content);
        return decision instanceof EncodingDecision.Decided decided
                ? open(unit, file, content, decided.best().encoding()).as(decided, OlderCodes.note(file, decided))
                : SubmissionReading.refused(OlderCodes.refusal(file, decision, refusal), reading.lineCount());
    }

    private SubmissionReading open(UnitVersion unit, String file, Content content, Encoding encoding)
            throws IOException {
        UnitReconciler reconciler = reconciler(unit, file);
        Survey head = survey.head(content, file, encoding);
        if (!(head instanceof Survey.Headed headed)) {
            return refused(head);
        }
        FirstReading first = new FirstReading(review, file, headed.layout(), headed.header(), reconciler);
        Survey whole = survey.readThrough(content, file, headed, first);
        if (!(whole instanceof Survey.Recognised recognised)) {
            return refused(whole);
        }
        ColumnAmounts columns = first.columnAmounts();
        SheetPlaces places = SheetPlaces.of(headed.format(), headed.layout());
        List<Finding> notes = new ArrayList<>(headed.notes());
        notes.addAll(first.notes(columns));
        return SubmissionReading.of(
                new SubmissionReading.Recognition(
                        unit.id(),
                        headed.layout().form().id(),
                        headed.format(),
                        headed.headerLine(),
                        headed.layout().bindings().stream()
                                .map(FormLayout.Binding::header)
                                .toList(),
                        places,
                        places == null ? notes : places.in(notes)),
                recognised.lines(),
                journey(file, reconciler, headed, first, columns),
                survey.lines(content, file, headed.format()));
    }

    private static SubmissionReading refused(Survey survey) {
        Survey.Refused refused = (Survey.Refused) survey;
        return SubmissionReading.refused(refused.finding(), refused.lines());
    }

    private Journey journey(
            String file, UnitReconciler reconciler, Survey.Headed headed, FirstReading first, ColumnAmounts columns) {
        LineNormalizer normalizer = new LineNormalizer(
                review,
                file,
                headed.layout(),
                headed.header(),
                first.conventions(),
                first.lineUnits(),
                first.outline());
        RepeatedUnits repeated = first.repeatedUnits(unit -> registry.parentOn(unit, review.registryDate())
                .map(UnitVersion::id)
                .orElse(null));
        SlipGuard slips = new SlipGuard(columns, earlier, headed.layout().form().shape());
        return new Journey(
                normalizer,
                reconciler,
                new LineRules(review, file, repeated, slips),
                SheetPlaces.of(headed.format(), headed.layout()));
    }

    /** The journey of lines that have every column of a form in its own order, as examples have. */
    Journey journey(String file, Form form, UnitVersion sender) {
        List<FormLayout.Binding> bindings = form.columns().stream()
                .map(column -> new FormLayout.Binding(column.header(), column, null))
                .toList();
        return new Journey(
                new LineNormalizer(
                        review,
                        file,
                        new FormLayout(form, bindings),
                        Header.NONE,
                        List.of(),
                        LineUnits.NONE,
                        SheetOutline.NONE),
                reconciler(sender, file),
                new LineRules(review, file, RepeatedUnits.NONE, SlipGuard.none(form.shape())),
                null);
    }

    private UnitReconciler reconciler(UnitVersion sender, String file) {
        return new UnitReconciler(matcher, sender, review.registryDate(), file, registry, decisions(sender.id()));
    }

    /** The decisions that hold for one sender's files. */
    public Decisions.ForSender decisions(UnitId sender) {
        return decisions.of(review.id(), sender, registry, review.registryDate());
    }

    /** The versions of the rules that read amounts, match names and decide on lines. */
    public static String rules() {
        return String.join(", ", AmountReader.RULES, NameMatcher.RULES, RULES);
    }

    /** All that an interpretation depends on besides the bytes, as one number: if it changes, files are read anew. */
    public String fingerprint() {
        return fingerprint(review, registry, limits, earlier);
    }

    /** The fingerprint of the pipeline that would be made of these. */
    public static String fingerprint(
            ReviewDefinition review, Registry registry, Limits limits, EarlierFigures earlier) {
        String all =
                String.join("\n", review.hash(), registry.fingerprint(), rules(), limits.toString(), earlier.name());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
