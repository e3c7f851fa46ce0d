package vn.tonghop.core.period;

import java.time.LocalDate;

/**
 * A half-open span of days {@code [from, until)}.
 *
 * @param from the first day
 * @param until the day after the last
 */
public record Period(LocalDate from, LocalDate until) {
    /**
     * Checks that there is at least one day.
     *
     * @throws IllegalArgumentException if {@code until} is not after {@code from}
     */
    public Period {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("a period has at least one day: [" + from + ", " + until + ")");
        }
    }

    /** One day. */
    public static Period of(LocalDate day) {
        return new Period(day, day.plusDays(1));
    }

    /** Whether a day is in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Whether all days of another period are in it. */
    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(Period other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
