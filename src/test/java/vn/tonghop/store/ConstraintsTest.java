package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.TestDatabase;

/** What the tables refuse by themselves, whatever the program does. */
class ConstraintsTest {
    private static final String VERSION = "INSERT INTO reporting_unit_version"
            + " (edition, unit_key, slug, name, kind, level, parent_key, code, valid) VALUES ";
    private static final String MAKE_CURRENT = "INSERT INTO registry_edition_current (edition) VALUES (1)"
            + " ON CONFLICT (only_row) DO UPDATE SET edition = 1";
    private static final String PROVINCE =
            VERSION + "(1, 1, 'lang-son', 'Lạng Sơn', 'PROVINCE', 'PROVINCE', NULL, '20', '[2000-01-01,)')";

    private static Database database;
    private static Sql sql;

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabase.fresh();
        sql = new Sql(database);
        sql.rows(
                "INSERT INTO registry_edition (fingerprint, actor) VALUES ('f', 'test')",
                "INSERT INTO reporting_unit (unit_id) VALUES ('a'), ('b'), ('c')",
                "INSERT INTO review_definition (review_id, hash, source, name_vi, name_en, period, registry_date,"
                        + " deadline) VALUES ('r', 'h', '', 'r', 'r', '[2018-01-01,2019-01-01)', '2018-12-31', '2019-01-10')",
                "INSERT INTO review (review_id, current_definition) VALUES ('r', 1)",
                "INSERT INTO run (review_id, kind, actor, business_date, definition_key, edition)"
                        + " VALUES ('r', 'run', 'test', '2019-01-01', 1, 1)",
                "INSERT INTO submission (review_id, sender, part, file_name, sha256, size, modified_at, channel, run_id)"
                        + " VALUES ('r', 's', '', 'f.csv', decode(repeat('00', 32), 'hex'), 0, now(), 'inbox', 1)",
                "INSERT INTO release (review_id, number, state, run_id, definition_key, edition, registry_date)"
                        + " VALUES ('r', 1, 'provisional', 1, 1, 1, '2018-12-31')");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static String district(int key, String code, String parent, String valid) {
        return VERSION + "(1, " + key + ", 'x', 'X', 'DISTRICT', 'DISTRICT', " + parent + ", '" + code + "', '" + valid
                + "')";
    }

    @Test
    void soundRegistryIsTaken() throws SQLException {
        assertThat(sql.refusal(
                        PROVINCE,
                        district(2, "182", "1", "[2000-01-01,2010-01-01)"),
                        district(2, "183", "1", "[2010-01-01,)"),
                        MAKE_CURRENT,
                        "SELECT 1 / 0"))
                .as("only our own division, which undoes the rest, fails")
                .isEqualTo("22012");
    }

    @Test
    void twoVersionsOfAUnitOnOneDayAreRefused() throws SQLException {
        assertThat(sql.refusal(
                        PROVINCE,
                        district(2, "182", "1", "[2000-01-01,2010-01-02)"),
                        district(2, "183", "1", "[2010-01-01,)")))
                .isEqualTo("one_version_of_a_unit_on_a_date");
    }

    @Test
    void twoUnitsOfOneCodeOnOneDayAreRefused() throws SQLException {
        assertThat(sql.refusal(
                        PROVINCE,
                        district(2, "182", "1", "[2000-01-01,2010-01-02)"),
                        district(3, "182", "1", "[2010-01-01,)")))
                .isEqualTo("one_unit_of_a_code_on_a_date");
    }

    @Test
    void gapBetweenVersionsIsRefused() throws SQLException {
        assertThat(sql.refusal(
                        PROVINCE,
                        district(2, "182", "1", "[2000-01-01,2010-01-01)"),
                        district(2, "183", "1", "[2010-01-02,)"),
                        MAKE_CURRENT))
                .isEqualTo("no_gap_between_versions");
    }

    @Test
    void parentThatIsMissingForADayIsRefused() throws SQLException {
        assertThat(sql.refusal(PROVINCE, district(2, "182", "1", "[1999-12-31,)"), MAKE_CURRENT))
                .isEqualTo("parent_exists_all_the_while");
    }

