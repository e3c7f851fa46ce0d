package vn.tonghop.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.store.failure.BadConfiguration;

/** The oldest server we work with, PostgreSQL 15, as somebody else runs it. */
class ExternalDatabaseTest {
    private static final Path BIN = Path.of("/usr/lib/postgresql/15/bin");

    @TempDir
    static Path place;

    private static int port;

    @BeforeAll
    static void startServer() throws Exception {
        assumeTrue(Files.exists(BIN.resolve("initdb")), "skipped: PostgreSQL 15 is not installed in " + BIN);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path password = Files.writeString(place.resolve("password"), "dba\n");
        run(
                "initdb",
                "-D",
                cluster(),
                "-U",
                "dba",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C.UTF-8");
        run(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                cluster(),
                "-l",
                place.resolve("log").toString(),
                "-o",
                "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=" + port);
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (Files.exists(Path.of(cluster(), "postmaster.pid"))) {
            run("pg_ctl", "stop", "-w", "-m", "fast", "-D", cluster());
        }
    }

    private static String cluster() {
        return place.resolve("cluster").toString();
    }

    private static void run(String program, String... arguments) throws Exception {
        boolean root = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        List<String> line = new ArrayList<>(root ? List.of("unshare", "--user", "--") : List.of());
        line.add(BIN.resolve(program).toString());
        line.addAll(List.of(arguments));
        Path output = place.resolve(program + ".out");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(line + ": " + Files.readString(output));
        }
    }

    private static void asDba(String database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database), "dba", "dba");
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
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
