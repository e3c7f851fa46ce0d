package vn.tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.registry.UnitKind;

/** Who reported, what was sent, what runs there were, which releases there are. */
public final class StatusView {
    /** Runs with their state. */
    static final String RUN = """
                SELECT run.run_id, run.review_id, kind, run.actor, business_date, run.started_at, finished_at, release_number,
                       CASE WHEN state IS NOT NULL THEN state
                            WHEN p.process IS NOT NULL AND\s""" + ProcessTable.ALIVE + """
                            THEN 'running'
                            WHEN s.run_id IS NOT NULL THEN 'stopped'
                            WHEN h.run_id IS NOT NULL THEN 'died'
                            ELSE 'interrupted' END AS state
                FROM run
                LEFT JOIN run_result x USING (run_id)
                LEFT JOIN run_hold h USING (run_id)
                LEFT JOIN process p USING (process)
                LEFT JOIN run_stop s ON s.run_id = run.run_id
                """;

    private final JdbcClient jdbc;

    StatusView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who must report by the current definition, by code, and what of theirs, of units in them and of bodies that stand
     * for these is in use now; there need be no release.
     */
    public List<Coverage> coverage(String review) {
        return jdbc.sql("""
                WITH RECURSIVE chosen AS (
                    SELECT d.definition_key, d.registry_date, d.deadline, e.edition
                    FROM review v
                    JOIN review_definition d ON d.definition_key = v.current_definition
                    CROSS JOIN registry_edition_current e
                    WHERE v.review_id = :review
                ), unit AS (
                    SELECT u.* FROM chosen c
                    JOIN reporting_unit_version u ON u.edition = c.edition AND u.valid @> c.registry_date
                ), reporter AS (
                    SELECT u.unit_key, u.code, u.kind, u.name
                    FROM chosen c JOIN review_reporter p USING (definition_key) JOIN unit u USING (code)
                ), within AS (
                    SELECT unit_key AS reporter_key, unit_key FROM reporter
                    UNION
                    SELECT w.reporter_key, u.unit_key FROM within w JOIN unit u ON u.parent_key = w.unit_key
                    WHERE u.role IS DISTINCT FROM 'IN'
                )
                SELECT p.code AS unit_code, p.kind AS unit_kind, p.name AS unit_name, c.deadline,
                       count(l.submission_id) AS submissions,
                       count(l.submission_id) > 0 AS has_reported,
                       COALESCE(max(s.received_at) >= CAST(c.deadline + 1 AS timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh',
                                false) AS is_late,
                       COALESCE(sum(l.lines_accepted), 0) AS lines_accepted,
                       COALESCE(sum(l.lines_held), 0) AS lines_held
                FROM chosen c
                CROSS JOIN reporter p
                JOIN within w ON w.reporter_key = p.unit_key
                LEFT JOIN live_interpretation l ON l.review_id = :review AND l.sender_key = w.unit_key
                LEFT JOIN submission s ON s.submission_id = l.submission_id
                GROUP BY p.code, p.kind, p.name, c.deadline
                ORDER BY p.code
                """)
                .param("review", review)
                .query((row, number) -> new Coverage(
                        row.getString("unit_code"),
                        row.getString("unit_kind"),
                        row.getString("unit_name"),
                        row.getLong("submissions"),
                        row.getBoolean("has_reported"),
                        row.getBoolean("is_late"),
                        row.getDate("deadline").toLocalDate(),
                        row.getLong("lines_accepted"),
                        row.getLong("lines_held")))
                .list();
    }

    /** The bodies that sent what is in use now, by code, with their places. */
    public List<BodyState> bodies(String review) {
        return jdbc.sql("""
                SELECT b.code, b.name, b.tree, p.code AS place_code, p.kind AS place_kind, p.name AS place_name,
                       count(*) AS submissions, sum(l.lines_accepted) AS accepted, sum(l.lines_held) AS held
                FROM review v
                JOIN review_definition d ON d.definition_key = v.current_definition
                CROSS JOIN registry_edition_current e
                JOIN live_interpretation l ON l.review_id = v.review_id
                JOIN reporting_unit_version b
                  ON b.edition = e.edition AND b.unit_key = l.sender_key AND b.level = 'BODY' AND b.valid @> d.registry_date
                JOIN reporting_unit_version p
                  ON p.edition = e.edition AND p.unit_key = b.parent_key AND p.valid @> d.registry_date
                WHERE v.review_id = ?
                GROUP BY b.code, b.name, b.tree, p.code, p.kind, p.name ORDER BY b.code
                """)
                .param(review)
                .query((row, number) -> new BodyState(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("tree"),
                        row.getString("place_code"),
                        UnitKind.valueOf(row.getString("place_kind")).named(row.getString("place_name")),
                        row.getLong("submissions"),
                        row.getLong("accepted"),
                        row.getLong("held")))
                .list();
    }

