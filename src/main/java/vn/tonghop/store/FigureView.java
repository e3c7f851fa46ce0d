package vn.tonghop.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.restatement.Source;
import vn.tonghop.pipeline.validate.EarlierFigures;

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
                ORDER BY array_position(ARRAY['province', 'district', 'commune', 'body'], level), unit_code COLLATE "C",
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

    /** How many figures of a release are others than in the release before, or are only in one of them. */
    public long changed(String review, int release) {
        return jdbc.sql("""
                SELECT count(*)
                FROM (SELECT * FROM figure WHERE review_id = :review AND number = :release) a
                FULL JOIN (SELECT * FROM figure WHERE review_id = :review AND number = :release - 1) b
                  USING (unit_key, indicator)
                WHERE (a.lower, a.stated, a.upper) IS DISTINCT FROM (b.lower, b.stated, b.upper)
                """)
                .param("review", review)
                .param("release", release)
                .query(Long.class)
                .single();
    }

    /** The lines one unit's figure of one indicator rests on, by submission and line; the caller closes the stream. */
    public Stream<Contribution> contributions(String review, int release, String unitCode, String indicator) {
        return jdbc.sql("""
                SELECT * FROM reporting.contributions
                WHERE review = ? AND release = ? AND unit_code = ? AND indicator = ?
                ORDER BY submission, line, column_name
                """).params(review, release, unitCode, indicator).query(FigureView::contribution).stream();
    }

    static Contribution contribution(ResultSet row, int number) throws SQLException {
        return new Contribution(
                row.getString("submission"),
                row.getString("file"),
                Optional.ofNullable(row.getString("sheet")),
                row.getLong("line"),
                row.getString("column_name"),
                Optional.ofNullable(row.getString("cell")),
                row.getString("text"),
                quantity(row),
                row.getString("rule"),
                row.getString("rule_versions"),
                row.getString("observed_unit_code"),
                row.getString("observed_unit_name"),
                Optional.ofNullable(row.getString("contributor")),
                row.getString("match_evidence"),
                Optional.ofNullable(row.getString("decision")));
    }

    /**
     * What the figures of a review's current release state.
     *
     * @return {@link EarlierFigures#NONE} where there is no such review (null) or it has no release
     */
    public EarlierFigures earlier(@Nullable String review) {
        if (review == null) {
            return EarlierFigures.NONE;
        }
        Optional<Integer> release = jdbc.sql(
                        "SELECT current_release FROM review WHERE review_id = ? AND current_release IS NOT NULL")
                .param(review)
                .query(Integer.class)
                .optional();
        if (release.isEmpty()) {
            return EarlierFigures.NONE;
        }
        Map<UnitId, Map<String, BigDecimal>> stated = new HashMap<>();
        jdbc.sql("SELECT unit_id, indicator, stated FROM reporting.figures_all WHERE review = ? AND release = ?")
                .params(review, release.get())
                .query(row -> {
                    stated.computeIfAbsent(new UnitId(row.getString("unit_id")), any -> new HashMap<>())
                            .put(row.getString("indicator"), row.getBigDecimal("stated"));
                });
        return new EarlierFigures(review + "#" + release.get(), stated);
    }

    /** The observations a release rests on, added up by indicator and the unit that the lines themselves name. */
    public List<Source> sources(String review, int release) {
        return jdbc.sql("""
                SELECT u.unit_id, t.indicator, sum(t.lower) AS lower, sum(t.stated) AS stated,
                       CASE WHEN count(t.upper) = count(*) THEN sum(t.upper) END AS upper,
                       sum(t.observations) AS observations
                FROM release_input i
                JOIN interpretation_total t USING (interpretation_id)
                JOIN reporting_unit u USING (unit_key)
                WHERE i.review_id = ? AND i.number = ?
                GROUP BY u.unit_id, t.indicator
                ORDER BY u.unit_id, t.indicator
                """)
                .params(review, release)
                .query((row, number) -> new Source(
                        new UnitId(row.getString("unit_id")),
                        row.getString("indicator"),
                        quantity(row),
                        row.getLong("observations")))
                .list();
    }

    /** The indicators of a release, in the order the review prints them. */
    public List<IndicatorName> indicators(String review, int release) {
        return jdbc.sql("""
                SELECT i.indicator, i.name_vi, i.name_en, i.dimension
                FROM release r JOIN review_indicator i USING (definition_key)
                WHERE r.review_id = ? AND r.number = ? ORDER BY i.position
                """)
                .params(review, release)
                .query((row, number) -> new IndicatorName(
                        row.getString("indicator"),
                        row.getString("name_vi"),
                        row.getString("name_en"),
                        Dimension.valueOf(row.getString("dimension"))))
                .list();
    }

    /** The day whose map a release was made on. */
    public java.time.LocalDate registryDate(String review, int release) {
        return jdbc.sql("SELECT registry_date FROM release WHERE review_id = ? AND number = ?")
                .params(review, release)
                .query(java.sql.Date.class)
                .single()
                .toLocalDate();
    }

    /** An indicator's id, names and dimension. */
    public record IndicatorName(String id, String vi, String en, Dimension dimension) {}

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

    static Quantity quantity(ResultSet row) throws SQLException {
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
            Optional<String> sheet,
            long line,
            String column,
            Optional<String> cell,
            String text,
            Quantity quantity,
            String rule,
            String ruleVersions,
            String unitCode,
            String unitName,
            Optional<String> contributor,
            String evidence,
            Optional<String> decision) {
        /** The letters of its column in a workbook. */
        public Optional<String> letters() {
            return cell.map(name -> name.replaceAll("[0-9]+$", ""));
        }
    }
}
