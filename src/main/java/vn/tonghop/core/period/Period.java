package vn.tonghop.core.period;

import java.time.LocalDate;

/**
 * A span of days, half-open: the first day belongs to it, the last does not.
 *
 * @param from the first day
 * @param until the first day after it, later than {@code from}
 */
public record Period(LocalDate from, LocalDate until) {
    /** Checks that the span has at least a day. */
    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a period has at least a day: " + from + " to " + until);
        }
    }

    /** Whether the day belongs to the span. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Whether every day of the other span belongs to this one. */
    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }
}
