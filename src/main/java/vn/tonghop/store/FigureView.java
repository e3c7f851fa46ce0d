package vn.tonghop.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.Quantity;

/** The figures as readers see them, from schema reporting. */
public final class FigureView {
    private final JdbcClient jdbc;

    FigureView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of a release, province first, then by unit and in the order of the indicators. */
    public List<Figure> figures(Selection selection) {
        return jdbc.sql("""
                SELECT * FROM reporting.figures_all
                WHERE review = :review AND release = :release
                  AND (CAST(:level AS text) IS NULL OR level = :level)
                  AND (CAST(:unit AS text) IS NULL OR unit_code = :unit)
                  AND (CAST(:indicator AS text) IS NULL OR indicator = :indicator)
                ORDER BY array_position(ARRAY['province', 'district', 'commune'], level), unit_code COLLATE "C",
                         indicator_position
                """)
                .param("review", selection.review())
                .param("release", selection.release())
                .param("level", selection.level())
                .param("unit", selection.unitCode())
                .param("indicator", selection.indicator())
                .query(FigureView::figure)
                .list();
    }

    /** The lines one unit's figure of one indicator rests on, by submission and line; the caller closes the stream. */
    public Stream<Contribution> contributions(String review, int release, String unitCode, String indicator) {
        return jdbc
                .sql("""
                SELECT * FROM reporting.contributions
                WHERE review = ? AND release = ? AND unit_code = ? AND indicator = ?
                ORDER BY submission, line, column_name
                """)
                .params(review, release, unitCode, indicator)
                .query((row, number) -> new Contribution(
                        row.getString("submission"),
                        row.getString("file"),
                        row.getLong("line"),
                        row.getString("column_name"),
                        row.getString("text"),
                        quantity(row),
                        row.getString("rule"),
                        row.getString("rule_versions"),
                        row.getString("observed_unit_code"),
                        row.getString("observed_unit_name"),
                        Optional.ofNullable(row.getString("contributor")),
                        row.getString("match_evidence"),
                        Optional.ofNullable(row.getString("decision"))))
                .stream();
    }

    private static Figure figure(ResultSet row, int number) throws SQLException {
        return new Figure(
                row.getString("review"),
                row.getInt("release"),
                row.getString("level"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getString("unit_kind"),
                row.getString("indicator"),
                row.getString("indicator_name_vi"),
                row.getString("indicator_name_en"),
                Dimension.valueOf(row.getString("dimension").toUpperCase(java.util.Locale.ROOT)),
                Optional.ofNullable(row.getString("share_of")),
                quantity(row),
                row.getLong("observations"),
                row.getInt("reported"),
                row.getInt("expected"));
    }

    private static Quantity quantity(ResultSet row) throws SQLException {
        BigDecimal upper = row.getBigDecimal("upper");
        return new Quantity(row.getBigDecimal("lower"), row.getBigDecimal("stated"), upper);
    }

    /**
     * Which figures.
     *
     * @param review the review's id
     * @param release the release's number
     * @param level province, district or commune, or null for all
     * @param unitCode a unit's code on the registry date, or null for all
     * @param indicator an indicator's id, or null for all
     */
    public record Selection(
            String review,
            int release,
            @Nullable String level,
            @Nullable String unitCode,
            @Nullable String indicator) {}

    /** A row of reporting.figures_all. */
    public record Figure(
            String review,
            int release,
            String level,
            String unitCode,
            String unitName,
            String unitKind,
            String indicator,
            String indicatorNameVi,
            String indicatorNameEn,
            Dimension dimension,
            Optional<String> shareOf,
            Quantity quantity,
            long observations,
            int reported,
            int expected) {}

    /** A row of reporting.contributions. */
    public record Contribution(
            String submission,
            String file,
            long line,
            String column,
            String text,
            Quantity quantity,
            String rule,
            String ruleVersions,
            String unitCode,
            String unitName,
            Optional<String> contributor,
            String evidence,
            Optional<String> decision) {}
}
