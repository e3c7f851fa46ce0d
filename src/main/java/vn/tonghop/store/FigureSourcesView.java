package vn.tonghop.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.store.FigureView.Contribution;

/** What figures rest on, a page at a time: by submission from sums that are kept, then line by line. */
public final class FigureSourcesView {
    /** Lines are found by ranges of their numbers; where so many have too few of a figure, a wider range is looked at. */
    private static final long[] RANGES = {4_000, 64_000, Long.MAX_VALUE / 2};

    private final JdbcClient jdbc;

    FigureSourcesView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The submissions a figure rests on, by receipt number; their sums add up to it.
     *
     * @param skipped how many are passed over
     * @param most how many are given
     */
    public List<Part> parts(String review, int release, String unitCode, String indicator, int skipped, int most) {
        return jdbc.sql("""
                SELECT s.receipt, s.file_name, concat_ws('/', s.sender, NULLIF(s.part, '')) AS folder,
                       sum(t.observations) AS observations, sum(t.lower) AS lower, sum(t.stated) AS stated,
                       CASE WHEN count(t.upper) = count(*) THEN sum(t.upper) END AS upper
                FROM release r
                JOIN reporting_unit_version a ON a.edition = r.edition AND a.code = :unit AND a.valid @> r.registry_date
                JOIN release_input i USING (review_id, number)
                JOIN interpretation_total t ON t.interpretation_id = i.interpretation_id AND t.indicator = :indicator
                JOIN release_unit p ON p.review_id = r.review_id AND p.number = r.number
                                   AND p.unit_key = t.unit_key AND p.ancestor_key = a.unit_key
                JOIN submission s ON s.submission_id = i.submission_id
                WHERE r.review_id = :review AND r.number = :release
                GROUP BY s.submission_id
                ORDER BY s.receipt OFFSET :skipped LIMIT :most
                """)
                .param("unit", unitCode)
                .param("indicator", indicator)
                .param("review", review)
                .param("release", release)
                .param("skipped", skipped)
                .param("most", most)
                .query((row, number) -> new Part(
                        row.getString("receipt"),
                        row.getString("file_name"),
                        row.getString("folder"),
                        row.getLong("observations"),
                        FigureView.quantity(row)))
                .list();
    }

    /**
     * The lines of one submission that a figure rests on, by line.
     *
     * @param after the line after which they begin, 0 for all
     * @param most how many at the most
     */
    public List<Contribution> lines(
            String review, int release, String unitCode, String indicator, String receipt, long after, int most) {
        List<Contribution> lines = List.of();
        for (long range : RANGES) {
            lines = jdbc.sql("""
                    SELECT * FROM reporting.contributions
                    WHERE review = :review AND release = :release AND unit_code = :unit AND indicator = :indicator
                      AND submission = :receipt AND line > :after AND line <= :until
                    ORDER BY line, column_name LIMIT :most
                    """)
                    .param("review", review)
                    .param("release", release)
                    .param("unit", unitCode)
                    .param("indicator", indicator)
                    .param("receipt", receipt)
                    .param("after", after)
                    .param("until", after + range)
                    .param("most", most)
                    .query(FigureView::contribution)
                    .list();
            if (lines.size() == most) {
                break;
            }
        }
        return lines;
    }

    /** Which unit sent a submission, and for which review; empty where it is not known, or there is no such submission. */
    public Optional<Sender> sender(String receipt) {
        return jdbc.sql("""
                SELECT s.review_id, u.unit_id, s.received_at
                FROM submission s
                JOIN latest_interpretation l USING (submission_id)
                JOIN reporting_unit u ON u.unit_key = l.sender_key
                WHERE s.receipt = ?
                """)
                .param(receipt)
                .query((row, number) -> new Sender(
                        row.getString(1),
                        new UnitId(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** What one line of a submission was read as, as it is read now; nothing where it is held or no data. */
    public List<LineReading> readings(String receipt, long line) {
        return jdbc.sql("""
                SELECT o.column_name, o.text, i.indicator, i.name_vi, i.name_en, i.dimension, o.lower, o.stated, o.upper,
                       o.rule, u.kind, u.name, u.code, o.match_evidence, o.contributor
                FROM submission s
                JOIN latest_interpretation l USING (submission_id)
                JOIN interpretation n ON n.interpretation_id = l.interpretation_id
                JOIN review_definition d ON d.definition_key = n.definition_key
                JOIN observation o ON o.interpretation_id = l.interpretation_id AND o.line = :line
                JOIN review_indicator i ON i.definition_key = n.definition_key AND i.indicator = o.indicator
                JOIN reporting_unit_version u
                  ON u.edition = n.edition AND u.unit_key = o.unit_key AND u.valid @> d.registry_date
                WHERE s.receipt = :receipt
                ORDER BY i.position
                """)
                .param("line", line)
                .param("receipt", receipt)
                .query((row, number) -> new LineReading(
                        row.getString("column_name"),
                        row.getString("text"),
                        row.getString("indicator"),
                        row.getString("name_vi"),
                        row.getString("name_en"),
                        Dimension.valueOf(row.getString("dimension")),
                        FigureView.quantity(row),
                        row.getString("rule"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("code"),
                        row.getString("match_evidence"),
                        Optional.ofNullable(row.getString("contributor"))))
                .list();
    }

    /** A submission's share of a figure. */
    public record Part(String receipt, String file, String folder, long observations, Quantity quantity) {}

    /** Who sent a submission, for what, and when it came. */
    public record Sender(String review, UnitId unit, Instant receivedAt) {}

    /** One observation of a line. */
    public record LineReading(
            String column,
            String text,
            String indicator,
            String indicatorVi,
            String indicatorEn,
            Dimension dimension,
            Quantity quantity,
            String rule,
            String unitKind,
            String unitName,
            String unitCode,
            String evidence,
            Optional<String> contributor) {}
}
