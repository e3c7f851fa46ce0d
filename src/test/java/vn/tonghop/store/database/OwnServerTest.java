package vn.tonghop.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.store.embedded.EmbeddedServer;

/** A server of PostgreSQL 18, where each membership says whether it inherits, reached by its URL. */
class OwnServerTest {
    @TempDir
    Path place;

    @Test
    void loginThatMakesTheRolesItselfTakesThemAndHasNothingBefore() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.attach(place, TestDatabase.sharedBinaries())) {
            try (var connection =
                            java.sql.DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE province LOGIN CREATEROLE PASSWORD 'secret'");
                statement.execute("CREATE DATABASE province OWNER province");
            }
            DatabaseSettings settings = DatabaseSettings.of(
                            new DatabaseSource.External(server.jdbcUrl("province"), "province", "secret"))
                    .withMigrations("test-migrations", "test-views");
            try (Database database = Database.open(settings)) {
                assertThat(DatabaseTest.ask(database, "SELECT current_user")).isEqualTo("tonghop_app");
                assertThat(DatabaseTest.ask(database, "SELECT count(*) FROM tonghop.crop"))
                        .isEqualTo("0");
                assertThatThrownBy(() -> DatabaseTest.ask(database, "RESET ROLE; DELETE FROM tonghop.crop"))
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
