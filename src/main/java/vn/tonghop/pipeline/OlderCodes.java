package vn.tonghop.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.encoding.Encoding;
import vn.tonghop.core.encoding.EncodingDecision;
import vn.tonghop.core.encoding.KnownWords;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.pipeline.parse.EncodingSearch;
import vn.tonghop.pipeline.submission.Content;

/** Decides which older code a file is in, by the words that a review's files are likely to have, and says so. */
final class OlderCodes {
    private final ReviewDefinition review;
    private final Registry registry;
    /** Made when the first file needs it: most reviews have none. */
    private volatile @Nullable KnownWords known;

    OlderCodes(ReviewDefinition review, Registry registry) {
        this.review = review;
        this.registry = registry;
    }

    /** Whether a file taken for UTF-8 may be in an older code, by the reason it is refused for. */
    static boolean mayBe(Encoding shown, Finding refusal) {
        return shown == Encoding.UTF_8
                && (refusal.code() == FindingCode.NOT_UTF8 || refusal.code() == FindingCode.FORBIDDEN_CHARACTER);
    }

    EncodingDecision decide(Content content) throws IOException {
        KnownWords words = known;
        if (words == null) {
            words = KnownWords.of(likely());
            known = words;
        }
        return EncodingSearch.decide(content, words);
    }

    /** The names of units, their kinds and what the forms print. */
    private List<String> likely() {
        List<String> likely = new ArrayList<>(review.totalWords());
        registry.versions().forEach(unit -> likely.add(unit.kind().word() + " " + unit.name()));
        for (Form form : review.forms()) {
            for (Column column : form.columns()) {
                likely.add(column.header());
                likely.addAll(column.aliases());
            }
        }
        return likely;
    }

    static Finding note(String file, EncodingDecision.Decided decided) {
        return Finding.of(
                FindingCode.ENCODING_DECIDED,
                Place.inFile(file),
                String.join(", ", decided.examples()),
                decided.best().encoding().label(),
                Long.toString(decided.best().words()),
                Long.toString(decided.words()),
                decided.next().encoding().label(),
                Long.toString(decided.next().words()));
    }

    /** Why a file is refused that is in no code that could be told. */
    static Finding refusal(String file, EncodingDecision decision, Finding asUtf8) {
        if (decision instanceof EncodingDecision.Mixed mixed) {
            return Finding.of(
                    FindingCode.ENCODING_MIXED,
                    Place.atLine(file, mixed.line()),
                    "",
                    mixed.encoding().label(),
                    mixed.other().label());
        }
        if (decision instanceof EncodingDecision.Undecided undecided && asUtf8.code() == FindingCode.NOT_UTF8) {
            return Finding.of(
                    FindingCode.ENCODING_UNDECIDED,
                    Place.atLine(file, undecided.line()),
                    "",
                    candidates(undecided),
                    Long.toString(undecided.words()));
        }
        return asUtf8;
    }

    private static String candidates(EncodingDecision.Undecided undecided) {
        return undecided.candidates().isEmpty()
                ? "–"
                : undecided.candidates().stream()
                        .map(fit -> fit.encoding().label() + " (" + fit.words() + "/" + undecided.words() + ")")
                        .collect(Collectors.joining(", "));
    }
}
