package vn.tonghop.pipeline.normalize;

import vn.tonghop.core.period.Period;

/** What a date text was read as. */
public sealed interface DateReading {
    /** The day, month, quarter or year it names. */
    record Read(Period span) implements DateReading {}

    /** No date. */
    record Unreadable() implements DateReading {}
}
