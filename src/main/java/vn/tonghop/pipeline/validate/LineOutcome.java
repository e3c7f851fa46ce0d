package vn.tonghop.pipeline.validate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.pipeline.normalize.NormalizedLine;
import vn.tonghop.pipeline.reconcile.SeenName;
import vn.tonghop.pipeline.submission.SourceLine;

/** What becomes of a source line. Every line has exactly one outcome. */
public sealed interface LineOutcome {
    /** The line as sent. */
    SourceLine source();

    /** The name its unit was looked up by; null where it has none, and for a line that is no data. */
    @Nullable
    SeenName name();

    /**
     * Every amount of the line is an observation.
     *
     * @param data the line with its readings; at least one amount
     * @param unit the unit it is about
     * @param evidence why it is that unit, as short codes
     * @param warnings what a person should look at
     * @param decision the number of the decision the unit rests on, or null where none was needed
     * @param name the name the unit was found by
     */
    record Accepted(
            NormalizedLine.Reported data,
            UnitVersion unit,
            List<String> evidence,
            List<Finding> warnings,
            @Nullable Long decision,
            @Nullable SeenName name)
            implements LineOutcome {
        /** Copies the lists; a line without an amount can't be accepted. */
        public Accepted {
            evidence = List.copyOf(evidence);
            warnings = List.copyOf(warnings);
            if (data.amounts().isEmpty()) {
                throw new IllegalArgumentException("an accepted line has an amount");
            }
        }

        @Override
        public SourceLine source() {
            return data.source();
        }
    }

    /**
     * Nothing of the line is an observation until a person clears it.
     *
     * @param source the line as sent
     * @param findings why, at least one; the first is the one it is listed under
     * @param unit the unit it is about, or null where its name does not decide it
     * @param candidates the codes of the units it may be about
     * @param name the name its unit was looked up by, or null where it has none
     */
    record Held(
            SourceLine source,
            List<Finding> findings,
            @Nullable UnitVersion unit,
            List<String> candidates,
            @Nullable SeenName name)
            implements LineOutcome {
        /** Copies the lists; a line is never held without a reason. */
        public Held {
            findings = List.copyOf(findings);
            candidates = List.copyOf(candidates);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a held line has a reason");
            }
        }
    }

    /**
     * The line is no data.
     *
     * @param line why, and what a control total states
     */
    record NonData(NormalizedLine.NonData line) implements LineOutcome {
        @Override
        public SourceLine source() {
            return line.source();
        }

        @Override
        public @Nullable SeenName name() {
            return null;
        }
    }
}
