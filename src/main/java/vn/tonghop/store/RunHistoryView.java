package vn.tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.store.StatusView.RunState;

/** The runs of a review with why they ran and what came of them. */
public final class RunHistoryView {
    private static final String PAST = "SELECT r.*, o.reason, s.actor AS stopped_by, s.reason AS stopped_why,"
            + " x.submissions_new, x.submissions_rejected, x.lines_read, x.lines_accepted, x.lines_held FROM ("
            + StatusView.RUN
            + """
            WHERE %s ORDER BY run_id DESC LIMIT ?) r
            JOIN run o USING (run_id)
            LEFT JOIN run_result x USING (run_id)
            LEFT JOIN run_stop s USING (run_id)
            ORDER BY run_id DESC
            """;

    private final JdbcClient jdbc;

    RunHistoryView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Some runs of a review, latest first.
     *
     * @param before only runs with a smaller number
     * @param most how many at most
     */
    public List<Past> before(String review, long before, int most) {
        return jdbc.sql(PAST.formatted("review_id = ? AND run.run_id < ?"))
                .params(review, before, most)
                .query(RunHistoryView::past)
                .list();
    }

    /** One run of a review. */
    public Optional<Past> of(String review, long run) {
        return jdbc.sql(PAST.formatted("review_id = ? AND run.run_id = ?"))
                .params(review, run, 1)
                .query(RunHistoryView::past)
                .optional();
    }

    private static Past past(ResultSet row, int number) throws SQLException {
        boolean isOver = row.getObject("lines_read") != null;
        return new Past(
                StatusView.run(row),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("stopped_by")),
                Optional.ofNullable(row.getString("stopped_why")),
                isOver
                        ? Optional.of(new Counts(
                                row.getLong("submissions_new"),
                                row.getLong("submissions_rejected"),
                                row.getLong("lines_read"),
                                row.getLong("lines_accepted"),
                                row.getLong("lines_held")))
                        : Optional.empty());
    }

    /**
     * A run.
     *
     * @param reason why a person asked for it; empty where nobody said
     * @param stoppedBy who asked it to stop; empty where nobody did, or it was resumed
     * @param stoppedWhy why
     * @param counts what came of it; empty before its end
     */
    public record Past(
            RunState state,
            Optional<String> reason,
            Optional<String> stoppedBy,
            Optional<String> stoppedWhy,
            Optional<Counts> counts) {}

    /** Files received and refused, lines read, accepted and held. */
    public record Counts(long fresh, long rejected, long read, long accepted, long held) {}
}
