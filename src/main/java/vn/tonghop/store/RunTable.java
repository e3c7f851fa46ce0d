package vn.tonghop.store;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs, what came of them, and what they have to say. */
public final class RunTable {
    private final JdbcClient jdbc;

    RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Begins a run, in the caller's transaction.
     *
     * @param fingerprint of all it works by besides the bytes
     */
    public Run begin(String review, Order order, int definition, int edition, String fingerprint) {
        long id = jdbc.sql("""
                INSERT INTO run (review_id, kind, actor, business_date, definition_key, edition, reason,
                                 fingerprint, inbox, quiet)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, make_interval(secs => ?)) RETURNING run_id
                """)
                .params(Arrays.asList(
                        review,
                        order.kind(),
                        order.actor(),
                        Date.valueOf(order.businessDate()),
                        definition,
                        edition,
                        order.reason(),
                        fingerprint,
                        order.inbox(),
                        order.quiet().toMillis() / 1000.0))
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO run_submission (run_id, submission_id) SELECT ?, unnest(?)")
                .params(id, order.submissions().toArray(Long[]::new))
                .update();
        return new Run(id, review, definition, edition);
    }

    /** What a run was asked to do; for a run of a version that did not keep it, without inbox and fingerprint. */
    public Kept kept(long run) {
        Set<Long> submissions = new TreeSet<>(jdbc.sql("SELECT submission_id FROM run_submission WHERE run_id = ?")
                .param(run)
                .query(Long.class)
                .list());
        return jdbc.sql("""
                SELECT kind, actor, reason, business_date, fingerprint, inbox, source,
                       COALESCE(extract(epoch FROM quiet), 0) AS quiet
                FROM run JOIN review_definition USING (definition_key) WHERE run_id = ?
                """)
                .param(run)
                .query((row, number) -> new Kept(
                        new Order(
                                row.getString("kind"),
                                row.getString("actor"),
                                row.getDate("business_date").toLocalDate(),
                                row.getString("reason"),
                                row.getString("inbox"),
                                Duration.ofMillis(Math.round(row.getDouble("quiet") * 1000)),
                                submissions),
                        Optional.ofNullable(row.getString("fingerprint")),
                        row.getString("source")))
                .single();
    }

