package vn.tonghop.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.store.failure.DatabaseUnavailable;

/**
 * One use of the PostgreSQL server of a data directory; the server runs as long as any process uses it, and all its
 * data stays in {@code <data>/postgres/18}.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Map<Path, SharedServer> SHARED = new HashMap<>();

    private final SharedServer shared;
    private final Layout layout;
    private int port;
    private boolean closed;

    private EmbeddedServer(SharedServer shared, Layout layout, int port) {
        this.shared = shared;
        this.layout = layout;
        this.port = port;
    }

    /**
     * Starts the server of {@code dataDir}, or joins it if another process has started it. The cluster is made if the
     * directory has none yet.
     *
     * @throws vn.tonghop.store.failure.BadConfiguration if the directory or its settings must not be worked with;
     *     nothing was changed
     * @throws DatabaseUnavailable if the server can't be started now
     */
    public static EmbeddedServer attach(Path dataDir, EmbeddedSettings settings) {
        try {
            Files.createDirectories(dataDir);
            Layout layout = new Layout(dataDir.toRealPath().resolve("postgres"));
            SharedServer shared;
            synchronized (SHARED) {
                shared = SHARED.computeIfAbsent(layout.home(), home -> new SharedServer(layout, settings));
            }
            return new EmbeddedServer(shared, layout, shared.join());
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, "database.directory", dataDir, e.toString());
        }
    }

    /** Whether a data directory holds a cluster, of whichever version, whole or not; nothing is made or changed. */
    public static boolean isThere(Path dataDir) {
        try (Stream<Path> entries = Files.list(dataDir.resolve("postgres"))) {
            return entries.anyMatch(
                    entry -> entry.getFileName().toString().chars().allMatch(Character::isDigit));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return false;
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, "database.directory", dataDir, e.toString());
        }
    }

    /** The URL of the database {@code postgres}, without user and password. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** The URL of a database of this server, without user and password. */
    public String jdbcUrl(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The superuser, for making roles and databases; the program itself works as another login. */
    public String user() {
        return Cluster.SUPERUSER;
    }

    /** The superuser's password, as kept in {@code <data>/postgres/password}. */
    public String password() {
        return secret("password");
    }

    /** A password kept beside the superuser's under {@code name}; made at random if it is not there yet. */
    public String secret(String name) {
        try {
            return Secret.in(layout.home().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the server again if it has died.
     *
     * @return whether the port is still the one it had, so that open pools find it
     */
    public synchronized boolean ensureRunning() {
        try {
            int before = port;
            port = shared.ensureRunning();
            return port == before;
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, "database.directory", layout.home(), e.toString());
        }
    }

    /** Ends this use; the last use of the last process stops the server. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            shared.leave();
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, "database.directory", layout.home(), e.toString());
        }
    }
}
