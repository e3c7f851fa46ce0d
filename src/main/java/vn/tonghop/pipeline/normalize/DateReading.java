package vn.tonghop.pipeline.normalize;

import vn.tonghop.core.period.Period;

/** What a text was read as when a date was looked for. */
public sealed interface DateReading {
    /**
     * A day, month, quarter or year, a part of a year, or the days from one of them to another.
     *
     * @param span all the days the text can mean
     */
    record Read(Period span) implements DateReading {}

    /** No date, an impossible one, or one of several meanings. */
    record Unreadable() implements DateReading {}
}