    /** The run of that number. */
    public Run get(long id) {
        return jdbc.sql("SELECT run_id, review_id, definition_key, edition FROM run WHERE run_id = ?")
                .param(id)
                .query((row, number) -> new Run(row.getLong(1), row.getString(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /**
     * Whether the latest run of a review that read all that was out of date, and ended well, worked by that definition
     * and that registry; true before the first.
     *
     * @param hash of the definition
     * @param fingerprint of the registry
     */
    public boolean restedOn(String review, String hash, String fingerprint) {
        return jdbc.sql("""
                SELECT d.hash = ? AND e.fingerprint = ?
                FROM run JOIN run_result r USING (run_id)
                JOIN review_definition d USING (definition_key)
                JOIN registry_edition e ON e.edition = run.edition
                WHERE run.review_id = ? AND run.kind <> 'rerun' AND r.state = 'done'
                ORDER BY run_id DESC LIMIT 1
                """)
                .params(hash, fingerprint, review)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Says that a run is over and failed, whatever it had done; only who holds it may. */
    public void giveUp(long run, String why) {
        event(run, "recovered", why);
        jdbc.sql("INSERT INTO run_result (run_id, state) VALUES (?, 'failed') ON CONFLICT DO NOTHING")
                .param(run)
                .update();
    }

    /** Ends a run with its counts. */
    public void finish(long run, RunReport report) {
        jdbc.sql("""
                INSERT INTO run_result (run_id, state, release_number,
                    submissions_new, submissions_duplicate, submissions_superseding, submissions_rejected,
                    lines_read, lines_accepted, lines_held, lines_non_data)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
                .params(Arrays.asList(
                        run,
                        report.state(),
                        report.release().orElse(null),
                        report.fresh(),
                        report.duplicate(),
                        report.superseding(),
                        report.rejected(),
                        report.read(),
                        report.accepted(),
                        report.held(),
                        report.nonData()))
                .update();
    }

    /** Keeps something a run has to say. */
    public void event(long run, String kind, String detail) {
        jdbc.sql("INSERT INTO run_event (run_id, kind, detail) VALUES (?, ?, ?)")
                .params(run, kind, detail)
                .update();
    }

    /** What a run had to say, oldest first. */
    public List<Event> events(long run) {
        return jdbc.sql("SELECT at, kind, detail FROM run_event WHERE run_id = ? ORDER BY run_event_id")
                .param(run)
                .query((row, number) -> new Event(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        row.getString("detail")))
                .list();
    }

    /** The review of a run and whether it has its result; empty where there is no such run. */
    public Optional<Known> known(long run) {
        return jdbc.sql("""
                SELECT review_id, r.run_id IS NOT NULL FROM run LEFT JOIN run_result r USING (run_id)
                WHERE run.run_id = ?
                """)
                .param(run)
                .query((row, number) -> new Known(row.getString(1), row.getBoolean(2)))
                .optional();
    }

    /**
     * The counts of a run, from what it wrote.
     *
     * @param state how it ended: done, blocked or failed
     */
    public RunReport report(long run, String state) {
        return jdbc.sql("""
                SELECT
                    (SELECT count(*) FROM submission s WHERE s.run_id = :run) AS fresh,
                    (SELECT count(*) FROM delivery d WHERE d.run_id = :run AND d.outcome = 'duplicate') AS duplicate,
                    (SELECT count(*) FROM finding f WHERE f.run_id = :run AND f.code = 'SUPERSEDES') AS superseding,
                    (SELECT count(*) FROM delivery d WHERE d.run_id = :run AND d.outcome = 'rejected')
                        + (SELECT count(*) FROM interpretation_result r JOIN interpretation i USING (interpretation_id)
                           WHERE i.run_id = :run AND r.refused)
                        + (SELECT count(*) FROM finding f WHERE f.run_id = :run AND f.code = 'FILE_UNREADABLE')
                        AS rejected,
                    COALESCE(sum(r.lines_read), 0) AS lines_read,
                    COALESCE(sum(r.lines_accepted), 0) AS lines_accepted,
                    COALESCE(sum(r.lines_held), 0) AS lines_held,
                    COALESCE(sum(r.lines_non_data), 0) AS lines_non_data,
                    (SELECT max(number) FROM release WHERE run_id = :run) AS release_number
                FROM interpretation i JOIN interpretation_result r USING (interpretation_id)
                WHERE i.run_id = :run AND NOT r.refused
                """)
                .param("run", run)
                .query((row, number) -> new RunReport(
                        state,
                        Optional.ofNullable((Integer) row.getObject("release_number")),
                        row.getLong("fresh"),
                        row.getLong("duplicate"),
                        row.getLong("superseding"),
                        row.getLong("rejected"),
                        row.getLong("lines_read"),
                        row.getLong("lines_accepted"),
                        row.getLong("lines_held"),
                        row.getLong("lines_non_data")))
                .single();
    }

    /**
     * A run.
     *
     * @param id its number
     * @param review the review it works on
     * @param definition the definition it works by, as the store numbers them
     * @param edition the edition of the registry it works by
     */
    public record Run(long id, String review, int definition, int edition) {}

    /** Something a run had to say: interrupted, recovered, failed and so on, with the words. */
    public record Event(Instant at, String kind, String detail) {}

    /** A run that there is. */
    public record Known(String review, boolean over) {}

    /**
     * What a run is asked to do.
     *
     * @param kind run, nightly or rerun
     * @param actor who asks
     * @param businessDate the day it is done for
     * @param reason why a person asks, or null where nobody does
     * @param inbox where files are taken from, or null where none are
     * @param quiet how long a file must not have changed to be taken as whole
     * @param submissions what a rerun reads anew; empty for other runs
     */
    public record Order(
            String kind,
            String actor,
            LocalDate businessDate,
            @Nullable String reason,
            @Nullable String inbox,
            Duration quiet,
            Set<Long> submissions) {
        /** Copies the set. */
        public Order {
            submissions = Set.copyOf(submissions);
        }
    }

    /**
     * What is kept of a run so that any process can take it up again.
     *
     * @param order what it was asked to do
     * @param fingerprint of all it works by besides the bytes; empty where it was not kept
     * @param definition the text of the review's file it works by
     */
    public record Kept(Order order, Optional<String> fingerprint, String definition) {}

    /**
     * What came of a run.
     *
     * @param state done, blocked or failed; interrupted where it has no result yet
     * @param release the release it made, or empty where nothing changed
     * @param fresh files received
     * @param duplicate files whose bytes had been received before
     * @param superseding files received that supersede an older one
     * @param rejected files that can't be taken, or are refused whole
     * @param read lines read, of files not refused
     * @param accepted lines whose amounts are in the figures
     * @param held lines held
     * @param nonData lines that are no data
     */
    public record RunReport(
            String state,
            Optional<Integer> release,
            long fresh,
            long duplicate,
            long superseding,
            long rejected,
            long read,
            long accepted,
            long held,
            long nonData) {}
}
