package vn.tonghop.core.definition;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When reviews are run with nobody watching.
 *
 * @param id its name, which nights are known by
 * @param cron the times, as Quartz writes them: second minute hour day-of-month month day-of-week
 * @param zone whose clock that is
 * @param review the one review it runs, or null for all
 * @param inbox where files are taken from, or null for the usual inbox
 * @param quiet how long a file must not have changed to be taken as whole
 * @param grace after how long a night without a run is said not to have run
 */
public record Schedule(
        String id,
        String cron,
        ZoneId zone,
        @Nullable String review,
        @Nullable String inbox,
        Duration quiet,
        Duration grace) {}
