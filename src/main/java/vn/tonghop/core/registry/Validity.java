package vn.tonghop.core.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, its first day in it, its last not: {@code [from, until)}.
 *
 * @param from the first day
 * @param until the first day after it, later than {@code from}; null while it lasts
 */
public record Validity(LocalDate from, @Nullable LocalDate until) {
    /** Checks that the span has a day. */
    public Validity {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("a span must end after it begins: " + from + " to " + until);
        }
    }

    /** Whether a day is in the span. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether the span is over on a day. */
    public boolean endedBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }

    /** Whether the two spans share a day. */
    public boolean overlaps(Validity other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }
}
