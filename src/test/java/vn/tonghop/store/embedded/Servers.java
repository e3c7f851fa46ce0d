package vn.tonghop.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the tests of the embedded server do to servers. */
final class Servers {
    static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    private Servers() {}

    static EmbeddedServer attach(Path data) {
        return EmbeddedServer.attach(data, EmbeddedSettings.defaults().withBinaries(BINARIES));
    }

    static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    static String ask(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            return statement.execute(sql) ? first(statement.getResultSet()) : "";
        }
    }

    private static String first(java.sql.ResultSet rows) throws SQLException {
        return rows.next() ? rows.getString(1) : "no row";
    }

    static Path cluster(Path data) {
        return data.resolve("postgres").resolve("18");
    }

    static @Nullable Postmaster postmaster(Path data) throws IOException {
        return Postmaster.on(cluster(data));
    }

    static void killPostmaster(Path data) throws Exception {
        Postmaster found = postmaster(data);
        if (found == null) {
            throw new IllegalStateException("no server on " + data);
        }
        signal("-KILL", Long.toString(found.pid()));
        while (postmaster(data) != null) {
            Thread.sleep(10);
        }
    }

    static void signal(String signal, String target) throws Exception {
        Process kill =
                new ProcessBuilder("kill", signal, "--", target).inheritIO().start();
        if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IllegalStateException("kill " + signal + " " + target);
        }
    }

    /** Every file with its size and time, to see that nothing was touched. */
    static Map<String, String> snapshot(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var all = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                files.put(path.toString(), Files.size(path) + " " + Files.getLastModifiedTime(path));
            }
        }
        return files;
    }
}
