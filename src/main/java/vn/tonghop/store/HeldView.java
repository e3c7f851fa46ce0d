package vn.tonghop.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.store.HeldLineTable.HeldLine;

/** The lines that are held now, as a list to work through: in parts, by what is wanted, and one with all that is known of it. */
public final class HeldView {
    private static final String WANTED = """
            WHERE l.review_id = :review
              AND (CAST(:code AS text) IS NULL OR h.code = :code)
              AND (CAST(:form AS text) IS NULL OR l.form_id = :form)
              AND (CAST(:senders AS text[]) IS NULL OR l.sender_key IN (
                       SELECT unit_key FROM reporting_unit WHERE unit_id = ANY (CAST(:senders AS text[]))))
            """;

    private static final String OF_UNITS = """
              AND (CAST(:units AS text[]) IS NULL
                   OR u.code = ANY (:units) OR m.code = ANY (:units) OR h.candidates && CAST(:units AS text[]))
            """;

    private final JdbcClient jdbc;

    HeldView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many lines of a review are held now, by reason, form and sender. */
    public List<Count> counts(String review) {
        return jdbc.sql("""
                SELECT h.code, l.form_id, u.unit_id, count(*)
                FROM live_interpretation l
                JOIN held_line h USING (interpretation_id)
                JOIN reporting_unit u ON u.unit_key = l.sender_key
                WHERE l.review_id = ? GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
                """)
                .param(review)
                .query((row, number) -> new Count(
                        FindingCode.valueOf(row.getString(1)),
                        row.getString(2),
                        new UnitId(row.getString(3)),
                        row.getLong(4)))
                .list();
    }

    /** How many lines are held of what is wanted. */
    public long count(Wanted wanted) {
        return wanted(
                        "SELECT count(*) "
                                + (wanted.units() == null
                                        ? "FROM live_interpretation l JOIN held_line h USING (interpretation_id) "
                                        : HeldLineTable.FROM),
                        wanted,
                        "")
                .query(Long.class)
                .single();
    }

    /** Some of what is wanted, by submission and line. */
    public List<HeldLine> part(Wanted wanted, long from, int most) {
        return wanted(
                        "SELECT " + HeldLineTable.LINE + HeldLineTable.FROM,
                        wanted,
                        "ORDER BY s.submission_id, h.line, h.held_id LIMIT :most OFFSET :from")
                .param("most", most)
                .param("from", from)
                .query((row, number) -> HeldLineTable.line(row))
                .list();
    }

    private JdbcClient.StatementSpec wanted(String what, Wanted wanted, String order) {
        Collection<UnitId> senders = wanted.senders();
        List<String> units = wanted.units();
        JdbcClient.StatementSpec statement = jdbc.sql(what + WANTED + (units == null ? "" : OF_UNITS) + order)
                .param("review", wanted.review())
                .param("code", wanted.code())
                .param("form", wanted.form())
                .param(
                        "senders",
                        senders == null
                                ? null
                                : senders.stream().map(UnitId::value).toArray(String[]::new));
        return units == null ? statement : statement.param("units", units.toArray(String[]::new));
    }

    /** One line, or empty where no such line is held now. */
    public Optional<Line> line(long id) {
        return jdbc.sql("SELECT " + HeldLineTable.LINE + """
                , l.review_id, l.submission_id, l.interpretation_id, l.form_id, k.unit_id AS sender_id
                """ + HeldLineTable.FROM + """
                JOIN reporting_unit k ON k.unit_key = l.sender_key
                WHERE h.held_id = ?
                """)
                .param(id)
                .query((row, number) -> new Line(
                        HeldLineTable.line(row),
                        row.getString("review_id"),
                        row.getLong("submission_id"),
                        row.getLong("interpretation_id"),
                        row.getString("form_id"),
                        new UnitId(row.getString("sender_id"))))
                .optional();
    }

    /** The further reasons a line is held for. */
    public List<Finding> further(Line line) {
        Place place = line.held().finding().place();
        return jdbc.sql("""
                SELECT code, column_name, text, arguments, sheet, letters FROM finding
                WHERE interpretation_id = ? AND line = ? AND severity = 'HELD' ORDER BY finding_id
                """)
                .params(line.interpretation(), place.line())
                .query((row, number) -> new Finding(
                        FindingCode.valueOf(row.getString("code")),
                        new Place(
                                place.file(),
                                row.getString("sheet"),
                                place.line(),
                                row.getString("column_name"),
                                row.getString("letters")),
                        row.getString("text"),
                        List.of((String[]) row.getArray("arguments").getArray())))
                .list();
    }

    /**
     * Which lines are wanted.
     *
     * @param code the reason, or null for any
     * @param form the form, or null for any
     * @param units the codes of units: only lines that one of them sent, that are about one of them, or that may be;
     *     null for all
     * @param senders only lines that one of these sent; null for all
     */
    public record Wanted(
            String review,
            @Nullable String code,
            @Nullable String form,
            @Nullable List<String> units,
            @Nullable Collection<UnitId> senders) {}

    /** How many lines that a sender sent in a form are held for a reason. */
    public record Count(FindingCode code, String form, UnitId sender, long lines) {}

    /**
     * A held line and where it comes from.
     *
     * @param submission the number of its submission
     * @param interpretation the number of the reading that held it
     * @param sender the unit that sent it
     */
    public record Line(
            HeldLine held, String review, long submission, long interpretation, String form, UnitId sender) {}
}
