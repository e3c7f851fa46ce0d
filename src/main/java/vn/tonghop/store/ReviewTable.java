package vn.tonghop.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.Indicator;
import vn.tonghop.core.definition.LocalizedName;
import vn.tonghop.core.definition.ReviewDefinition;

/** Reviews, and each definition of them that was ever used. */
public final class ReviewTable {
    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes a definition the current one of its review, in the caller's transaction.
     *
     * @param source the file's text
     * @return the number the store keeps the definition under
     */
    public int save(ReviewDefinition review, String source) {
        int key = jdbc.sql("SELECT definition_key FROM review_definition WHERE review_id = :id AND hash = :hash")
                .param("id", review.id())
                .param("hash", review.hash())
                .query(Integer.class)
                .optional()
                .orElseGet(() -> insert(review, source));
        jdbc.sql("""
                INSERT INTO review (review_id, current_definition) VALUES (:id, :key)
                ON CONFLICT (review_id) DO UPDATE SET current_definition = EXCLUDED.current_definition
                WHERE review.current_definition <> EXCLUDED.current_definition
                """).param("id", review.id()).param("key", key).update();
        return key;
    }

    /** The reviews the store knows, by id. */
    public List<String> ids() {
        return jdbc.sql("SELECT review_id FROM review ORDER BY review_id")
                .query(String.class)
                .list();
    }

    /** The indicators of a review by its current definition, in their order. */
    public List<String> indicators(String review) {
        return jdbc.sql("""
                SELECT i.indicator FROM review r
                JOIN review_indicator i ON i.definition_key = r.current_definition
                WHERE r.review_id = ? ORDER BY i.position
                """).param(review).query(String.class).list();
    }

    /** The codes of those who must report, by the current definition. */
    public List<String> reporters(String review) {
        return jdbc.sql("""
                SELECT p.code FROM review r JOIN review_reporter p ON p.definition_key = r.current_definition
                WHERE r.review_id = ? ORDER BY p.code
                """).param(review).query(String.class).list();
    }

    /** The name of an indicator the review has, by its current definition. */
    public LocalizedName indicatorName(String review, String indicator) {
        return jdbc.sql("""
                SELECT i.name_vi, i.name_en FROM review r
                JOIN review_indicator i ON i.definition_key = r.current_definition
                WHERE r.review_id = ? AND i.indicator = ?
                """)
                .params(review, indicator)
                .query((row, number) -> new LocalizedName(row.getString("name_vi"), row.getString("name_en")))
                .single();
    }

    /** The name of a review, by its current definition. */
    public LocalizedName name(String review) {
        return jdbc.sql("""
                SELECT d.name_vi, d.name_en FROM review r
                JOIN review_definition d ON d.definition_key = r.current_definition WHERE r.review_id = ?
                """)
                .param(review)
                .query((row, number) -> new LocalizedName(row.getString("name_vi"), row.getString("name_en")))
                .single();
    }

    /** The day whose units hold for a review, by its current definition. */
    public LocalDate registryDate(String review) {
        return jdbc.sql("""
                SELECT d.registry_date FROM review r
                JOIN review_definition d ON d.definition_key = r.current_definition WHERE r.review_id = ?
                """).param(review).query(Date.class).single().toLocalDate();
    }

    /** The release readers see, or empty before the first. */
    public Optional<Integer> currentRelease(String review) {
        return jdbc.sql("SELECT current_release FROM review WHERE review_id = :id AND current_release IS NOT NULL")
                .param("id", review)
                .query(Integer.class)
                .optional();
    }

    private int insert(ReviewDefinition review, String source) {
        int key = jdbc.sql("""
                INSERT INTO review_definition
                    (review_id, hash, source, name_vi, name_en, period, registry_date, deadline)
                VALUES (?, ?, ?, ?, ?, daterange(?, ?), ?, ?) RETURNING definition_key
                """)
                .params(
                        review.id(),
                        review.hash(),
                        source,
                        review.name().vi(),
                        review.name().en(),
                        Date.valueOf(review.period().from()),
                        Date.valueOf(review.period().until()),
                        Date.valueOf(review.registryDate()),
                        Date.valueOf(review.deadline()))
                .query(Integer.class)
                .single();
        int position = 0;
        for (Indicator indicator : review.indicators()) {
            jdbc.sql("INSERT INTO review_indicator VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            key,
                            indicator.id(),
                            position++,
                            indicator.name().vi(),
                            indicator.name().en(),
                            indicator.dimension().name(),
                            indicator.dimension().unit(),
                            indicator.shareOf()))
                    .update();
        }
        review.reporters()
                .forEach(code -> jdbc.sql("INSERT INTO review_reporter VALUES (?, ?)")
                        .params(key, code)
                        .update());
        for (Form form : review.forms()) {
            for (Column column : form.columns()) {
                if (column.role() instanceof Column.Role.Amount amount) {
                    jdbc.sql("INSERT INTO review_form_indicator VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                            .params(key, form.id(), amount.indicator())
                            .update();
                }
            }
        }
        return key;
    }
}
