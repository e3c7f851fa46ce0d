package vn.tonghop.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which release of a review is final; while one is, the period is closed: nothing of it is read and released. */
public final class FinalReleaseTable {
    private final JdbcClient jdbc;

    FinalReleaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of a review's final release; empty while its period is open. */
    public Optional<Integer> of(String review) {
        return jdbc.sql("SELECT number FROM release_final_now WHERE review_id = ?")
                .param(review)
                .query(Integer.class)
                .optional();
    }

    /**
     * Makes a release final, in the caller's transaction, which must be the one that publishes of the review.
     *
     * @throws org.springframework.dao.DuplicateKeyException if one is final already
     */
    public void close(String review, int number, DecisionTable.By by) {
        jdbc.sql("INSERT INTO release_final (review_id, number, actor, reason) VALUES (?, ?, ?, ?)")
                .params(review, number, by.actor(), by.reason())
                .update();
    }

    /** Reopens the period of a review, in the caller's transaction; of an open one it does nothing. */
    public void reopen(String review, DecisionTable.By by) {
        jdbc.sql("""
                INSERT INTO release_reopening (final_id, actor, reason)
                SELECT final_id, ?, ? FROM release_final_now WHERE review_id = ?
                """).params(by.actor(), by.reason(), review).update();
    }

    /** Says once of each submission that was never read that it waits, because the period is closed. */
    public void sayOfWaiting(long run, String review) {
        jdbc.sql("""
                INSERT INTO finding (run_id, submission_id, file, line, code, severity, text, arguments)
                SELECT :run, s.submission_id, concat_ws('/', s.review_id, s.sender, NULLIF(s.part, ''), s.file_name),
                       0, 'PERIOD_CLOSED', 'WARNING', s.file_name, ARRAY[f.number::text, s.receipt]
                FROM release_final_now f JOIN submission s USING (review_id)
                WHERE f.review_id = :review
                  AND NOT EXISTS (SELECT FROM interpretation i JOIN interpretation_result USING (interpretation_id)
                                  WHERE i.submission_id = s.submission_id)
                  AND NOT EXISTS (SELECT FROM finding x WHERE x.submission_id = s.submission_id
                                    AND x.interpretation_id IS NULL AND x.code = 'PERIOD_CLOSED')
                ORDER BY s.submission_id
                """).param("run", run).param("review", review).update();
    }
}
