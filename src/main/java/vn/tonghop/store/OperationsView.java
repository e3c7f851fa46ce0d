package vn.tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is watched from outside: how runs, lines and releases stand, in numbers. */
public final class OperationsView {
    private final JdbcClient jdbc;

    OperationsView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each review that ran, by id. */
    public List<ReviewStanding> reviews() {
        return jdbc.sql("""
                SELECT v.review_id, v.current_release, r.made_at,
                       (SELECT max(finished_at) FROM run JOIN run_result x USING (run_id)
                        WHERE run.review_id = v.review_id AND x.state = 'done') AS last_success,
                       (SELECT COALESCE(sum(lines_held), 0) FROM live_interpretation l
                        WHERE l.review_id = v.review_id) AS held
                FROM review v LEFT JOIN release r ON r.review_id = v.review_id AND r.number = v.current_release
                ORDER BY v.review_id
                """)
                .query((row, number) -> new ReviewStanding(
                        row.getString("review_id"),
                        instant(row, "last_success"),
                        Optional.ofNullable((Integer) row.getObject("current_release")),
                        instant(row, "made_at"),
                        row.getLong("held")))
                .list();
    }

    /** Each unit that sent something which is in use, by review and code. */
    public List<SenderStanding> senders() {
        return jdbc.sql("""
                SELECT l.review_id, u.code, max(s.received_at) AS received, sum(l.lines_held) AS held
                FROM live_interpretation l
                JOIN submission s USING (submission_id)
                JOIN interpretation i USING (interpretation_id)
                JOIN review_definition d USING (definition_key)
                JOIN reporting_unit_version u
                  ON u.edition = i.edition AND u.unit_key = l.sender_key AND u.valid @> d.registry_date
                GROUP BY l.review_id, u.code ORDER BY l.review_id, u.code
                """)
                .query((row, number) -> new SenderStanding(
                        row.getString("review_id"),
                        row.getString("code"),
                        row.getObject("received", OffsetDateTime.class).toInstant(),
                        row.getLong("held")))
                .list();
    }

    /** The runs that ended, added up by review, kind and state. */
    public List<RunTotals> ended() {
        return jdbc.sql("""
                SELECT review_id, kind, state, count(*) AS runs,
                       round(sum(extract(epoch FROM finished_at - started_at)) * 1000)::bigint AS millis,
                       sum(lines_accepted) AS accepted, sum(lines_held) AS held, sum(lines_non_data) AS non_data,
                       sum(submissions_rejected) AS rejected
                FROM run JOIN run_result USING (run_id)
                GROUP BY review_id, kind, state ORDER BY review_id, kind, state
                """)
                .query((row, number) -> new RunTotals(
                        row.getString("review_id"),
                        row.getString("kind"),
                        row.getString("state"),
                        row.getLong("runs"),
                        Duration.ofMillis(row.getLong("millis")),
                        row.getLong("accepted"),
                        row.getLong("held"),
                        row.getLong("non_data"),
                        row.getLong("rejected")))
                .list();
    }

    /** The runs without a result, counted by review and state: running, died, interrupted, stopped. */
    public List<Unfinished> unfinished() {
        return jdbc.sql("SELECT review_id, state, count(*) FROM (" + StatusView.RUN
                        + " WHERE x.run_id IS NULL) r GROUP BY review_id, state ORDER BY review_id, state")
                .query((row, number) -> new Unfinished(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** How long the longest wait for a lock of this database takes already; zero where nobody waits. */
    public Duration lockWait() {
        long millis = jdbc.sql("""
                SELECT COALESCE(round(max(extract(epoch FROM clock_timestamp() - waitstart)) * 1000), 0)::bigint
                FROM pg_locks
                WHERE NOT granted AND (database IS NULL OR database = 0
                    OR database = (SELECT oid FROM pg_database WHERE datname = current_database()))
                """).query(Long.class).single();
        return Duration.ofMillis(Math.max(0, millis));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /**
     * How a review stands.
     *
     * @param lastSuccess when its last run that ended well ended
     * @param release its current release
     * @param releasedAt when that was made
     * @param held lines held in what is in use
     */
    public record ReviewStanding(
            String review,
            Optional<Instant> lastSuccess,
            Optional<Integer> release,
            Optional<Instant> releasedAt,
            long held) {}

    /** A unit of a review: when the newest of its files in use came, and how many lines of them are held. */
    public record SenderStanding(String review, String unit, Instant receivedAt, long held) {}

    /** Runs that ended, added up. */
    public record RunTotals(
            String review,
            String kind,
            String state,
            long runs,
            Duration duration,
            long accepted,
            long held,
            long nonData,
            long rejected) {}

    /** How many runs of a review are in a state without a result. */
    public record Unfinished(String review, String state, long runs) {}
}
