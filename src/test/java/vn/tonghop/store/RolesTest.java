package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.DatabaseSettings;
import vn.tonghop.store.database.TestDatabase;

/** What the application and the readers may not do. */
class RolesTest {
    private static final String DENIED = "42501";

    private static DatabaseSettings settings;
    private static Database database;
    private static Sql app;

    @BeforeAll
    static void open() {
        settings = TestDatabase.freshSettings();
        database = Database.open(settings);
        app = new Sql(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit_event",
                "decision",
                "decision_revocation",
                "run_decision",
                "release",
                "release_input",
                "release_unit",
                "figure",
                "submission",
                "submission_content",
                "delivery",
                "interpretation",
                "interpretation_result",
                "interpretation_total",
                "registry_edition",
                "reporting_unit",
                "reporting_unit_version",
                "unit_event",
                "review_definition",
                "run",
                "run_result",
                "run_event"
            })
    void applicationAddsToTheRecordAndNeverChangesIt(String table) throws SQLException {
        String column = superuser("SELECT column_name FROM information_schema.columns WHERE table_schema = 'tonghop'"
                        + " AND table_name = '" + table + "' AND is_generated = 'NEVER' AND is_identity = 'NO' LIMIT 1")
                .get(0);
        assertThat(app.refusal("UPDATE " + table + " SET " + column + " = " + column))
                .isEqualTo(DENIED);
        assertThat(app.refusal("DELETE FROM " + table)).isEqualTo(DENIED);
        assertThat(app.refusal("TRUNCATE " + table)).isEqualTo(DENIED);
        assertThat(app.refusal("DROP TABLE " + table)).isEqualTo(DENIED);
        assertThat(app.refusal("ALTER TABLE " + table + " DISABLE TRIGGER ALL")).isEqualTo(DENIED);
    }

    @Test
    void applicationMakesNothingAndDoesNotSeeTheMigrations() throws SQLException {
        assertThat(app.refusal("CREATE TABLE tonghop.mine (id bigint)")).isEqualTo(DENIED);
        assertThat(app.refusal("CREATE VIEW reporting.mine AS SELECT 1 AS one")).isEqualTo(DENIED);
        assertThat(app.refusal("DROP SCHEMA reporting CASCADE")).isEqualTo(DENIED);
        assertThat(app.refusal("INSERT INTO tonghop.flyway_schema_history SELECT * FROM tonghop.flyway_schema_history"))
                .isEqualTo(DENIED);
        assertThat(app.refusal("SELECT setval('tonghop.submission_submission_id_seq', 1)"))
                .isEqualTo(DENIED);
    }

    @Test
    void loginHasNoRightsOfItsOwnAndNoWayToBecomeTheOwner() throws SQLException {
        for (String sql : List.of(
                "SELECT * FROM tonghop.release",
                "DELETE FROM tonghop.release",
                "UPDATE tonghop.audit_event SET detail = ''",
                "DELETE FROM tonghop.submission_content",
                "CREATE TABLE tonghop.mine (id bigint)",
                "CREATE TABLE public.mine (id bigint)")) {
            assertThat(app.refusal("RESET ROLE", sql)).as(sql).isEqualTo(DENIED);
            assertThat(app.refusal("SET LOCAL ROLE tonghop_owner", sql)).as(sql).isEqualTo(DENIED);
        }
    }

    @Test
    void loginOfAnOlderClusterIsPutRightWhenTheDatabaseIsOpened() throws SQLException {
        try (Connection connection = TestDatabase.superuser(settings.name());
                var statement = connection.createStatement()) {
            statement.execute("GRANT tonghop_owner, tonghop_app TO tonghop WITH INHERIT TRUE");
        }
        assertThat(superuser("SELECT pg_has_role('tonghop', 'tonghop_owner', 'USAGE')"))
                .containsExactly("t");
        Database.open(settings).close();
        assertThat(superuser("SELECT pg_has_role('tonghop', 'tonghop_owner', 'MEMBER')"))
                .containsExactly("f");
        assertThat(superuser("SELECT pg_has_role('tonghop', 'tonghop_app', 'USAGE')"))
                .containsExactly("f");
        assertThat(app.refusal("SELECT * FROM release")).isEqualTo("taken");
    }

    @Test
    void readersSeeTheReportingViewsAndNothingElse() throws SQLException {
        List<String> relations = superuser("SELECT n.nspname || '.' || quote_ident(c.relname) FROM pg_class c"
                + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'v', 'm', 'p')"
                + " AND n.nspname IN ('tonghop', 'batch', 'reporting') ORDER BY 1");
        assertThat(relations).hasSizeGreaterThan(40);
        for (String relation : relations) {
            assertThat(app.refusal("SET LOCAL ROLE tonghop_reader", "SELECT * FROM " + relation + " LIMIT 1"))
                    .as(relation)
                    .isEqualTo(relation.startsWith("reporting.") ? "taken" : DENIED);
            assertThat(app.refusal("SET LOCAL ROLE tonghop_reader", "DELETE FROM " + relation))
                    .as(relation)
                    .isIn(DENIED, "55000");
        }
    }

    private static List<String> superuser(String sql) throws SQLException {
        try (Connection connection = TestDatabase.superuser(settings.name());
                var statement = connection.createStatement()) {
            var result = statement.executeQuery(sql);
            List<String> rows = new java.util.ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
