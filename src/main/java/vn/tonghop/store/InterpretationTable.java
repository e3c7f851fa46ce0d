package vn.tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.encoding.Encoding;
import vn.tonghop.core.encoding.EncodingDecision;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.pipeline.SheetPlaces;
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
     * The submissions of a review whose latest interpretation rests on something else than the fingerprint says, or on
     * other decisions, or that have none.
     *
     * @param outdated the latest interpretations that rest on other decisions than those of the run
     * @return with the sender's folder of each, by submission
     */
    public Map<Long, String> outOfDate(String review, String fingerprint, Set<Long> outdated) {
        return senders(
                """
                SELECT s.submission_id, s.sender
                FROM submission s LEFT JOIN latest_interpretation l USING (submission_id)
                WHERE s.review_id = :review
                  AND (l.fingerprint IS DISTINCT FROM :fingerprint OR l.interpretation_id = ANY (:outdated))
                ORDER BY s.submission_id
                """, Map.of("review", review, "fingerprint", fingerprint, "outdated", outdated.toArray(Long[]::new)));
    }

    /** The sender's folder of each of some submissions. */
    public Map<Long, String> senders(Set<Long> submissions) {
        return senders(
                "SELECT submission_id, sender FROM submission WHERE submission_id = ANY (:chosen) ORDER BY submission_id",
                Map.of("chosen", submissions.toArray(Long[]::new)));
    }

    private Map<Long, String> senders(String sql, Map<String, ?> parameters) {
        Map<Long, String> senders = new LinkedHashMap<>();
        jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> senders.put(row.getLong(1), row.getString(2)))
                .list();
        return senders;
    }

    /**
     * Begins an interpretation of each of some submissions of the run's review, in the caller's transaction. Those the
     * run began before are not begun again.
     *
     * @param rules the versions of the rules, for people
     * @return the run's interpretations that have no result yet
     */
    public List<Planned> begin(RunTable.Run run, String fingerprint, String rules, Set<Long> submissions) {
        jdbc.sql("""
                INSERT INTO interpretation (submission_id, fingerprint, rules, run_id, definition_key, edition)
                SELECT s.submission_id, :fingerprint, :rules, :run, :definition, :edition
                FROM submission s
                WHERE s.submission_id = ANY (:chosen)
                  AND NOT EXISTS (SELECT FROM interpretation i
                                  WHERE i.submission_id = s.submission_id AND i.run_id = :run)
                ORDER BY s.submission_id
                """)
                .param("fingerprint", fingerprint)
                .param("rules", rules)
                .param("chosen", submissions.toArray(Long[]::new))
                .param("run", run.id())
                .param("definition", run.definition())
                .param("edition", run.edition())
                .update();
        return begun(run);
    }

    private List<Planned> begun(RunTable.Run run) {
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
        Optional<EncodingDecision.Decided> decision = reading.decision();
        boolean added = jdbc.sql("""
                INSERT INTO interpretation_survey
                    (interpretation_id, refused, sender_key, form_id, delimiter, header_line, headers, sheet, lines_read,
                     encoding, words, encoding_words, next_encoding, next_encoding_words)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
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
                                recognition
                                        .map(SubmissionReading.Recognition::headerLine)
                                        .orElse(null),
                                recognition
                                        .map(known -> known.headers().toArray(String[]::new))
                                        .orElse(null),
                                recognition
                                        .map(SubmissionReading.Recognition::places)
                                        .map(SheetPlaces::sheet)
                                        .orElse(null),
                                reading.lineCount(),
                                decision.map(decided -> decided.best().encoding())
                                        .or(() -> recognition.map(known -> encoding(known.format())))
                                        .map(Encoding::label)
                                        .orElse(null),
                                decision.map(EncodingDecision.Decided::words).orElse(null),
                                decision.map(decided -> decided.best().words()).orElse(null),
                                decision.map(decided ->
                                                decided.next().encoding().label())
                                        .orElse(null),
                                decision.map(decided -> decided.next().words()).orElse(null)))
                        .update()
                == 1;
        if (added) {
            reading.notes()
                    .forEach(
                            note -> findings.save(planned.run(), planned.interpretation(), planned.submission(), note));
            reading.refusal()
                    .ifPresent(finding ->
                            findings.save(planned.run(), planned.interpretation(), planned.submission(), finding));
        }
        return added;
    }

    /** The code of a file of text; null for a workbook, which says itself. */
    private static @Nullable Encoding encoding(FileFormat format) {
        return format instanceof FileFormat.Csv csv ? csv.encoding() : null;
    }

    /** What separates the cells of a file of text; null for a workbook. */
    private static @Nullable String delimiter(FileFormat format) {
        return format instanceof FileFormat.Csv csv ? String.valueOf(csv.delimiter()) : null;
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
        if (unfinished.length > 0) {
            clear(unfinished);
        }
    }

    /**
     * Refuses a submission whole whose reading was begun, in the caller's transaction: nothing of what was written of it
     * stays.
     */
    public void refuse(Planned planned, Finding finding) {
        clear(planned.interpretation());
        jdbc.sql("INSERT INTO interpretation_survey (interpretation_id, refused, lines_read) VALUES (?, true, 0)")
                .param(planned.interpretation())
                .update();
        findings.save(planned.run(), planned.interpretation(), planned.submission(), finding);
    }

    private void clear(Long... unfinished) {
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
     * Where the header of a submission stands, as it is read now; empty where it is refused or not read yet, or was
     * read before that was kept.
     */
    public Optional<Heading> heading(long submission) {
        return jdbc.sql("""
                SELECT v.delimiter, v.encoding, v.header_line, v.headers, v.sheet
                FROM latest_interpretation l JOIN interpretation_survey v USING (interpretation_id)
                WHERE l.submission_id = ? AND v.header_line IS NOT NULL
                """)
                .param(submission)
                .query(InterpretationTable::heading)
                .optional();
    }

    private static Heading heading(ResultSet row, int number) throws SQLException {
        List<String> headers = List.of((String[]) row.getArray("headers").getArray());
        String sheet = row.getString("sheet");
        FileFormat format = sheet == null
                ? new FileFormat.Csv(row.getString("delimiter").charAt(0), Encoding.labelled(row.getString("encoding")))
                : new FileFormat.Workbook(sheet, headers.size());
        return new Heading(format, row.getLong("header_line"), headers);
    }

    /**
     * A file's header.
     *
     * @param format how the file keeps its lines
     * @param line the line the header ends on
     * @param headers the header of each column, empty where one has none
     */
    public record Heading(FileFormat format, long line, List<String> headers) {
        /** Copies the headers. */
        public Heading {
            headers = List.copyOf(headers);
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
