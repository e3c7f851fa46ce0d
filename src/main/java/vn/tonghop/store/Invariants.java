package vn.tonghop.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.pipeline.submission.Submission;

/** Proves on the stored data what the house promises of it. */
public final class Invariants {
    private static final List<Check> CHECKS = List.of(
            new Check("I2-conservation", """
                    SELECT 'interpretation ' || r.interpretation_id || ': read ' || r.lines_read
                    FROM interpretation_result r
                    JOIN interpretation_survey s USING (interpretation_id)
                    WHERE NOT r.refused AND (
                        r.lines_read <> s.lines_read
                        OR r.lines_read <> r.lines_accepted + r.lines_held + r.lines_non_data
                        OR r.lines_accepted <> (SELECT count(DISTINCT line) FROM observation o
                                                WHERE o.interpretation_id = r.interpretation_id)
                        OR r.lines_held <> (SELECT count(*) FROM held_line h
                                            WHERE h.interpretation_id = r.interpretation_id)
                        OR r.lines_non_data <> (SELECT count(*) FROM non_data_line n
                                                WHERE n.interpretation_id = r.interpretation_id))
                    """),
            new Check("I2-one-outcome-a-line", """
                    SELECT 'interpretation ' || interpretation_id || ', line ' || line FROM (
                        SELECT interpretation_id, line FROM (
                            SELECT DISTINCT interpretation_id, line FROM observation) o
                        UNION ALL SELECT interpretation_id, line FROM held_line
                        UNION ALL SELECT interpretation_id, line FROM non_data_line) x
                    GROUP BY interpretation_id, line HAVING count(*) > 1
                    UNION ALL
                    SELECT 'interpretation ' || interpretation_id || ', line ' || line || ', ' || column_name
                    FROM observation GROUP BY interpretation_id, line, column_name, indicator HAVING count(*) > 1
                    """),
            new Check("I3-recompute", """
                    WITH again AS (
                        SELECT i.review_id, i.number, p.ancestor_key AS unit_key, o.indicator,
                               sum(o.lower) AS lower, sum(o.stated) AS stated,
                               CASE WHEN count(o.upper) = count(*) THEN sum(o.upper) END AS upper,
                               count(*) AS observations
                        FROM release_input i
                        JOIN observation o USING (interpretation_id)
                        JOIN release_unit p
                          ON p.review_id = i.review_id AND p.number = i.number AND p.unit_key = o.unit_key
                        GROUP BY i.review_id, i.number, p.ancestor_key, o.indicator),
                    published AS (
                        SELECT review_id, number, unit_key, indicator, lower, stated, upper, observations FROM figure)
                    SELECT 'release ' || number || ' of ' || review_id || ', unit ' || unit_key || ', ' || indicator
                    FROM ((SELECT * FROM again EXCEPT SELECT * FROM published)
                          UNION ALL (SELECT * FROM published EXCEPT SELECT * FROM again)) x
                    """),
            new Check("I4-one-live-submission", """
                    SELECT 'release ' || i.number || ' of ' || i.review_id || ', sender ' || i.sender_key
                    FROM release_input i JOIN submission s USING (submission_id)
                    GROUP BY i.review_id, i.number, i.sender_key, s.part, i.form_id HAVING count(*) > 1
                    UNION ALL
                    SELECT 'release ' || i.number || ' of ' || i.review_id || ', the same bytes twice from sender '
                           || i.sender_key
                    FROM release_input i JOIN submission s USING (submission_id)
                    GROUP BY i.review_id, i.number, i.sender_key, i.form_id, s.sha256 HAVING count(*) > 1
                    """),
            new Check("I5-whole-release", """
                    SELECT 'review ' || v.review_id FROM review v
                    WHERE v.current_release IS NOT NULL AND NOT EXISTS (
                        SELECT FROM release r JOIN audit_event a ON a.subject = r.review_id || ' ' || r.number
                        WHERE r.review_id = v.review_id AND r.number = v.current_release
                          AND a.action = 'release' AND a.outcome = 'done')
                    """),
            new Check("I6-no-false-success", """
                    SELECT 'run ' || run_id FROM run_result r WHERE state = 'done' AND EXISTS (
                        SELECT FROM interpretation i LEFT JOIN interpretation_result x USING (interpretation_id)
                        WHERE i.run_id = r.run_id AND x.interpretation_id IS NULL)
                    UNION ALL
                    SELECT 'run ' || r.run_id || ': release ' || r.release_number
                    FROM run_result r JOIN run USING (run_id)
                    WHERE r.release_number IS NOT NULL AND (r.state <> 'done' OR NOT EXISTS (
                        SELECT FROM release x WHERE x.review_id = run.review_id AND x.number = r.release_number
                          AND x.run_id = r.run_id))
                    """),
            new Check("I9-audit", """
                    SELECT 'release ' || r.number || ' of ' || r.review_id FROM release r
                    WHERE (SELECT count(*) FROM audit_event a
                           WHERE a.action = 'release' AND a.outcome = 'done'
                             AND a.subject = r.review_id || ' ' || r.number) <> 1
                    """),
            new Check("I9-closed-periods", """
                    WITH act AS (
                        SELECT review_id, number, 'finalize' AS action, actor, count(*) AS times
                        FROM release_final GROUP BY 1, 2, 4
                        UNION ALL
                        SELECT f.review_id, f.number, 'reopen', o.actor, count(*)
                        FROM release_reopening o JOIN release_final f USING (final_id) GROUP BY 1, 2, 4),
                    kept AS (
                        SELECT subject, action, actor, count(*) AS times FROM audit_event
                        WHERE action IN ('finalize', 'reopen') AND outcome = 'done' GROUP BY 1, 2, 3)
                    SELECT COALESCE(act.action, kept.action) || ' of '
                           || COALESCE(act.review_id || ' ' || act.number, kept.subject)
                    FROM act FULL JOIN kept ON kept.subject = act.review_id || ' ' || act.number
                        AND kept.action = act.action AND kept.actor = act.actor
                    WHERE act.times IS DISTINCT FROM kept.times
                    UNION ALL
                    SELECT 'review ' || review_id || ' has two final releases' FROM release_final_now
                    GROUP BY review_id HAVING count(*) > 1
                    UNION ALL
                    SELECT 'release ' || made.subject || ' was made while the period was closed'
                    FROM audit_event made
                    JOIN audit_event closed ON closed.action = 'finalize' AND closed.outcome = 'done'
                        AND split_part(closed.subject, ' ', 1) = split_part(made.subject, ' ', 1)
                        AND closed.audit_event_id < made.audit_event_id
                    WHERE made.action = 'release' AND made.outcome = 'done' AND NOT EXISTS (
                        SELECT FROM audit_event opened
                        WHERE opened.action = 'reopen' AND opened.outcome = 'done' AND opened.subject = closed.subject
                          AND opened.audit_event_id BETWEEN closed.audit_event_id AND made.audit_event_id)
                    """),
            new Check("I9-decisions", """
                    SELECT DISTINCT 'interpretation ' || o.interpretation_id || ', decision ' || o.name_decision
                    FROM observation o JOIN interpretation i USING (interpretation_id)
                    WHERE o.name_decision IS NOT NULL AND NOT (
                        EXISTS (SELECT FROM run_decision r
                                WHERE r.run_id = i.run_id AND r.decision_id = o.name_decision)
                        AND EXISTS (SELECT FROM interpretation_decision d
                                    WHERE d.interpretation_id = o.interpretation_id
                                      AND d.decision_id = o.name_decision))
                    UNION ALL
                    SELECT 'decision ' || d.decision_id || ' is not in the audit' FROM decision d
                    WHERE NOT EXISTS (SELECT FROM audit_event a
                                      WHERE a.action = 'decide' AND a.outcome = 'done'
                                        AND a.subject = 'decision ' || d.decision_id)
                    """),
            new Check("I8-no-debris", """
                    WITH at_work AS (
                        SELECT h.run_id FROM run_hold h JOIN process p USING (process) WHERE\s""" + ProcessTable.ALIVE + """
                    )
                    SELECT DISTINCT 'interpretation ' || o.interpretation_id FROM (
                        SELECT interpretation_id FROM observation
                        UNION SELECT interpretation_id FROM held_line
                        UNION SELECT interpretation_id FROM non_data_line
                        UNION SELECT interpretation_id FROM interpretation_key
                        UNION SELECT interpretation_id FROM interpretation_decision) o
                    JOIN interpretation i USING (interpretation_id)
                    JOIN run_result over USING (run_id)
                    LEFT JOIN interpretation_result r USING (interpretation_id)
                    WHERE r.interpretation_id IS NULL
                    UNION ALL
                    SELECT 'job execution ' || e.job_execution_id || ' of run ' || p.parameter_value
                    FROM batch.batch_job_execution e
                    JOIN batch.batch_job_execution_params p
                      ON p.job_execution_id = e.job_execution_id AND p.parameter_name = 'run'
                    WHERE e.status IN ('STARTED', 'STARTING', 'STOPPING', 'UNKNOWN')
                      AND CAST(p.parameter_value AS bigint) NOT IN (SELECT run_id FROM at_work)
                      AND NOT EXISTS (SELECT FROM batch.batch_job_execution later
                                      WHERE later.job_instance_id = e.job_instance_id
                                        AND later.job_execution_id > e.job_execution_id)
                    UNION ALL
                    SELECT 'run ' || run_id || ' is held by a process that is gone' FROM run_hold
                    WHERE run_id NOT IN (SELECT run_id FROM at_work)
                    UNION ALL
                    SELECT 'sender ' || sender || ' is leased to run ' || run_id || ', which nobody holds'
                    FROM run_lease WHERE run_id NOT IN (SELECT run_id FROM run_hold)
                    UNION ALL
                    SELECT 'interpretation ' || interpretation_id || ' is offered by run ' || run_id || ', which nobody holds'
                    FROM partition_request WHERE run_id NOT IN (SELECT run_id FROM run_hold)
                    """));

