package vn.tonghop.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tonghop.store.failure.BadConfiguration;

/** The oldest server we work with, PostgreSQL 15, as somebody else runs it. */
class ExternalDatabaseTest {
    private static ExternalServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = ExternalServer.start();
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private static void asDba(String database, String... statements) throws SQLException {
        server.asDba(database, statements);
    }

    private static String url(String database) {
        return server.url(database);
    }

    private static DatabaseSettings as(String login, String database) {
        return DatabaseSettings.of(new DatabaseSource.External(url(database), login, "secret"))
                .withMigrations("test-migrations", "test-views");
    }

    private static String refusal(DatabaseSettings settings) {
        return catchThrowableOfType(BadConfiguration.class, () -> Database.open(settings))
                .key();
    }

    @Test
    void loginThatMayNotMakeRolesNeedsTheScriptOnceAndThenWorks() throws Exception {
        asDba("postgres", "CREATE ROLE plain LOGIN PASSWORD 'secret'", "CREATE DATABASE plain");
        assertThat(refusal(as("plain", "plain"))).isEqualTo("database.roles");
        asDba("plain", "SET tonghop.login = 'plain'", Files.readString(Path.of("sql", "roles.sql")));
        try (Database database = Database.open(as("plain", "plain"))) {
            DatabaseTest.ask(database, "INSERT INTO crop VALUES (1, 'ngô', '[2018-01-01,)')");
        }
        try (Database database = Database.open(as("plain", "plain"))) {
            assertThat(DatabaseTest.ask(database, "SELECT name FROM crop")).isEqualTo("ngô");
            assertThat(DatabaseTest.ask(database, "SELECT current_user")).isEqualTo("tonghop_app");
            assertThat(DatabaseTest.ask(database, "SHOW server_version_num")).startsWith("15");
        }
    }

    @Test
    void loginMadeByAnOlderProgramStopsInheritingWhereItMayChangeItself() throws Exception {
        asDba("postgres", "CREATE ROLE older LOGIN CREATEROLE PASSWORD 'secret'", "CREATE DATABASE older OWNER older");
        Database.open(as("older", "older")).close();
        asDba("older", "ALTER ROLE older INHERIT");
        try (Database database = Database.open(as("older", "older"))) {
            assertThat(DatabaseTest.ask(database, "SELECT rolinherit FROM pg_roles WHERE rolname = session_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> DatabaseTest.ask(database, "RESET ROLE; DELETE FROM tonghop.crop"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void serverThatMayLoseCommitsIsRefused() throws Exception {
        asDba(
                "postgres",
                "CREATE ROLE risky LOGIN SUPERUSER PASSWORD 'secret'",
                "CREATE DATABASE risky",
                "ALTER DATABASE risky SET synchronous_commit = off");
        assertThat(refusal(as("risky", "risky"))).isEqualTo("database.durable");
    }

    @Test
    void databaseThatIsNotUtf8IsRefused() throws Exception {
        asDba(
                "postgres",
                "CREATE ROLE latin LOGIN SUPERUSER PASSWORD 'secret'",
                "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        assertThat(refusal(as("latin", "latin"))).isEqualTo("database.encoding");
    }

    @Test
    void wrongPasswordAndMissingDatabaseAreToldAsSuch() {
        assertThat(refusal(as("dba", "postgres"))).isEqualTo("database.login");
    }
}
