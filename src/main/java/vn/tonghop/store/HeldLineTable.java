package vn.tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.registry.UnitId;

/** The lines that are held now: those of the latest interpretation of every submission that is not superseded. */
public final class HeldLineTable {
    /** What a {@link HeldLine} is made of. */
    static final String LINE = """
            h.held_id, s.receipt, concat_ws('/', s.sender, NULLIF(s.part, '')) AS folder, s.file_name,
            u.code AS sender_code, m.code AS unit_code, h.line, h.column_name, h.code, h.text,
            h.arguments, h.candidates, v.sheet,
            column_letters(CASE WHEN v.sheet IS NOT NULL THEN v.headers END, h.column_name) AS letters
            """;

    /** The lines that are held now, with their senders and the units they are about on the registry date. */
    static final String FROM = """
            FROM live_interpretation l
            JOIN held_line h USING (interpretation_id)
            JOIN interpretation_survey v USING (interpretation_id)
            JOIN submission s USING (submission_id)
            JOIN interpretation i USING (interpretation_id)
            JOIN review_definition d USING (definition_key)
            JOIN reporting_unit_version u
              ON u.edition = i.edition AND u.unit_key = l.sender_key AND u.valid @> d.registry_date
            LEFT JOIN reporting_unit_version m
              ON m.edition = i.edition AND m.unit_key = h.unit_key AND m.valid @> d.registry_date
            """;

    private final JdbcClient jdbc;

    HeldLineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many lines of a review are held now for each reason, most first. */
    public Map<String, Long> reasons(String review) {
        Map<String, Long> reasons = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT h.code, count(*) FROM live_interpretation l JOIN held_line h USING (interpretation_id)
                WHERE l.review_id = ? GROUP BY h.code ORDER BY count(*) DESC, h.code
                """).param(review).query((ResultSet row) -> {
            reasons.put(row.getString(1), row.getLong(2));
        });
        return reasons;
    }

    /**
     * The held lines of a review, by submission and line.
     *
     * @param units the codes of units: only lines that one of them sent, that are about one of them, or that may be;
     *     null for all
     */
    public List<HeldLine> held(String review, @Nullable List<String> units) {
        return jdbc.sql("SELECT " + LINE + FROM + """
                WHERE l.review_id = :review
                  AND (CAST(:units AS text[]) IS NULL
                       OR u.code = ANY (:units) OR m.code = ANY (:units) OR h.candidates && CAST(:units AS text[]))
                ORDER BY s.submission_id, h.line
                """)
                .param("review", review)
                .param("units", units == null ? null : units.toArray(String[]::new))
                .query((row, number) -> line(row))
                .list();
    }

    /** A row of {@link #LINE}. */
    static HeldLine line(ResultSet row) throws SQLException {
        return new HeldLine(
                row.getLong("held_id"),
                row.getString("receipt"),
                row.getString("folder"),
                row.getString("sender_code"),
                Optional.ofNullable(row.getString("unit_code")),
                new Finding(
                        FindingCode.valueOf(row.getString("code")),
                        new Place(
                                row.getString("file_name"),
                                row.getString("sheet"),
                                row.getLong("line"),
                                row.getString("column_name"),
                                row.getString("letters")),
                        row.getString("text"),
                        List.of((String[]) row.getArray("arguments").getArray())),
                List.of((String[]) row.getArray("candidates").getArray()));
    }

    private static final Set<FindingCode> ON_NAMES = EnumSet.of(
            FindingCode.UNKNOWN_UNIT,
            FindingCode.AMBIGUOUS_UNIT,
            FindingCode.UNIT_CONTRADICTION,
            FindingCode.UNIT_NOT_ON_DATE,
            FindingCode.UNIT_OUTSIDE_SENDER,
            FindingCode.UNIT_IS_AN_AGENCY,
            FindingCode.UNIT_BELOW_REGISTRY,
            FindingCode.SEVERAL_UNITS,
            FindingCode.DECISION_UNIT_NOT_ON_DATE);

    /** Whether a finding is on the name of a line, on which a person can decide. */
    public static boolean isOnName(FindingCode code) {
        return ON_NAMES.contains(code);
    }

    /** The name a line is held for, or empty where no such line is held now. */
    public Optional<HeldName> name(long id) {
        return jdbc.sql("""
                SELECT l.review_id, u.unit_id, COALESCE(
                    CASE WHEN h.code = ANY (:codes) THEN h.text END,
                    (SELECT min(f.text) FROM finding f
                     WHERE f.interpretation_id = h.interpretation_id AND f.line = h.line AND f.code = ANY (:codes)))
                FROM held_line h
                JOIN live_interpretation l USING (interpretation_id)
                JOIN reporting_unit u ON u.unit_key = l.sender_key
                WHERE h.held_id = :id
                """)
                .param("codes", ON_NAMES.stream().map(FindingCode::name).toArray(String[]::new))
                .param("id", id)
                .query((row, number) -> new HeldName(
                        row.getString(1), new UnitId(row.getString(2)), Optional.ofNullable(row.getString(3))))
                .optional();
    }

    /**
     * Whose line is held for which name.
     *
     * @param review the review it was sent for
     * @param sender the unit that sent it
     * @param text the name as sent; empty where the line is held for something else
     */
    public record HeldName(String review, UnitId sender, Optional<String> text) {}

    /**
     * A held line.
     *
     * @param id its number, for people to refer to
     * @param submission the receipt number
     * @param folder the sender's folder and, where there is one, the part's: van-lang/hoi-lhpn
     * @param senderCode the code of the unit that sent it
     * @param unitCode the code of the unit it is about, or empty where its name does not decide it
     * @param finding why it is held
     * @param candidates the codes of the units it may be about
     */
    public record HeldLine(
            long id,
            String submission,
            String folder,
            String senderCode,
            Optional<String> unitCode,
            Finding finding,
            List<String> candidates) {}
}
