package vn.tonghop.store.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tonghop.store.embedded.EmbeddedServer;
import vn.tonghop.store.embedded.EmbeddedSettings;

/**
 * New databases for tests, each with the whole schema and no rows, on one embedded server; made by copying a migrated
 * template, which takes tens of milliseconds. All are dropped and the server is stopped when the JVM ends.
 */
public final class TestDatabase {
    private static final Path DATA = Path.of("target", "test-database").toAbsolutePath();
    private static final EmbeddedSettings SERVER = EmbeddedSettings.defaults()
            .withBinaries(Path.of("target", "postgres-binaries").toAbsolutePath());
    private static final String PREFIX = "test_" + ProcessHandle.current().pid() + "_";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedServer SHARED = start();

    private TestDatabase() {}

    /** A new database with the program's own schema; close it, or leave it to the end of the JVM. */
    public static Database fresh() {
        return Database.open(freshSettings());
    }

    /** A new database with the schema of other migrations. */
    public static Database fresh(String... migrations) {
        return Database.open(freshSettings(migrations));
    }

    /** Settings with which a new database may be opened more than once. */
    public static DatabaseSettings freshSettings() {
        return freshSettings(base().migrations().toArray(String[]::new));
    }

    /** Settings for a new database with the schema of other migrations. */
    public static DatabaseSettings freshSettings(String... migrations) {
        DatabaseSettings settings = base().withMigrations(migrations);
        String name = PREFIX + NUMBER.incrementAndGet();
        try (Connection connection = superuser("postgres")) {
            String template = template(connection, settings);
            execute(connection, "CREATE DATABASE " + name + " OWNER tonghop_owner TEMPLATE " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return settings.withName(name);
    }

    /** The environment in which a process of its own finds such a database, as it would find a server of somebody else's. */
    public static Map<String, String> environment(DatabaseSettings settings) {
        return Map.of(
                "TONGHOP_DB_URL", SHARED.jdbcUrl(settings.name()),
                "TONGHOP_DB_USER", SHARED.user(),
                "TONGHOP_DB_PASSWORD", SHARED.password());
    }

    /** The port of the server. */
    public static int port() {
        return java.net
                .URI
                .create(SHARED.jdbcUrl("postgres").substring("jdbc:".length()))
                .getPort();
    }

    /** The same database as a server of one's own behind another port of this machine. */
    public static DatabaseSettings through(DatabaseSettings settings, int port) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + settings.name();
        return DatabaseSettings.of(new DatabaseSource.External(url, SHARED.user(), SHARED.password()));
    }

    /** Drops a database before the JVM ends; a JVM that ends with many of them has no time to drop them all. */
    public static void drop(DatabaseSettings settings) {
        try (Connection connection = superuser("postgres")) {
            execute(connection, "DROP DATABASE IF EXISTS " + settings.name() + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection of the superuser, for what no role of the program may do. */
    public static Connection superuser(String database) throws SQLException {
        return java.sql.DriverManager.getConnection(SHARED.jdbcUrl(database), SHARED.user(), SHARED.password());
    }

    /** Embedded settings whose unpacked binaries all tests share. */
    public static EmbeddedSettings sharedBinaries() {
        return SERVER;
    }

    private static DatabaseSettings base() {
        return DatabaseSettings.of(new DatabaseSource.Embedded(DATA, SERVER));
    }

    /** The name holds the fingerprint of the migrations, so a changed file means a new template. */
    private static String template(Connection connection, DatabaseSettings settings) throws SQLException {
        String template =
                "template_" + MigrationFiles.fingerprint(settings.migrations()).substring(0, 16);
        execute(connection, "SELECT pg_advisory_lock(hashtext('" + template + "'))");
        String unfinished = template + "_new";
        if (!names(connection, template + "%").contains(template)) {
            execute(connection, "DROP DATABASE IF EXISTS " + unfinished + " WITH (FORCE)");
            Database.open(settings.withName(unfinished).withPoolSize(1)).close();
            execute(connection, "ALTER DATABASE " + unfinished + " RENAME TO " + template);
        }
        execute(connection, "SELECT pg_advisory_unlock_all()");
        return template;
    }

    private static EmbeddedServer start() {
        EmbeddedServer server = EmbeddedServer.attach(DATA, SERVER);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
        return server;
    }

    private static void end(EmbeddedServer server) {
        try (server;
                Connection connection = superuser("postgres")) {
            // Surefire gives the end of its JVM 30 seconds; what is left is dropped at the end of the next one.
            long enough = System.nanoTime() + TimeUnit.SECONDS.toNanos(12);
            for (String name : names(connection, "test\\_%")) {
                if (ours(name) && System.nanoTime() < enough) {
                    execute(connection, "DROP DATABASE " + name + " WITH (FORCE)");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made by this JVM, or by one that is dead. */
    private static boolean ours(String name) {
        long pid = Long.parseLong(name.split("_", -1)[1]);
        return name.startsWith(PREFIX) || ProcessHandle.of(pid).isEmpty();
    }

    private static List<String> names(Connection connection, String like) throws SQLException {
        try (var query = connection.prepareStatement("SELECT datname FROM pg_database WHERE datname LIKE ?")) {
            query.setString(1, like);
            List<String> names = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
