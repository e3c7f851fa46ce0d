package vn.tonghop.pipeline.reconcile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.pipeline.normalize.NormalizedLine;

/**
 * A line of figures and the reporting unit it is about.
 *
 * @param line the line with its readings
 * @param unit the unit, or null where the name does not decide it
 * @param evidence why it is that unit, as short codes
 * @param finding why the name does not decide it, or null where it does
 * @param candidates the codes of the units it may be
 * @param decision the number of the decision its unit rests on, or null where none was needed
 * @param name the name it was found by, or null where the line has none
 */
public record ReconciledLine(
        NormalizedLine.Reported line,
        @Nullable UnitVersion unit,
        List<String> evidence,
        @Nullable Finding finding,
        List<String> candidates,
        @Nullable Long decision,
        @Nullable SeenName name) {
    /** Copies the lists; there is either a unit or a finding. */
    public ReconciledLine {
        evidence = List.copyOf(evidence);
        candidates = List.copyOf(candidates);
        if ((unit == null) == (finding == null)) {
            throw new IllegalArgumentException("a line has a unit or a finding");
        }
    }

    /** The same line, found by that name. */
    ReconciledLine by(SeenName seen) {
        return new ReconciledLine(line, unit, evidence, finding, candidates, decision, seen);
    }
}
