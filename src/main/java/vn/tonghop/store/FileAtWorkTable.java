package vn.tonghop.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which file each process has in its hands, and so over which files processes died. */
public final class FileAtWorkTable {
    private final JdbcClient jdbc;

    FileAtWorkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Says that this process reads a submission from here on; a second time of the same process changes nothing.
     *
     * @param lines how many of its lines are committed
     */
    public void begin(InterpretationTable.Planned planned, HoldTable.Hold hold, long lines) {
        jdbc.sql("""
                INSERT INTO file_at_work (submission_id, process, token, run_id, fingerprint, lines_done)
                SELECT submission_id, current_setting('application_name'), ?, run_id, fingerprint, ?
                FROM interpretation WHERE interpretation_id = ?
                ON CONFLICT DO NOTHING
                """).params(hold.token(), lines, planned.interpretation()).update();
    }

    /**
     * How many processes died over a submission without coming further in it, by the same rules. What a person asks for
     * again begins anew: of a rerun only its own deaths count.
     */
    public int deaths(InterpretationTable.Planned planned, HoldTable.Hold hold, long lines) {
        return jdbc.sql("""
                SELECT count(*) FROM file_at_work w
                JOIN interpretation i ON i.interpretation_id = ? AND i.fingerprint = w.fingerprint
                JOIN run ON run.run_id = i.run_id
                WHERE w.submission_id = i.submission_id AND w.lines_done = ?
                  AND (w.process, w.token) <> (current_setting('application_name'), ?)
                  AND NOT EXISTS (SELECT FROM process p WHERE p.process = w.process AND\s""" + ProcessTable.ALIVE + """
                )
                  AND (run.kind <> 'rerun' OR w.run_id = run.run_id)
                """)
                .params(planned.interpretation(), lines, hold.token())
                .query(Integer.class)
                .single();
    }

    /** Says that this process has let go of a submission. */
    public void end(InterpretationTable.Planned planned, HoldTable.Hold hold) {
        jdbc.sql("""
                DELETE FROM file_at_work
                WHERE submission_id = ? AND process = current_setting('application_name') AND token = ?
                """).params(planned.submission(), hold.token()).update();
    }

    /** Forgets who died over a submission: it was read to its end. */
    public void forget(InterpretationTable.Planned planned) {
        jdbc.sql("DELETE FROM file_at_work WHERE submission_id = ?")
                .param(planned.submission())
                .update();
    }

    /** The receipts of what a process had in its hands for a run. */
    public List<String> of(long run, String process) {
        return jdbc.sql("""
                SELECT DISTINCT receipt FROM file_at_work JOIN submission USING (submission_id)
                WHERE file_at_work.run_id = ? AND process = ? ORDER BY receipt
                """).params(run, process).query(String.class).list();
    }
}
