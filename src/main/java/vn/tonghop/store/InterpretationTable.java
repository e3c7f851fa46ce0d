package vn.tonghop.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.pipeline.SubmissionReading;
import vn.tonghop.pipeline.parse.FileFormat;

/** Interpretations of submissions: begun, surveyed, and closed by a result once all their lines are written. */
public final class InterpretationTable {
    private final JdbcClient jdbc;
    private final FindingTable findings;

    InterpretationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.findings = new FindingTable(jdbc);
    }

    /**
     * Begins an interpretation of every submission of the run's review whose latest one rests on something else than
     * the fingerprint says, or on other decisions, in the caller's transaction. Those the run began before are not begun
     * again.
     *
     * @param rules the versions of the rules, for people
     * @param outdated the latest interpretations that rest on other decisions than those of the run
     * @return the run's interpretations that have no result yet
     */
    public List<Planned> plan(RunTable.Run run, String fingerprint, String rules, Set<Long> outdated) {
        jdbc.sql("""
                INSERT INTO interpretation (submission_id, fingerprint, rules, run_id, definition_key, edition)
                SELECT s.submission_id, :fingerprint, :rules, :run, :definition, :edition
                FROM submission s
                LEFT JOIN latest_interpretation l USING (submission_id)
                WHERE s.review_id = :review
                  AND (l.fingerprint IS DISTINCT FROM :fingerprint OR l.interpretation_id = ANY (:outdated))
                  AND NOT EXISTS (SELECT FROM interpretation i
                                  WHERE i.submission_id = s.submission_id AND i.run_id = :run)
                ORDER BY s.submission_id
                """)
                .param("fingerprint", fingerprint)
                .param("rules", rules)
                .param("outdated", outdated.toArray(Long[]::new))
                .param("run", run.id())
                .param("definition", run.definition())
                .param("edition", run.edition())
                .param("review", run.review())
                .update();
        return jdbc.sql("""
                SELECT i.interpretation_id, i.submission_id FROM interpretation i
                LEFT JOIN interpretation_result r USING (interpretation_id)
                WHERE i.run_id = :run AND r.interpretation_id IS NULL
                ORDER BY i.interpretation_id
                """)
                .param("run", run.id())
                .query((row, number) -> new Planned(run.id(), row.getLong(1), row.getLong(2)))
                .list();
    }

    /**
     * Keeps what opening a submission found, in the caller's transaction; a second time changes nothing.
     *
     * @return whether it is kept for the first time
     */
    public boolean opened(Planned planned, SubmissionReading reading, Map<UnitId, Integer> unitKeys) {
        Optional<SubmissionReading.Recognition> recognition = reading.recognition();
        boolean added = jdbc.sql("""
                INSERT INTO interpretation_survey
                    (interpretation_id, refused, sender_key, form_id, delimiter, lines_read)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
                        .params(Arrays.asList(
                                planned.interpretation(),
                                recognition.isEmpty(),
                                recognition
                                        .map(known -> unitKeys.get(known.sender()))
                                        .orElse(null),
                                recognition
                                        .map(SubmissionReading.Recognition::form)
                                        .orElse(null),
                                recognition
                                        .map(known -> delimiter(known.format()))
                                        .orElse(null),
                                reading.lineCount()))
                        .update()
                == 1;
        if (added) {
            recognition
                    .map(SubmissionReading.Recognition::notes)
                    .orElse(List.of())
                    .forEach(
                            note -> findings.save(planned.run(), planned.interpretation(), planned.submission(), note));
            reading.refusal()
                    .ifPresent(finding ->
                            findings.save(planned.run(), planned.interpretation(), planned.submission(), finding));
        }
        return added;
    }

    private static String delimiter(FileFormat format) {
        return String.valueOf(((FileFormat.Csv) format).delimiter());
    }

    /**
     * Closes the interpretations of a run, in the caller's transaction: counts what was written, adds it up, compares
     * the control totals. The database refuses counts that do not add up to the lines read.
     */
    public void close(long run) {
        for (String statement : List.of(
                "interpretation_result",
                "interpretation_total",
                "control_total",
                "control_total_confirmed",
                "supersession",
                "duplicate")) {
            jdbc.sql(SqlFile.aggregate(statement)).param("run", run).update();
        }
    }

    /** How many of a run's interpretations are not closed. */
    public long open(long run) {
        return jdbc.sql("""
                SELECT count(*) FROM interpretation i LEFT JOIN interpretation_result r USING (interpretation_id)
                WHERE i.run_id = ? AND r.interpretation_id IS NULL
                """).param(run).query(Long.class).single();
    }

    /** Takes away what runs of a review that are over left half written, in the caller's transaction. */
    public void clearUnfinished(String review) {
        Long[] unfinished = jdbc.sql("""
                SELECT i.interpretation_id
                FROM interpretation i
                JOIN submission s USING (submission_id)
                JOIN run_result over ON over.run_id = i.run_id
                LEFT JOIN interpretation_result r USING (interpretation_id)
                WHERE s.review_id = ? AND r.interpretation_id IS NULL
                """).param(review).query(Long.class).list().toArray(Long[]::new);
        if (unfinished.length == 0) {
            return;
        }
        for (String table : List.of(
                "observation",
                "held_line",
                "non_data_line",
                "control_total",
                "finding",
                "interpretation_key",
                "interpretation_decision",
                "interpretation_survey")) {
            jdbc.sql("DELETE FROM " + table + " WHERE interpretation_id = ANY (:unfinished)")
                    .param("unfinished", unfinished)
                    .update();
        }
    }

    /**
     * An interpretation that was begun.
     *
     * @param run the run that began it
     * @param interpretation its number
     * @param submission the submission it reads
     */
    public record Planned(long run, long interpretation, long submission) {}
}