    private final JdbcClient jdbc;

    Invariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Checks all of them. */
    public List<Result> check() throws IOException {
        List<Result> results = new ArrayList<>();
        results.add(custody());
        for (Check check : CHECKS) {
            List<String> broken =
                    jdbc.sql(check.broken + " LIMIT 20").query(String.class).list();
            results.add(new Result(check.name, broken.isEmpty(), String.join("; ", broken)));
        }
        return results;
    }

    /** The kept bytes of every submission hash to what was received. */
    private Result custody() {
        SubmissionTable submissions = new SubmissionTable(jdbc);
        List<String> broken = new ArrayList<>();
        for (long id : jdbc.sql("SELECT submission_id FROM submission ORDER BY submission_id")
                .query(Long.class)
                .list()) {
            Submission submission = submissions.get(id);
            if (!isWhole(submission, submissions)) {
                broken.add(submission.receipt());
            }
        }
        return new Result("I1-custody", broken.isEmpty(), String.join("; ", broken));
    }

    /** Bytes that can't even be unpacked are not those that were received. */
    private static boolean isWhole(Submission submission, SubmissionTable submissions) {
        MessageDigest digest = sha256();
        long size = 0;
        try (InputStream in = submissions.content(submission.id()).open()) {
            byte[] buffer = new byte[65_536];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                size += count;
            }
        } catch (IOException e) {
            return false;
        }
        return size == submission.size()
                && HexFormat.of().formatHex(digest.digest()).equals(submission.sha256());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * One invariant, checked.
     *
     * @param invariant its name
     * @param holds whether it holds
     * @param detail what breaks it, at most twenty examples; empty where it holds
     */
    public record Result(String invariant, boolean holds, String detail) {}

    /** An invariant and the query that finds what breaks it. */
    private record Check(String name, String broken) {}
}
