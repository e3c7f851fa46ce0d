package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.DatabaseSettings;
import vn.tonghop.store.database.TestDatabase;
import vn.tonghop.store.failure.BadConfiguration;

/** What becomes of readers' own views when the program brings other views. */
class ViewsMigrationTest {
    private static final Path FILE = Path.of("sql", "views", "R__reporting.sql");

    private final DatabaseSettings settings = TestDatabase.freshSettings();

    @AfterEach
    void drop() {
        TestDatabase.drop(settings);
    }

    /** The settings of a program whose file of views was changed. */
    private DatabaseSettings changed(String folder, UnaryOperator<String> change) throws IOException {
        Path place = Files.createDirectories(Path.of("target", "test-classes", "views-" + folder));
        String before = Files.readString(FILE);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(place.resolve(FILE.getFileName()), after);
        return settings.withMigrations("sql/migrations", "views-" + folder);
    }

    private List<String> superuser(String... statements) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = TestDatabase.superuser(settings.name());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                rows.clear();
                if (statement.execute(sql)) {
                    var result = statement.getResultSet();
                    while (result.next()) {
                        rows.add(result.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private List<String> columns(String view) throws SQLException {
        return superuser("SELECT attname FROM pg_attribute WHERE attrelid = 'reporting." + view
                + "'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum");
    }

    private void readersView() throws SQLException {
        superuser(
                "CREATE SCHEMA so_ke_hoach",
                "CREATE VIEW so_ke_hoach.dat_hien AS SELECT unit_name, stated, reported FROM reporting.figures");
    }

    @Test
    void columnMoreLeavesAReadersViewAsItIs() throws Exception {
        readersView();
        Database.open(changed(
                        "more",
                        text -> text.replace(
                                "       f.expected\nFROM", "       f.expected,\n       f.number AS again\nFROM")))
                .close();
        assertThat(columns("figures_all")).endsWith("expected", "again");
        assertThat(columns("figures")).endsWith("expected", "again");
        assertThat(superuser("SELECT count(*) FROM so_ke_hoach.dat_hien")).containsExactly("0");
    }

    @Test
    void columnUnderAnotherNameIsRefusedWhileAReadersViewStandsOnIt() throws Exception {
        readersView();
        List<String> before = columns("figures");
        DatabaseSettings renamed = changed("refused", ViewsMigrationTest::renamed);
        BadConfiguration refusal = catchThrowableOfType(BadConfiguration.class, () -> Database.open(renamed));
        assertThat(refusal.key()).isEqualTo("database.schema.dependents");
        assertThat(String.valueOf(refusal.arguments().get(1)))
                .isEqualTo("view so_ke_hoach.dat_hien depends on view reporting.figures");
        assertThat(columns("figures")).isEqualTo(before);
        assertThat(superuser("SELECT count(*) FROM so_ke_hoach.dat_hien")).containsExactly("0");
        Database.open(settings).close();
        superuser("DROP VIEW so_ke_hoach.dat_hien");
        Database.open(renamed).close();
        assertThat(columns("figures")).contains("senders").doesNotContain("reported");
    }

    @Test
    void columnUnderAnotherNameBringsOurOwnViewsOnItAgainWithTheirGrants() throws Exception {
        try (Database database = Database.open(changed("renamed", ViewsMigrationTest::renamed))) {
            Sql sql = new Sql(database);
            for (String view : List.of("figures_all", "figures", "district_summary", "release_changes")) {
                assertThat(sql.refusal("SET LOCAL ROLE tonghop_reader", "SELECT * FROM reporting." + view))
                        .isEqualTo("taken");
            }
        }
    }

    @Test
    void viewThatIsNoLongerOursGoes() throws Exception {
        Database.open(changed(
                        "fewer",
                        text -> text.replaceAll("(?s)CALL pg_temp.put_view\\('held_summary'.*?\\$view\\$\\);", "")
                                .replaceAll("(?m)^COMMENT ON .*held_summary.*$", "")))
                .close();
        assertThat(superuser("SELECT to_regclass('reporting.held_summary') IS NULL"))
                .containsExactly("t");
        assertThat(columns("coverage")).isNotEmpty();
    }

    private static String renamed(String text) {
        return text.replace("       f.reported,\n", "       f.reported AS senders,\n")
                .replace("figures_all.reported ", "figures_all.senders ");
    }
}
