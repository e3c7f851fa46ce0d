package vn.tonghop.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.Quantity;

/** What a submission changed against the one it superseded, by its accepted lines. */
public final class ChangesView {
    private static final String PAIR = """
            pair AS (
                SELECT l.interpretation_id AS new_id, older.interpretation_id AS old_id, older.receipt AS old_receipt
                FROM latest_interpretation l
                JOIN submission s USING (submission_id)
                CROSS JOIN LATERAL (
                    SELECT o.interpretation_id, t.receipt
                    FROM latest_interpretation o JOIN submission t USING (submission_id)
                    WHERE o.review_id = l.review_id AND o.sender_key = l.sender_key AND o.part = l.part
                      AND o.form_id = l.form_id AND NOT o.refused AND o.submission_id < l.submission_id
                    ORDER BY o.submission_id DESC LIMIT 1) older
                WHERE s.receipt = :receipt AND NOT l.refused
            )""";

    private final JdbcClient jdbc;

    ChangesView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The receipt of the submission that this one superseded: the one before it of the same sender, part and form that
     * was not refused. Empty where there is none, or where this one is refused or not read.
     */
    public Optional<String> against(String receipt) {
        return jdbc.sql("WITH " + PAIR + " SELECT old_receipt FROM pair")
                .param("receipt", receipt)
                .query(String.class)
                .optional();
    }

    /**
     * What is in one of the two and not in the other, or with other amounts: by unit, indicator and the contributor as
     * printed; several lines of the same are added up. In the order added, removed, changed, and of each by line.
     *
     * @param most how many of each kind at most; {@link Change#ofKind} has the number of all
     */
    public List<Change> of(String receipt, int most) {
        return jdbc.sql("WITH " + PAIR + """
                , said AS (
                    SELECT o.interpretation_id, o.unit_key, o.indicator, COALESCE(o.contributor, '') AS contributor,
                           sum(o.lower) AS lower, sum(o.stated) AS stated,
                           CASE WHEN count(o.upper) = count(*) THEN sum(o.upper) END AS upper, min(o.line) AS line
                    FROM observation o
                    WHERE o.interpretation_id IN (SELECT old_id FROM pair UNION ALL SELECT new_id FROM pair)
                    GROUP BY 1, 2, 3, 4
                ), both_sides AS (
                    SELECT unit_key, indicator, contributor,
                           a.lower AS old_lower, a.stated AS old_stated, a.upper AS old_upper,
                           b.lower AS new_lower, b.stated AS new_stated, b.upper AS new_upper,
                           CASE WHEN a.line IS NULL THEN 'added' WHEN b.line IS NULL THEN 'removed' ELSE 'changed' END
                               AS kind,
                           COALESCE(b.line, a.line) AS line
                    FROM (SELECT s.* FROM said s JOIN pair ON interpretation_id = old_id) a
                    FULL JOIN (SELECT s.* FROM said s JOIN pair ON interpretation_id = new_id) b
                        USING (unit_key, indicator, contributor)
                    WHERE (a.lower, a.stated, a.upper) IS DISTINCT FROM (b.lower, b.stated, b.upper)
                ), ranked AS (
                    SELECT *, count(*) OVER (PARTITION BY kind) AS of_kind,
                           row_number() OVER (PARTITION BY kind ORDER BY line, indicator, contributor) AS rank
                    FROM both_sides
                )
                SELECT r.*, COALESCE(u.code, k.unit_id) AS unit_code, u.name AS unit_name, u.kind AS unit_kind,
                       i.dimension
                FROM ranked r
                CROSS JOIN pair p
                JOIN reporting_unit k USING (unit_key)
                JOIN interpretation n ON n.interpretation_id = p.new_id
                JOIN review_definition d ON d.definition_key = n.definition_key
                LEFT JOIN reporting_unit_version u
                    ON u.edition = n.edition AND u.unit_key = r.unit_key AND u.valid @> d.registry_date
                LEFT JOIN review_indicator i ON i.definition_key = n.definition_key AND i.indicator = r.indicator
                WHERE r.rank <= :most
                ORDER BY array_position(ARRAY['added', 'removed', 'changed'], r.kind), r.rank
                """)
                .param("receipt", receipt)
                .param("most", most)
                .query(ChangesView::change)
                .list();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        String dimension = row.getString("dimension");
        return new Change(
                row.getString("kind"),
                row.getLong("of_kind"),
                row.getString("unit_code"),
                Optional.ofNullable(row.getString("unit_kind")),
                Optional.ofNullable(row.getString("unit_name")),
                row.getString("indicator"),
                Optional.ofNullable(dimension).map(Dimension::valueOf),
                row.getString("contributor"),
                Optional.ofNullable(quantity(row, "old_")),
                Optional.ofNullable(quantity(row, "new_")));
    }

    private static @Nullable Quantity quantity(ResultSet row, String side) throws SQLException {
        BigDecimal lower = row.getBigDecimal(side + "lower");
        return lower == null
                ? null
                : new Quantity(lower, row.getBigDecimal(side + "stated"), row.getBigDecimal(side + "upper"));
    }

    /**
     * One difference.
     *
     * @param kind added, removed or changed
     * @param ofKind how many differences of the kind there are
     * @param unitCode the unit's code on the registry date; its id where it has none then
     * @param contributor as printed; empty where the lines name none
     * @param before empty where it was added
     * @param after empty where it was removed
     */
    public record Change(
            String kind,
            long ofKind,
            String unitCode,
            Optional<String> unitKind,
            Optional<String> unitName,
            String indicator,
            Optional<Dimension> dimension,
            String contributor,
            Optional<Quantity> before,
            Optional<Quantity> after) {}
}
