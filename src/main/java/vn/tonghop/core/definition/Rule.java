package vn.tonghop.core.definition;

import vn.tonghop.core.finding.Severity;

/**
 * A check of a review on its lines.
 *
 * @param kind what is checked
 * @param severity what happens to a line that fails: {@link Severity#HELD} or {@link Severity#WARNING}
 */
public record Rule(Kind kind, Severity severity) {
    /** Checks the severity. */
    public Rule {
        if (severity != Severity.HELD && severity != Severity.WARNING) {
            throw new IllegalArgumentException("a rule holds or warns: " + severity);
        }
    }

    /** The closed list of checks; definitions choose among them and can't invent one. */
    public enum Kind {
        /** An amount lies in its indicator's plausible range. */
        PLAUSIBLE_RANGE,
        /** A part (shareOf) is not more than its whole on the same line. */
        PART_WITHIN_WHOLE,
        /** The line's date lies in the review's period. */
        DATE_WITHIN_PERIOD,
        /** A wide form has one line a unit. */
        ONE_LINE_A_UNIT,
        /** An amount is not off by a clean factor from its column, its peers or the unit's figure in the earlier review. */
        SLIP_GUARD
    }
}
