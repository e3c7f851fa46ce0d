package vn.tonghop.serve;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;
import vn.tonghop.catalog.ScheduleFile;
import vn.tonghop.core.definition.Schedule;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;

/** The times of a schedule. */
public final class Cron {
    private static final Duration FIRST_WINDOW = Duration.ofMinutes(2);
    private static final Duration LAST_WINDOW = Duration.ofDays(800);

    private final CronExpression expression;

    private Cron(CronExpression expression) {
        this.expression = expression;
    }

    /** The times of an expression that is right. */
    public static Cron of(String cron, ZoneId zone) {
        try {
            CronExpression expression = new CronExpression(cron);
            expression.setTimeZone(TimeZone.getTimeZone(zone));
            return new Cron(expression);
        } catch (ParseException e) {
            throw new IllegalArgumentException(cron, e);
        }
    }

    /** The expressions that are none, and those whose times are all past. */
    public static List<Finding> mistakes(List<Schedule> schedules, Instant now) {
        List<Finding> findings = new ArrayList<>();
        for (Schedule schedule : schedules) {
            mistake(schedule, now)
                    .ifPresent(why -> findings.add(Finding.of(
                            FindingCode.SCHEDULE_BAD_CRON,
                            Place.inFile(ScheduleFile.NAME),
                            schedule.cron(),
                            schedule.id(),
                            why)));
        }
        return findings;
    }

    private static Optional<String> mistake(Schedule schedule, Instant now) {
        try {
            CronExpression.validateExpression(schedule.cron());
            boolean comes = of(schedule.cron(), schedule.zone()).nextAfter(now).isPresent();
            return comes ? Optional.empty() : Optional.of("never");
        } catch (ParseException | RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The first time after an instant; empty where there is none any more. */
    public Optional<Instant> nextAfter(Instant instant) {
        return Optional.ofNullable(expression.getNextValidTimeAfter(Date.from(instant)))
                .map(Date::toInstant);
    }

    /** The last time at or before an instant; empty where there was none in the two years before. */
    public Optional<Instant> lastUntil(Instant instant) {
        for (Duration window = FIRST_WINDOW; window.compareTo(LAST_WINDOW) < 0; window = window.multipliedBy(4)) {
            Optional<Instant> last = Optional.empty();
            Optional<Instant> next = nextAfter(instant.minus(window));
            while (next.isPresent() && !next.get().isAfter(instant)) {
                last = next;
                next = nextAfter(next.get());
            }
            if (last.isPresent()) {
                return last;
            }
        }
        return Optional.empty();
    }
}
