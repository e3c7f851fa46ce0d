package vn.tonghop.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The little that tells whether a process can serve. */
public final class ProbeView {
    private final JdbcClient jdbc;

    ProbeView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One question to the database.
     *
     * @param mark how the note begins that the last migration left, if it was this program's
     * @param scheduler the name of the cluster of schedulers
     * @param instance the name of one of them
     */
    public Seen look(String mark, String scheduler, String instance) {
        return jdbc.sql("""
                SELECT clock_timestamp() AS now,
                       COALESCE(starts_with(obj_description(to_regclass('tonghop.flyway_schema_history'), 'pg_class'),
                                            :mark), false) AS is_ours,
                       (SELECT to_timestamp(max(last_checkin_time) / 1000.0) FROM quartz.qrtz_scheduler_state
                        WHERE sched_name = :scheduler AND instance_name = :instance) AS joined
                """)
                .param("mark", mark)
                .param("scheduler", scheduler)
                .param("instance", instance)
                .query((row, number) -> new Seen(
                        row.getObject("now", OffsetDateTime.class).toInstant(),
                        row.getBoolean("is_ours"),
                        Optional.ofNullable(row.getObject("joined", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    /**
     * What was seen.
     *
     * @param now what the database's clock said
     * @param schemaIsOurs whether the schema is as this program's migrations make it
     * @param joined when the scheduler last showed the others that it is there; empty where it did not
     */
    public record Seen(Instant now, boolean schemaIsOurs, Optional<Instant> joined) {}
}
