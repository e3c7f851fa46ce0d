package vn.tonghop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Releases and their figures. */
public final class ReleaseTable {
    private final JdbcClient jdbc;

    ReleaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds up the figures of a review from what is live, and makes them a release that readers see from the caller's
     * commit on, if anything differs from the current one. A review's first release has a figure: before any line is
     * accepted there is nothing to release. A later one may have lost all its figures, and says so.
     *
     * @return the new release's number, or empty where nothing differs or there is nothing yet
     * @throws ReleaseNotProven if the figures are not what their lines add up to; nothing is released
     */
    public Optional<Integer> publish(RunTable.Run run, LocalDate registryDate, String actor) {
        prepare(run, registryDate);
        prove();
        if (!differs(run.review())) {
            return Optional.empty();
        }
        int number = jdbc.sql("SELECT COALESCE(max(number), 0) + 1 FROM release WHERE review_id = ?")
                .param(run.review())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                INSERT INTO release (review_id, number, state, run_id, definition_key, edition, registry_date)
                VALUES (?, ?, 'provisional', ?, ?, ?, ?)
                """)
                .params(run.review(), number, run.id(), run.definition(), run.edition(), Date.valueOf(registryDate))
                .update();
        insert(
                "release_input",
                "submission_id, interpretation_id, sender_key, form_id",
                "candidate_input",
                run,
                number);
        insert("release_unit", "unit_key, ancestor_key", "candidate_unit", run, number);
        insert(
                "figure",
                "level, unit_key, indicator, lower, stated, upper, observations, reported, expected",
                "candidate_figure",
                run,
                number);
        jdbc.sql("UPDATE review SET current_release = ? WHERE review_id = ?")
                .params(number, run.review())
                .update();
        jdbc.sql("""
                INSERT INTO audit_event (actor, action, subject, outcome, detail) VALUES (?, 'release', ?, 'done', ?)
                """)
                .params(actor, run.review() + " " + number, "run " + run.id())
                .update();
        return Optional.of(number);
    }

    private void prepare(RunTable.Run run, LocalDate registryDate) {
        jdbc.sql("""
                CREATE TEMP TABLE candidate_input (LIKE release_input) ON COMMIT DROP
                """).update();
        jdbc.sql("ALTER TABLE candidate_input DROP COLUMN review_id, DROP COLUMN number")
                .update();
        jdbc.sql("""
                CREATE TEMP TABLE candidate_unit (unit_key integer, ancestor_key integer, level text) ON COMMIT DROP
                """).update();
        jdbc.sql("CREATE TEMP TABLE candidate_figure (LIKE figure) ON COMMIT DROP")
                .update();
        jdbc.sql("ALTER TABLE candidate_figure DROP COLUMN review_id, DROP COLUMN number")
                .update();
        Map<String, Object> parameters = Map.of(
                "review", run.review(),
                "definition", run.definition(),
                "edition", run.edition(),
                "date", Date.valueOf(registryDate));
        for (String table : java.util.List.of("release_input", "release_unit", "figure")) {
            jdbc.sql(SqlFile.aggregate(table)).params(parameters).update();
            jdbc.sql("ANALYZE candidate_" + table.replace("release_", "")).update();
        }
    }

    /** The figures of the province are what all live lines add up to, and every input is conserved and closed. */
    private void prove() {
        boolean proven = jdbc.sql("""
                WITH lines AS (
                    SELECT t.indicator, sum(t.lower) AS lower, sum(t.stated) AS stated,
                           CASE WHEN count(t.upper) = count(*) THEN sum(t.upper) END AS upper,
                           sum(t.observations) AS observations
                    FROM candidate_input c JOIN interpretation_total t USING (interpretation_id)
                    GROUP BY t.indicator
                ), top AS (
                    SELECT indicator, lower, stated, upper, observations FROM candidate_figure WHERE level = 'PROVINCE'
                )
                SELECT NOT EXISTS (SELECT * FROM lines EXCEPT SELECT * FROM top)
                   AND NOT EXISTS (SELECT * FROM top EXCEPT SELECT * FROM lines)
                   AND NOT EXISTS (SELECT FROM candidate_input c JOIN interpretation_result r USING (interpretation_id)
                                   WHERE r.refused
                                      OR r.lines_read <> r.lines_accepted + r.lines_held + r.lines_non_data)
                """).query(Boolean.class).single();
        if (!proven) {
            throw new ReleaseNotProven();
        }
    }

    private boolean differs(String review) {
        return jdbc.sql("""
                WITH now AS (SELECT review_id, current_release AS number FROM review WHERE review_id = :review),
                old_figure AS (
                    SELECT f.unit_key, f.indicator, f.lower, f.stated, f.upper, f.observations, f.reported, f.expected
                    FROM figure f JOIN now USING (review_id, number)),
                new_figure AS (
                    SELECT unit_key, indicator, lower, stated, upper, observations, reported, expected
                    FROM candidate_figure),
                old_input AS (
                    SELECT i.submission_id, r.lines_accepted, r.lines_held, r.lines_non_data
                    FROM release_input i JOIN now USING (review_id, number)
                    JOIN interpretation_result r USING (interpretation_id)),
                new_input AS (
                    SELECT c.submission_id, r.lines_accepted, r.lines_held, r.lines_non_data
                    FROM candidate_input c JOIN interpretation_result r USING (interpretation_id))
                SELECT CASE WHEN (SELECT number IS NULL FROM now) THEN EXISTS (SELECT FROM new_figure)
                       ELSE EXISTS (SELECT * FROM old_figure EXCEPT SELECT * FROM new_figure)
                         OR EXISTS (SELECT * FROM new_figure EXCEPT SELECT * FROM old_figure)
                         OR EXISTS (SELECT * FROM old_input EXCEPT SELECT * FROM new_input)
                         OR EXISTS (SELECT * FROM new_input EXCEPT SELECT * FROM old_input) END
                """).param("review", review).query(Boolean.class).single();
    }

    private void insert(String table, String columns, String candidates, RunTable.Run run, int number) {
        jdbc.sql("INSERT INTO " + table + " (review_id, number, " + columns + ") SELECT ?, ?, " + columns + " FROM "
                        + candidates)
                .params(run.review(), number)
                .update();
    }

    /** The figures are not what their lines add up to: a fault of ours, never of the data. */
    public static final class ReleaseNotProven extends RuntimeException {
        ReleaseNotProven() {
            super("the figures are not what their lines add up to; nothing was released");
        }
    }
}
