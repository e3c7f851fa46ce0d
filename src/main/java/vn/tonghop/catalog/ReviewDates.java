package vn.tonghop.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.period.Period;

/** Reads the dates of a review and finds those that can't be meant. */
final class ReviewDates {
    /** The house keeps no list of communes from before the century; a year like 2108 is a slip of the hand. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private ReviewDates() {}

    /** The span a review is about. */
    static @Nullable Period period(Cursor at) {
        Fields fields = at.fields(Section.PERIOD);
        if (fields == null) {
            return null;
        }
        LocalDate from = fields.read("from", fromAt -> within(fromAt, EARLIEST, LATEST));
        LocalDate until = fields.read("until", untilAt -> within(untilAt, EARLIEST, LATEST));
        if (from == null || until == null) {
            return null;
        }
        if (!from.isBefore(until)) {
            Cursor untilAt = fields.at("until");
            if (untilAt != null) {
                untilAt.refuse(FindingCode.DEFINITION_PERIOD_REVERSED, until.toString(), from.toString());
            }
            return null;
        }
        return new Period(from, until);
    }

    /** A day of the period, or of the year after it, in which the review is gathered. */
    static @Nullable LocalDate near(Cursor at, @Nullable Period period) {
        return period == null
                ? within(at, EARLIEST, LATEST)
                : within(at, period.from(), period.until().plusYears(1));
    }

    private static @Nullable LocalDate within(Cursor at, LocalDate from, LocalDate until) {
        LocalDate date = at.date();
        if (date != null && (date.isBefore(from) || !date.isBefore(until))) {
            at.refuse(
                    FindingCode.DEFINITION_DATE_OUT_OF_RANGE,
                    date.toString(),
                    at.key(),
                    from.toString(),
                    until.minusDays(1).toString());
            return null;
        }
        return date;
    }
}