    /** The senders' folders of files that could not even be taken, each once. */
    public List<String> foldersOfRejectedFiles(String review) {
        return jdbc.sql("""
                SELECT DISTINCT split_part(path, '/', 2) FROM delivery
                WHERE review_id = ? AND outcome = 'rejected' AND path LIKE '%/%/%' ORDER BY 1
                """).param(review).query(String.class).list();
    }

    /** Every submission of a review in the order received, with its state. */
    public List<SubmissionState> submissions(String review) {
        return jdbc.sql("""
                SELECT s.receipt, s.sender, s.part, s.file_name, s.received_at, l.form_id,
                       CASE WHEN l.submission_id IS NULL THEN 'waiting'
                            WHEN l.refused THEN 'refused'
                            WHEN v.submission_id IS NOT NULL THEN 'live'
                            WHEN EXISTS (SELECT FROM live_interpretation w JOIN submission t USING (submission_id)
                                         WHERE t.review_id = s.review_id AND t.sha256 = s.sha256
                                           AND w.sender_key = l.sender_key AND w.form_id = l.form_id) THEN 'duplicate'
                            ELSE 'superseded' END AS state,
                       l.lines_read, l.lines_accepted, l.lines_held, l.lines_non_data
                FROM submission s
                LEFT JOIN latest_interpretation l USING (submission_id)
                LEFT JOIN live_interpretation v USING (submission_id)
                WHERE s.review_id = ?
                ORDER BY s.submission_id
                """)
                .param(review)
                .query((row, number) -> new SubmissionState(
                        row.getString("receipt"),
                        row.getString("sender"),
                        row.getString("part"),
                        row.getString("file_name"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("form_id")),
                        row.getString("state"),
                        row.getLong("lines_read"),
                        row.getLong("lines_accepted"),
                        row.getLong("lines_held"),
                        row.getLong("lines_non_data")))
                .list();
    }

    /** The last runs of a review, latest first. */
    public List<RunState> runs(String review, int most) {
        return jdbc.sql(RUN + "WHERE review_id = ? ORDER BY run_id DESC LIMIT ?")
                .params(review, most)
                .query((row, number) -> run(row))
                .list();
    }

    /** The runs a night of a schedule got, by review. */
    public Map<String, RunState> night(String schedule, Instant scheduledAt) {
        Map<String, RunState> runs = new LinkedHashMap<>();
        jdbc.sql(RUN + """
                JOIN scheduled_run n ON n.run_id = run.run_id
                WHERE n.schedule = ? AND n.scheduled_at = ? ORDER BY run.review_id
                """)
                .params(schedule, scheduledAt.atOffset(ZoneOffset.UTC))
                .query((ResultSet row) -> {
                    runs.put(row.getString("review_id"), run(row));
                });
        return runs;
    }

    static RunState run(ResultSet row) throws SQLException {
        return new RunState(
                row.getLong("run_id"),
                row.getString("kind"),
                row.getString("actor"),
                row.getDate("business_date").toLocalDate(),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("state"),
                Optional.ofNullable((Integer) row.getObject("release_number")));
    }

    /** The releases of a review, latest first. */
    public List<ReleaseState> releases(String review) {
        return jdbc.sql("SELECT * FROM reporting.releases WHERE review = ? ORDER BY release DESC")
                .param(review)
                .query((row, number) -> new ReleaseState(
                        row.getString("review"),
                        row.getInt("release"),
                        row.getString("state"),
                        row.getBoolean("is_current"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getLong("run"),
                        row.getLong("submissions")))
                .list();
    }

    /** Who must report, and what is in use of it now. */
    public record Coverage(
            String unitCode,
            String unitKind,
            String unitName,
            long submissions,
            boolean reported,
            boolean late,
            LocalDate deadline,
            long accepted,
            long held) {}

    /** A body that reported, and where it stands. */
    public record BodyState(
            String code,
            String name,
            String tree,
            String placeCode,
            String placeName,
            long submissions,
            long accepted,
            long held) {}

    /**
     * A submission and where it stands.
     *
     * @param state waiting, refused, superseded, duplicate (the same bytes count already) or live
     */
    public record SubmissionState(
            String receipt,
            String sender,
            String part,
            String file,
            Instant receivedAt,
            Optional<String> form,
            String state,
            long read,
            long accepted,
            long held,
            long nonData) {}

    /**
     * A run.
     *
     * @param state done, blocked or failed; without a result running, died, interrupted, or stopped by a person
     */
    public record RunState(
            long run,
            String kind,
            String actor,
            LocalDate businessDate,
            Instant startedAt,
            Optional<Instant> finishedAt,
            String state,
            Optional<Integer> release) {}

    /** A row of reporting.releases. */
    public record ReleaseState(
            String review, int release, String state, boolean current, Instant madeAt, long run, long submissions) {}
}
