package vn.tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;

/** Findings about files and lines, besides the first reason of a held line. */
public final class FindingTable {
    private final JdbcClient jdbc;

    FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a finding about a file. */
    public void save(long run, @Nullable Long interpretation, @Nullable Long submission, Finding finding) {
        jdbc.sql("""
                INSERT INTO finding (run_id, interpretation_id, submission_id, file, line, code, severity,
                                     column_name, text, arguments, sheet, letters)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        run,
                        interpretation,
                        submission,
                        finding.place().file(),
                        finding.place().line(),
                        finding.code().name(),
                        finding.code().severity().name(),
                        finding.place().column(),
                        finding.text(),
                        finding.arguments().toArray(String[]::new),
                        finding.place().sheet(),
                        finding.place().letters()))
                .update();
    }

    /**
     * What a run has to say besides held lines, each with its file's path in the inbox: files refused and not taken,
     * warnings, notes about whole files.
     */
    public List<Finding> ofRun(long run) {
        return jdbc.sql("""
                SELECT CASE WHEN f.interpretation_id IS NULL THEN f.file
                            ELSE concat_ws('/', s.review_id, s.sender, NULLIF(s.part, ''), s.file_name) END AS file,
                       f.line, f.code, f.column_name, f.text, f.arguments, f.sheet, f.letters
                FROM finding f LEFT JOIN submission s USING (submission_id)
                WHERE f.run_id = ? AND f.severity <> 'HELD' AND (f.severity <> 'NOTE' OR f.line = 0)
                ORDER BY f.finding_id
                """).param(run).query(FindingTable::finding).list();
    }

    /**
     * What there is to say about a submission as it is read now, besides its held lines: why it is refused, what its
     * columns decided, warnings, what it supersedes or repeats.
     *
     * @param receipt the receipt number
     */
    public List<Finding> ofSubmission(String receipt) {
        return jdbc.sql("""
                SELECT s.file_name AS file, f.line, f.code, f.column_name, f.text, f.arguments, f.sheet, f.letters
                FROM submission s
                JOIN finding f ON f.submission_id = s.submission_id
                LEFT JOIN latest_interpretation l ON l.submission_id = s.submission_id
                WHERE s.receipt = ? AND f.severity <> 'HELD'
                  AND (f.interpretation_id IS NULL OR f.interpretation_id = l.interpretation_id)
                ORDER BY f.line, f.finding_id
                """).param(receipt).query(FindingTable::finding).list();
    }

    /** All there is to say about a submission as it is read now, its held lines with every reason, by line. */
    public List<Finding> withHeldLines(String receipt) {
        return jdbc.sql("""
                WITH asked AS (
                    SELECT s.submission_id, s.file_name, l.interpretation_id
                    FROM submission s LEFT JOIN latest_interpretation l USING (submission_id) WHERE s.receipt = ?)
                SELECT file_name AS file, line, code, column_name, text, arguments, sheet, letters
                FROM (SELECT a.file_name, h.line, h.code, h.column_name, h.text, h.arguments, v.sheet,
                             column_letters(CASE WHEN v.sheet IS NOT NULL THEN v.headers END, h.column_name) AS letters,
                             0 AS rank, h.held_id AS id
                      FROM asked a JOIN held_line h USING (interpretation_id)
                      JOIN interpretation_survey v USING (interpretation_id)
                      UNION ALL
                      SELECT a.file_name, f.line, f.code, f.column_name, f.text, f.arguments, f.sheet, f.letters,
                             1, f.finding_id
                      FROM asked a JOIN finding f ON f.submission_id = a.submission_id
                      WHERE f.interpretation_id IS NULL OR f.interpretation_id = a.interpretation_id) said
                ORDER BY line, rank, id
                """).param(receipt).query(FindingTable::finding).list();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                FindingCode.valueOf(row.getString("code")),
                new Place(
                        row.getString("file"),
                        row.getString("sheet"),
                        row.getLong("line"),
                        row.getString("column_name"),
                        row.getString("letters")),
                row.getString("text"),
                List.of((String[]) row.getArray("arguments").getArray()));
    }
}