    @Test
    void emptySpanAndUnknownBeginningAreRefused() throws SQLException {
        assertThat(sql.refusal(PROVINCE, district(2, "182", "1", "empty")))
                .isEqualTo("reporting_unit_version_valid_check");
        assertThat(sql.refusal(PROVINCE, district(2, "182", "1", "(,2010-01-01)")))
                .isEqualTo("reporting_unit_version_valid_check");
    }

    @Test
    void onlyAProvinceHasNoParent() throws SQLException {
        assertThat(sql.refusal(district(2, "182", "NULL", "[2000-01-01,)"))).startsWith("reporting_unit_version_check");
        assertThat(sql.refusal(PROVINCE.replace("NULL", "2"))).startsWith("reporting_unit_version_check");
        assertThat(sql.refusal(district(2, "182", "2", "[2000-01-01,)"))).startsWith("reporting_unit_version_check");
    }

    @Test
    void splitWithoutALegalTextIsRefused() throws SQLException {
        String event = "INSERT INTO unit_event VALUES (1, 1, 'SPLIT', '2010-01-01', 1, 2, false, '', 'LAW', '')";
        assertThat(sql.refusal(event)).isEqualTo("split_has_a_legal_text");
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, NaN, NULL, amount_is_finite_and_not_negative",
        "Infinity, Infinity, NULL, amount_is_finite_and_not_negative",
        "-1, 0, NULL, amount_is_finite_and_not_negative",
        "0, 0, Infinity, amount_is_finite_and_not_negative",
        "2, 1, NULL, bounds_in_order",
        "1, 2, 1, bounds_in_order"
    })
    void amountsThatCanNotBeAreRefusedEverywhere(String lower, String stated, String upper, String why)
            throws SQLException {
        String amounts = "'" + lower + "', '" + stated + "', " + (upper.equals("NULL") ? "NULL" : "'" + upper + "'");
        assertThat(sql.refusal("INSERT INTO observation VALUES (1, 2, 1, 'i', " + amounts
                        + ", 'EXACT', 'rule', 'c', 't', NULL, NULL, 'e')"))
                .isEqualTo(why);
        assertThat(sql.refusal("INSERT INTO control_total VALUES (1, 2, 'i', 'c', 't', " + amounts + ")"))
                .isEqualTo(why);
        assertThat(sql.refusal("INSERT INTO figure VALUES ('r', 1, 'DISTRICT', 1, 'i', " + amounts + ", 1, 0, 0)"))
                .isEqualTo(why);
    }

    @Test
    void linesThatAreLostOrMadeAreRefused() throws SQLException {
        String result = "INSERT INTO interpretation_result"
                + " (interpretation_id, refused, lines_read, lines_accepted, lines_held, lines_non_data) VALUES ";
        assertThat(sql.refusal(result + "(1, false, 10, 5, 3, 1)")).isEqualTo("lines_are_conserved");
        assertThat(sql.refusal(result + "(1, false, 10, 5, 3, 3)")).isEqualTo("lines_are_conserved");
        assertThat(sql.refusal(result + "(1, true, 10, 1, 0, 0)")).isEqualTo("nothing_of_a_refused_file");
    }

    @Test
    void figureWithoutObservationsIsRefused() throws SQLException {
        assertThat(sql.refusal("INSERT INTO figure VALUES ('r', 1, 'DISTRICT', 1, 'i', 0, 0, 0, 0, 0, 0)"))
                .isEqualTo("figure_observations_check");
    }

    @Test
    void currentReleaseExists() throws SQLException {
        assertThat(sql.refusal("UPDATE review SET current_release = 7")).isEqualTo("current_release_exists");
    }

    @Test
    void sameBytesOfOneSenderAndPartAreKeptOnce() throws SQLException {
        assertThat(
                        sql.refusal(
                                "INSERT INTO submission"
                                        + " (review_id, sender, part, file_name, sha256, size, modified_at, channel, run_id)"
                                        + " SELECT review_id, sender, part, 'g.csv', sha256, size, now(), channel, run_id FROM submission"))
                .startsWith("submission_review_id_sender_part");
    }
}
