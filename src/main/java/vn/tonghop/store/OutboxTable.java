package vn.tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are to be told, and how the telling stands. */
public final class OutboxTable {
    /** What was given up longer ago than this is no longer shown. */
    private static final Duration SHOWN = Duration.ofDays(7);

    private static final Set<String> ALARMING = Set.of("blocked", "failed");

    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes that a run ended, in the transaction that ends it; only of runs of nights anybody is told. A night has one
     * digest; a run that ends after it was written has one of its own.
     *
     * @param state done, blocked or failed
     */
    public void runEnded(long run, String state) {
        Optional<OffsetDateTime> night = jdbc.sql("SELECT scheduled_at FROM scheduled_run WHERE run_id = ?")
                .param(run)
                .query(OffsetDateTime.class)
                .optional();
        if (night.isEmpty()) {
            return;
        }
        boolean isWritten =
                jdbc.sql("""
                SELECT written_at IS NOT NULL FROM notice n JOIN scheduled_run s USING (schedule, scheduled_at)
                WHERE s.run_id = ? AND n.kind = 'night' AND n.run_id IS NULL FOR UPDATE OF n
                """).param(run).query(Boolean.class).optional().orElse(false);
        insert("night", run, isWritten ? run : null);
        if (ALARMING.contains(state)) {
            insert("alarm", run, run);
        }
    }

    private void insert(String kind, long run, @Nullable Long about) {
        jdbc.sql("""
                INSERT INTO notice (kind, schedule, scheduled_at, run_id)
                SELECT :kind, schedule, scheduled_at, CAST(:about AS bigint) FROM scheduled_run WHERE run_id = :run
                ON CONFLICT DO NOTHING
                """)
                .param("kind", kind)
                .param("about", about)
                .param("run", run)
                .update();
    }

    /** Notes that a night did not run; once a night. */
    public void nightMissed(String schedule, Instant scheduledAt) {
        jdbc.sql("INSERT INTO notice (kind, schedule, scheduled_at) VALUES ('missed', ?, ?) ON CONFLICT DO NOTHING")
                .params(schedule, scheduledAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The notices that have no words yet, oldest first. */
    public List<Notice> unwritten() {
        return jdbc.sql("""
                SELECT notice_id, kind, schedule, scheduled_at, run_id, made_at FROM notice
                WHERE written_at IS NULL ORDER BY made_at LIMIT 100
                """).query((row, number) -> notice(row)).list();
    }

    /**
     * Takes a notice to write it, to the end of the caller's transaction.
     *
     * @return whether it has no words yet and nobody else is about to write it
     */
    public boolean take(Notice notice) {
        return jdbc.sql("SELECT 1 FROM notice WHERE notice_id = ? AND written_at IS NULL FOR UPDATE SKIP LOCKED")
                .param(notice.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Keeps the words of a notice, and that they go out by these channels. */
    public void write(Notice notice, String subject, String body, Collection<String> channels) {
        jdbc.sql("UPDATE notice SET written_at = clock_timestamp(), subject = ?, body = ? WHERE notice_id = ?")
                .params(subject, body, notice.id())
                .update();
        for (String channel : channels) {
            jdbc.sql("INSERT INTO notice_delivery (notice_id, channel) VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(notice.id(), channel)
                    .update();
        }
    }

    /**
     * Takes the next letter of a channel that is due, in a transaction of its own; others pass it by until then.
     *
     * @param hold how long the sending may take at most
     */
    public Optional<Letter> claim(String channel, Duration hold) {
        return jdbc.sql("""
                UPDATE notice_delivery d
                SET attempts = attempts + 1, claimed_until = clock_timestamp() + make_interval(secs => :hold)
                FROM notice n
                WHERE n.notice_id = d.notice_id AND d.channel = :channel AND d.notice_id = (
                    SELECT notice_id FROM notice_delivery
                    WHERE channel = :channel AND state = 'waiting' AND next_at <= clock_timestamp()
                      AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
                    ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING n.notice_id, n.kind, n.schedule, n.scheduled_at, n.run_id, n.made_at, n.subject, n.body,
                          d.attempts
                """)
                .param("channel", channel)
                .param("hold", hold.toSeconds())
                .query((row, number) -> new Letter(
                        notice(row), channel, row.getString("subject"), row.getString("body"), row.getInt("attempts")))
                .optional();
    }

    /** Says that a letter went out, unless somebody else took it meanwhile. */
    public void sent(Letter letter) {
        jdbc.sql("""
                UPDATE notice_delivery SET state = 'sent', ended_at = clock_timestamp(), claimed_until = NULL,
                       failure = NULL
                WHERE notice_id = ? AND channel = ? AND attempts = ? AND state = 'waiting'
                """)
                .params(letter.notice().id(), letter.channel(), letter.attempt())
                .update();
    }

    /**
     * Says that a letter did not go out.
     *
     * @param pause when it is tried again; empty to give it up
     */
    public void failed(Letter letter, String failure, Optional<Duration> pause) {
        jdbc.sql("""
                UPDATE notice_delivery
                SET failure = :failure, claimed_until = NULL,
                    next_at = clock_timestamp() + make_interval(secs => :pause),
                    state = CASE WHEN :over THEN 'given_up' ELSE state END,
                    ended_at = CASE WHEN :over THEN clock_timestamp() END
                WHERE notice_id = :id AND channel = :channel AND attempts = :attempt AND state = 'waiting'
                """)
                .param("failure", failure)
                .param("pause", pause.map(Duration::toMillis).orElse(0L) / 1000.0)
                .param("over", pause.isEmpty())
                .param("id", letter.notice().id())
                .param("channel", letter.channel())
                .param("attempt", letter.attempt())
                .update();
    }

    /** What waits, and what was given up within a week, by channel. */
    public List<Standing> standing() {
        return jdbc.sql("""
                SELECT channel, state, count(*) AS letters, min(made_at) AS oldest,
                       (array_agg(failure ORDER BY d.next_at DESC) FILTER (WHERE failure IS NOT NULL))[1] AS failure
                FROM notice_delivery d JOIN notice USING (notice_id)
                WHERE state = 'waiting'
                   OR (state = 'given_up' AND ended_at > clock_timestamp() - make_interval(secs => ?))
                GROUP BY channel, state ORDER BY channel, state DESC
                """)
                .param(SHOWN.toSeconds())
                .query((row, number) -> new Standing(
                        row.getString("channel"),
                        row.getString("state"),
                        row.getLong("letters"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("failure"))))
                .list();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        long run = row.getLong("run_id");
        return new Notice(
                row.getObject("notice_id", UUID.class),
                row.getString("kind"),
                row.getString("schedule"),
                row.getObject("scheduled_at", OffsetDateTime.class).toInstant(),
                run == 0 ? Optional.empty() : Optional.of(run),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Something to be told.
     *
     * @param id stays the same however often it is sent
     * @param kind night, alarm or missed
     * @param scheduledAt when the night should have begun
     * @param run of an alarm its run; of a digest the run that ended after the first digest of the night
     */
    public record Notice(
            UUID id, String kind, String schedule, Instant scheduledAt, Optional<Long> run, Instant madeAt) {}

    /**
     * A notice on its way by a channel.
     *
     * @param attempt which attempt this is, from 1
     */
    public record Letter(Notice notice, String channel, String subject, String body, int attempt) {}

    /**
     * How letters of a channel stand.
     *
     * @param state waiting or given_up
     * @param oldest when the oldest of them was made
     * @param failure why the last of them did not go out; empty where none was tried
     */
    public record Standing(String channel, String state, long letters, Instant oldest, Optional<String> failure) {}
}
