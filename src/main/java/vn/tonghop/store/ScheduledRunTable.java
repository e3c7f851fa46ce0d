package vn.tonghop.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which run each night of a schedule got. */
public final class ScheduledRunTable {
    private final JdbcClient jdbc;

    ScheduledRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives a night its run, in the transaction that begins the run. Where another transaction is about to, this waits
     * for its end.
     *
     * @return false if the night has a run already; then the run must not begin
     */
    public boolean give(String review, String schedule, Instant scheduledAt, long run) {
        return jdbc.sql("""
                INSERT INTO scheduled_run (review_id, schedule, scheduled_at, run_id) VALUES (?, ?, ?, ?)
                ON CONFLICT (review_id, schedule, scheduled_at) DO NOTHING
                """)
                        .params(review, schedule, scheduledAt.atOffset(ZoneOffset.UTC), run)
                        .update()
                == 1;
    }

    /** The run a night got, or empty where it has none yet. */
    public Optional<Long> run(String review, String schedule, Instant scheduledAt) {
        return jdbc.sql("SELECT run_id FROM scheduled_run WHERE review_id = ? AND schedule = ? AND scheduled_at = ?")
                .params(review, schedule, scheduledAt.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }
}
