package vn.tonghop.pipeline;

import org.jspecify.annotations.Nullable;
import vn.tonghop.pipeline.normalize.LineNormalizer;
import vn.tonghop.pipeline.normalize.NormalizedLine;
import vn.tonghop.pipeline.reconcile.ReconciledLine;
import vn.tonghop.pipeline.reconcile.UnitReconciler;
import vn.tonghop.pipeline.submission.SourceLine;
import vn.tonghop.pipeline.validate.LineOutcome;
import vn.tonghop.pipeline.validate.LineRules;

/** The journey of the lines of one submission. It depends on nothing but what it was made from, and keeps no state. */
public final class Journey {
    private final LineNormalizer normalizer;
    private final UnitReconciler reconciler;
    private final LineRules rules;
    private final @Nullable SheetPlaces places;

    Journey(LineNormalizer normalizer, UnitReconciler reconciler, LineRules rules, @Nullable SheetPlaces places) {
        this.normalizer = normalizer;
        this.reconciler = reconciler;
        this.rules = rules;
        this.places = places;
    }

    /** What becomes of one line: its cells are read, its unit is found, the review's rules decide. */
    public LineOutcome take(SourceLine line) {
        LineOutcome outcome = outcome(line);
        return places == null ? outcome : places.in(outcome);
    }

    private LineOutcome outcome(SourceLine line) {
        NormalizedLine normalized = normalizer.normalize(line);
        if (normalized instanceof NormalizedLine.NonData nothing) {
            return new LineOutcome.NonData(nothing);
        }
        ReconciledLine reconciled = reconciler.reconcile((NormalizedLine.Reported) normalized);
        return rules.decide(reconciled);
    }
}
