package vn.tonghop.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.store.failure.BadConfiguration;
import vn.tonghop.store.failure.DatabaseUnavailable;

class DatabaseTest {
    private static final String[] SCHEMA = {"test-migrations", "test-views"};

    static String ask(Database database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var row = statement.getResultSet();
            return row.next() ? row.getString(1) : "no row";
        }
    }

    @Test
    void rowsWrittenByTheAppAreThereWhenTheDatabaseIsOpenedAgain() throws SQLException {
        DatabaseSettings settings = TestDatabase.freshSettings(SCHEMA);
        try (Database database = Database.open(settings)) {
            ask(database, "INSERT INTO crop VALUES (1, 'lúa', '[2018-01-01,)')");
        }
        try (Database database = Database.open(settings)) {
            assertThat(ask(database, "SELECT name FROM crop")).isEqualTo("lúa");
        }
    }

    @Test
    void appMakesNoTableAndReaderSeesViewsOnly() throws SQLException {
        try (Database database = TestDatabase.fresh(SCHEMA)) {
            assertThat(ask(database, "SELECT current_user")).isEqualTo("tonghop_app");
            assertThat(ask(database, "SELECT rolsuper FROM pg_roles WHERE rolname = session_user"))
                    .isEqualTo("f");
            assertThat(ask(database, "SELECT tableowner FROM pg_tables WHERE tablename = 'crop'"))
                    .isEqualTo("tonghop_owner");
            assertThatThrownBy(() -> ask(database, "CREATE TABLE tonghop.mine (id bigint)"))
                    .hasMessageContaining("permission denied");
            assertThat(ask(database, "SET ROLE tonghop_reader; SELECT count(*) FROM reporting.crops; RESET ROLE"))
                    .isEmpty();
            assertThatThrownBy(() -> ask(database, "SET ROLE tonghop_reader; SELECT * FROM tonghop.crop"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void newerSchemaIsRefusedAndStaysAsItIs() throws SQLException {
        DatabaseSettings old = TestDatabase.freshSettings(SCHEMA);
        Database.open(old.withMigrations("test-migrations", "test-views", "test-migrations-newer"))
                .close();
        BadConfiguration refusal = catchThrowableOfType(BadConfiguration.class, () -> Database.open(old));
        assertThat(refusal.key()).isEqualTo("database.schema.newer");
        assertThat(refusal.arguments().get(1)).isEqualTo("2");
    }

    @Test
    void migrationChangedAfterItWasAppliedIsRefused() {
        DatabaseSettings settings = TestDatabase.freshSettings(SCHEMA);
        BadConfiguration refusal = catchThrowableOfType(
                BadConfiguration.class,
                () -> Database.open(settings.withMigrations("test-migrations-changed", "test-views")));
        assertThat(refusal.key()).isEqualTo("database.schema.migration");
        assertThat(refusal.arguments().get(1).toString()).contains("checksum mismatch");
    }

    @Test
    void historyThatWasTouchedIsReadAgainInsteadOfTrusted() throws SQLException {
        DatabaseSettings settings = TestDatabase.freshSettings(SCHEMA);
        try (var connection = TestDatabase.superuser(settings.name());
                var statement = connection.createStatement()) {
            statement.execute("UPDATE tonghop.flyway_schema_history SET success = FALSE WHERE version = '1'");
        }
        assertThat(catchThrowableOfType(BadConfiguration.class, () -> Database.open(settings))
                        .key())
                .isEqualTo("database.schema.migration");
    }

    @Test
    void databaseUrlDecidesBetweenAServerAndTheDataDirectory() {
        assertThat(DatabaseSettings.from(Map.of(), Path.of("data")).source())
                .isInstanceOf(DatabaseSource.Embedded.class);
        DatabaseSource source = DatabaseSettings.from(
                        Map.of("TONGHOP_DB_URL", "jdbc:postgresql://db/tonghop?password=secret"), Path.of("data"))
                .source();
        assertThat(source.toString()).isEqualTo("External[jdbc:postgresql://db/tonghop]");
        assertThat(catchThrowableOfType(
                                BadConfiguration.class,
                                () -> DatabaseSettings.from(Map.of("TONGHOP_DB_URL", "mysql://x"), Path.of("d")))
                        .key())
                .isEqualTo("database.url");
    }

    @Test
    void serverThatIsAwayIsUnavailable() {
        var nowhere = new DatabaseSource.External("jdbc:postgresql://127.0.0.1:1/none", "nobody", "");
        assertThat(catchThrowableOfType(DatabaseUnavailable.class, () -> Database.open(DatabaseSettings.of(nowhere)))
                        .key())
                .isEqualTo("database.connect");
    }
}
