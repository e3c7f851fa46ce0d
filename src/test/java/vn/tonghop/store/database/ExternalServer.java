package vn.tonghop.store.database;

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

/** A PostgreSQL 15 server as somebody else runs it, with the superuser dba; its directory goes with it. */
public final class ExternalServer implements AutoCloseable {
    private static final Path BIN = Path.of("/usr/lib/postgresql/15/bin");

    private final Path place;
    private final int port;

    private ExternalServer(Path place, int port) {
        this.place = place;
        this.port = port;
    }

    /** Starts one, with options for its server; the test is skipped where PostgreSQL 15 is not installed. */
    public static ExternalServer start(String... options) throws Exception {
        assumeTrue(Files.exists(BIN.resolve("initdb")), "skipped: PostgreSQL 15 is not installed in " + BIN);
        ExternalServer server = new ExternalServer(Files.createTempDirectory("postgres15"), freePort());
        server.begin(options);
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void begin(String... options) throws Exception {
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
                "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=" + port + " "
                        + String.join(" ", options));
    }

    /** Statements of the superuser. */
    public void asDba(String database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database), "dba", "dba");
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The URL of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The same for PostgreSQL's own programs, with a login whose password is its name. */
    public String address(String database, String login) {
        return "host=127.0.0.1 port=" + port + " dbname=" + database + " user=" + login + " password=" + login;
    }

    /** Stops it at once, as a machine that is switched off in order would. */
    public void stop() throws IOException {
        run("pg_ctl", "stop", "-w", "-m", "fast", "-D", cluster());
    }

    private String cluster() {
        return place.resolve("cluster").toString();
    }

    /** Runs one of its programs, as the user it runs as. */
    public void run(String program, String... arguments) throws IOException {
        boolean root = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        List<String> line = new ArrayList<>(root ? List.of("unshare", "--user", "--") : List.of());
        line.add(BIN.resolve(program).toString());
        line.addAll(List.of(arguments));
        Path output = place.resolve(program + ".out");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(line + ": " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(Path.of(cluster(), "postmaster.pid"))) {
            stop();
        }
        try (var all = Files.walk(place)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
