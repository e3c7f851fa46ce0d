package vn.tonghop.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.Quantity;

/** What differs between two releases of a review, and which files changed it. */
public final class ReleaseDiffView {
    private static final String DIFF = """
            WITH input AS (
                SELECT i.number, i.sender_key, i.form_id, s.part, s.receipt, s.submission_id, i.interpretation_id,
                       n.definition_key, n.edition, n.rules
                FROM release_input i
                JOIN submission s USING (submission_id)
                JOIN interpretation n USING (interpretation_id)
                WHERE i.review_id = :review AND i.number IN (:old, :new)
            ), share AS (
                SELECT i.number, u.ancestor_key AS unit_key, t.indicator, i.sender_key, i.form_id, i.part,
                       sum(t.lower) AS lower, sum(t.stated) AS stated,
                       CASE WHEN count(t.upper) = count(*) THEN sum(t.upper) END AS upper
                FROM input i
                JOIN interpretation_total t USING (interpretation_id)
                JOIN release_unit u
                  ON u.review_id = :review AND u.number = i.number AND u.unit_key = t.unit_key
                GROUP BY 1, 2, 3, 4, 5, 6
            ), changed AS (
                SELECT unit_key, indicator, COALESCE(b.level, a.level) AS level,
                       a.lower AS old_lower, a.stated AS old_stated, a.upper AS old_upper,
                       b.lower AS new_lower, b.stated AS new_stated, b.upper AS new_upper
                FROM (SELECT * FROM figure WHERE review_id = :review AND number = :old) a
                FULL JOIN (SELECT * FROM figure WHERE review_id = :review AND number = :new) b
                  USING (unit_key, indicator)
                WHERE (a.lower, a.stated, a.upper) IS DISTINCT FROM (b.lower, b.stated, b.upper)
                  AND COALESCE(b.level, a.level) = :level
            ), moved AS (
                SELECT unit_key, indicator, sender_key, form_id, part,
                       a.lower AS from_lower, a.stated AS from_stated, a.upper AS from_upper,
                       b.lower AS to_lower, b.stated AS to_stated, b.upper AS to_upper
                FROM (SELECT * FROM share WHERE number = :old) a
                FULL JOIN (SELECT * FROM share WHERE number = :new) b
                  USING (unit_key, indicator, sender_key, form_id, part)
                WHERE (a.lower, a.stated, a.upper) IS DISTINCT FROM (b.lower, b.stated, b.upper)
            )
            SELECT c.unit_key, c.indicator, COALESCE(u.code, k.unit_id) AS unit_code, u.kind AS unit_kind,
                   u.name AS unit_name, x.name_vi, x.name_en, x.dimension,
                   c.old_lower, c.old_stated, c.old_upper, c.new_lower, c.new_stated, c.new_upper,
                   m.from_lower, m.from_stated, m.from_upper, m.to_lower, m.to_stated, m.to_upper,
                   f.receipt AS old_receipt, t.receipt AS new_receipt,
                   CASE WHEN f.receipt IS NULL THEN 'file'
                        WHEN t.receipt IS NULL THEN 'gone'
                        WHEN f.submission_id <> t.submission_id THEN 'version'
                        WHEN f.interpretation_id = t.interpretation_id THEN 'place'
                        ELSE concat_ws(' ', CASE WHEN f.definition_key <> t.definition_key THEN 'definition' END,
                                            CASE WHEN f.edition <> t.edition THEN 'registry' END,
                                            CASE WHEN f.rules <> t.rules THEN 'rules' END) END AS causes
            FROM changed c
            JOIN moved m USING (unit_key, indicator)
            LEFT JOIN input f ON f.number = :old AND f.sender_key = m.sender_key AND f.form_id = m.form_id
                 AND f.part = m.part
            LEFT JOIN input t ON t.number = :new AND t.sender_key = m.sender_key AND t.form_id = m.form_id
                 AND t.part = m.part
            JOIN reporting_unit k ON k.unit_key = c.unit_key
            JOIN release r ON r.review_id = :review AND r.number = :new
            LEFT JOIN reporting_unit_version u
                 ON u.edition = r.edition AND u.unit_key = c.unit_key AND u.valid @> r.registry_date
            LEFT JOIN LATERAL (
                SELECT i.name_vi, i.name_en, i.dimension, i.position FROM review_indicator i
                JOIN release o USING (definition_key)
                WHERE o.review_id = :review AND o.number IN (:old, :new) AND i.indicator = c.indicator
                ORDER BY o.number DESC LIMIT 1) x ON true
            ORDER BY COALESCE(u.code, k.unit_id) COLLATE "C", x.position, c.indicator, COALESCE(t.receipt, f.receipt), m.form_id, m.part
            """;

    private final JdbcClient jdbc;

    ReleaseDiffView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figures of a level that differ, a row for each file whose share of them differs: by unit and indicator. The
     * shares of a figure's rows are what changed it: their differences add up to its own.
     *
     * @param level PROVINCE, DISTRICT, COMMUNE or BODY
     */
    public List<Moved> between(String review, int from, int to, String level) {
        return jdbc.sql(DIFF)
                .param("review", review)
                .param("old", from)
                .param("new", to)
                .param("level", level)
                .query(ReleaseDiffView::moved)
                .list();
    }

    private static Moved moved(ResultSet row, int number) throws SQLException {
        String causes = row.getString("causes");
        return new Moved(
                row.getString("unit_code"),
                Optional.ofNullable(row.getString("unit_kind")),
                Optional.ofNullable(row.getString("unit_name")),
                row.getString("indicator"),
                row.getString("name_vi"),
                row.getString("name_en"),
                Dimension.valueOf(row.getString("dimension")),
                quantity(row, "old"),
                quantity(row, "new"),
                Optional.ofNullable(row.getString("old_receipt")),
                Optional.ofNullable(row.getString("new_receipt")),
                causes.isEmpty() ? List.of("ruling") : List.of(causes.split(" ", -1)),
                quantity(row, "from"),
                quantity(row, "to"));
    }

    private static Optional<Quantity> quantity(ResultSet row, String side) throws SQLException {
        BigDecimal lower = row.getBigDecimal(side + "_lower");
        return lower == null
                ? Optional.empty()
                : Optional.of(
                        new Quantity(lower, row.getBigDecimal(side + "_stated"), row.getBigDecimal(side + "_upper")));
    }

    /**
     * A file's share of the change of a figure.
     *
     * @param unitKind empty where the later release does not know the unit
     * @param before the figure in the first release; empty where it was not in it
     * @param after the figure in the second; empty where it is no longer in it
     * @param oldReceipt the file in the first release; empty where the sender had none
     * @param newReceipt the file in the second
     * @param causes file, gone, version or place; of a file that was read anew definition, registry and rules, all that
     *     changed for it; ruling where none of these did, but what people decided or what the earlier review says
     * @param from its share of the figure before; empty for none
     * @param to its share after; empty for none
     */
    public record Moved(
            String unitCode,
            Optional<String> unitKind,
            Optional<String> unitName,
            String indicator,
            String nameVi,
            String nameEn,
            Dimension dimension,
            Optional<Quantity> before,
            Optional<Quantity> after,
            Optional<String> oldReceipt,
            Optional<String> newReceipt,
            List<String> causes,
            Optional<Quantity> from,
            Optional<Quantity> to) {}
}
