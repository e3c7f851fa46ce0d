package vn.tonghop.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.definition.Schedule;

/** The schedules that are served, as the last process to serve read them. */
public final class ScheduleTable {
    private final JdbcClient jdbc;

    ScheduleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes these the ones that are served. A schedule whose times are others than before counts from now. */
    public void replace(List<Schedule> schedules) {
        for (Schedule schedule : schedules) {
            jdbc.sql("""
                    INSERT INTO schedule AS old (schedule_id, cron, zone, review_id, grace)
                    VALUES (:id, :cron, :zone, :review, make_interval(secs => :grace))
                    ON CONFLICT (schedule_id) DO UPDATE SET
                        since = CASE WHEN old.ended_at IS NULL AND (old.cron, old.zone) = (EXCLUDED.cron, EXCLUDED.zone)
                                     THEN old.since ELSE EXCLUDED.since END,
                        cron = EXCLUDED.cron, zone = EXCLUDED.zone, review_id = EXCLUDED.review_id,
                        grace = EXCLUDED.grace, ended_at = NULL
                    """)
                    .param("id", schedule.id())
                    .param("cron", schedule.cron())
                    .param("zone", schedule.zone().getId())
                    .param("review", schedule.review())
                    .param("grace", schedule.grace().toSeconds())
                    .update();
        }
        String[] ids = schedules.stream().map(Schedule::id).toArray(String[]::new);
        jdbc.sql("""
                UPDATE schedule SET ended_at = clock_timestamp()
                WHERE ended_at IS NULL AND NOT schedule_id = ANY (?)
                """).param(ids).update();
    }

    /** Those that are served, by id. */
    public List<Kept> all() {
        return jdbc.sql("""
                SELECT schedule_id, cron, zone, review_id, extract(epoch FROM grace)::bigint AS grace, since
                FROM schedule WHERE ended_at IS NULL ORDER BY schedule_id
                """)
                .query((row, number) -> new Kept(
                        row.getString("schedule_id"),
                        row.getString("cron"),
                        ZoneId.of(row.getString("zone")),
                        row.getString("review_id"),
                        Duration.ofSeconds(row.getLong("grace")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * A schedule as it is kept.
     *
     * @param review the one review it runs, or null for all
     * @param since since when its times are as they are
     */
    public record Kept(
            String id, String cron, ZoneId zone, @Nullable String review, Duration grace, Instant since) {}
}
