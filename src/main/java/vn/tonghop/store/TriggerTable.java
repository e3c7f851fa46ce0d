package vn.tonghop.store;

import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scheduler's triggers, where it does not see to them itself. */
public final class TriggerTable {
    /** Of a trigger {@code t}: a node is at work on it or on its job. */
    private static final String FIRING = """
            EXISTS (SELECT FROM quartz.qrtz_fired_triggers f
                    WHERE f.sched_name = t.sched_name
                      AND ((f.trigger_name, f.trigger_group) = (t.trigger_name, t.trigger_group)
                           OR (f.job_name, f.job_group) = (t.job_name, t.job_group)))
            """;

    private final JdbcClient jdbc;

    TriggerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Frees triggers that are said to be taken or blocked, are overdue, and that no node is at work on: the scheduler
     * never repairs these by itself (its issue 1516). To be called in a transaction; holds the scheduler's own lock.
     *
     * @param overdue how long they must be
     * @return how many
     */
    public int free(String scheduler, Duration overdue) {
        jdbc.sql(
                        "SELECT lock_name FROM quartz.qrtz_locks WHERE sched_name = ? AND lock_name = 'TRIGGER_ACCESS' FOR UPDATE")
                .param(scheduler)
                .query(String.class)
                .list();
        return jdbc.sql("UPDATE quartz.qrtz_triggers t SET trigger_state = 'WAITING'"
                        + " WHERE sched_name = ? AND trigger_state IN ('ACQUIRED', 'BLOCKED')"
                        + " AND next_fire_time < extract(epoch FROM clock_timestamp()) * 1000 - ? AND NOT " + FIRING)
                .params(scheduler, overdue.toMillis())
                .update();
    }

    /** Whether a job is due or being done, so that it needs no push. */
    public boolean isAtWork(String scheduler, String job) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM quartz.qrtz_triggers t WHERE sched_name = ? AND job_name = ?"
                        + " AND (next_fire_time <= extract(epoch FROM clock_timestamp()) * 1000 OR " + FIRING + "))")
                .params(scheduler, job)
                .query(Boolean.class)
                .single();
    }

    /**
     * How long overdue the triggers of each job are that nobody is at work on: zero where nothing is late, more for one
     * that is stuck.
     */
    public Map<String, Duration> lags(String scheduler) {
        Map<String, Duration> lags = new LinkedHashMap<>();
        jdbc.sql("SELECT job_name, max(CASE WHEN " + FIRING + " OR next_fire_time <= 0 THEN 0"
                        + " ELSE GREATEST(0, extract(epoch FROM clock_timestamp()) * 1000 - next_fire_time) END)::bigint"
                        + " FROM quartz.qrtz_triggers t WHERE sched_name = ? GROUP BY job_name ORDER BY job_name")
                .param(scheduler)
                .query((ResultSet row) -> {
                    lags.put(row.getString(1), Duration.ofMillis(row.getLong(2)));
                });
        return lags;
    }

    /** What the database's clock says. */
    public Instant now() {
        return jdbc.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
