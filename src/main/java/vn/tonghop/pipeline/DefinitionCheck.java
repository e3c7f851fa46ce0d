package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.core.definition.Example;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.pipeline.normalize.NormalizedLine;
import vn.tonghop.pipeline.reconcile.SenderLookup;
import vn.tonghop.pipeline.submission.SourceLine;
import vn.tonghop.pipeline.validate.LineOutcome;

/**
 * Checks a review's definition against a registry: who must report exists on the registry date, and the examples, sent
 * on their journey, come out as they say.
 */
public final class DefinitionCheck {
    private final ReviewPipeline pipeline;
    private final ReviewDefinition review;
    private final String file;

    /** Checks a pipeline's review, whose file is so called. */
    public DefinitionCheck(ReviewPipeline pipeline, String file) {
        this.pipeline = pipeline;
        this.review = pipeline.review();
        this.file = file;
    }

    /** What does not hold; empty if all does. */
    public List<Finding> failures() {
        List<Finding> failures = new ArrayList<>();
        List<String> needed = new ArrayList<>(review.reporters());
        needed.add(review.province());
        for (String code : needed) {
            if (pipeline.registry().resolve(code, review.registryDate()).size() != 1) {
                failures.add(Finding.of(
                        FindingCode.DEFINITION_UNKNOWN_UNIT,
                        Place.inFile(file),
                        code,
                        review.registryDate().toString()));
            }
        }
        for (Example example : review.examples()) {
            String expected = words(example.outcome());
            String actual = actual(example);
            if (!actual.equals(expected)) {
                failures.add(Finding.of(
                        FindingCode.DEFINITION_EXAMPLE_FAILED,
                        Place.atLine(file, example.line()),
                        printed(example),
                        expected,
                        actual));
            }
        }
        return failures;
    }

    /** The cells that have something, in the form's order. */
    private String printed(Example example) {
        return review.form(example.form()).orElseThrow().columns().stream()
                .map(column -> example.cells().getOrDefault(column.header(), ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    private String actual(Example example) {
        SenderLookup.Sender sender = pipeline.senders().find(example.sender(), file);
        if (!(sender instanceof SenderLookup.Sender.Known known)) {
            return ((SenderLookup.Sender.Unknown) sender).finding().code().name();
        }
        Form form = review.form(example.form()).orElseThrow();
        List<String> cells = form.columns().stream()
                .map(column -> example.cells().getOrDefault(column.header(), ""))
                .toList();
        LineOutcome outcome = pipeline.journey(file, form, known.unit()).take(new SourceLine(example.line(), cells));
        if (outcome instanceof LineOutcome.Accepted accepted) {
            return accepted(accepted.unit(), accepted.data().amounts());
        }
        if (outcome instanceof LineOutcome.Held held) {
            return held(held.findings().get(0).code());
        }
        return nonData();
    }

    private static String words(Example.Outcome outcome) {
        if (outcome instanceof Example.Outcome.Accepted accepted) {
            return accepted(accepted.unit(), accepted.quantities());
        }
        if (outcome instanceof Example.Outcome.Held held) {
            return held(held.code());
        }
        return nonData();
    }

    private static String accepted(UnitVersion unit, List<NormalizedLine.CellAmount> amounts) {
        return accepted(
                unit.code(),
                amounts.stream()
                        .collect(Collectors.toMap(
                                NormalizedLine.CellAmount::indicator,
                                amount -> amount.amount().quantity(),
                                Quantity::plus)));
    }

    private static String accepted(String unit, Map<String, Quantity> quantities) {
        return "accepted " + unit
                + new TreeMap<>(quantities)
                        .entrySet().stream()
                                .map(entry -> " " + entry.getKey() + " " + bounds(entry.getValue()))
                                .collect(Collectors.joining(","));
    }

    private static String held(FindingCode code) {
        return "held " + code;
    }

    private static String nonData() {
        return "nonData";
    }

    private static String bounds(Quantity quantity) {
        return "[" + quantity.lower().toPlainString() + ", " + quantity.stated().toPlainString() + ", "
                + (quantity.upper() == null ? "∞" : quantity.upper().toPlainString()) + "]";
    }
}
