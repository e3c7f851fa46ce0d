package vn.tonghop.store.embedded;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.store.failure.DatabaseUnavailable;
import vn.tonghop.store.failure.StoreFailure;

/** This process's share in the one server of a data directory: joined, started or stopped under the file locks. */
final class SharedServer {
    private static final Logger LOG = LoggerFactory.getLogger(SharedServer.class);

    private static final int PORTS_TRIED = 3;

    /** Over pg_ctl's own timeout, so that it is pg_ctl that gives up and says so. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Layout layout;
    private final EmbeddedSettings settings;
    private @Nullable ServerLocks locks;
    private int users;

    SharedServer(Layout layout, EmbeddedSettings settings) {
        this.layout = layout;
        this.settings = settings;
    }

    /** Counts one more user in this process and returns the port of the running server. */
    synchronized int join() throws IOException {
        ServerLocks held = locks;
        if (held == null) {
            Guards.check(layout, settings.binaries());
            Files.createDirectories(layout.log());
            held = new ServerLocks(layout);
        }
        try {
            int port = running(held);
            locks = held;
            users++;
            return port;
        } finally {
            if (locks == null) {
                held.close();
            }
        }
    }

    /** The port of the server, started again if it has died. */
    synchronized int ensureRunning() throws IOException {
        ServerLocks held = locks;
        if (held == null) {
            throw new IllegalStateException("closed");
        }
        return running(held);
    }

    /** Counts one user less; the last one in the last process stops the server. */
    synchronized void leave() throws IOException {
        ServerLocks held = locks;
        if (held == null || --users > 0) {
            return;
        }
        locks = null;
        try (held;
                FileLock ours = held.toStartOrStop(settings.stopTimeout())) {
            if (ours.isValid() && held.nobodyElse() && Postmaster.on(layout.cluster()) != null) {
                stop(programs());
            }
        }
    }

    private int running(ServerLocks held) throws IOException {
        try (FileLock ours = held.toStartOrStop(settings.startTimeout())) {
            boolean first = locks == null && ours.isValid();
            try {
                return running(held.nobodyElse(), first);
            } finally {
                held.use();
            }
        }
    }

    private int running(boolean alone, boolean first) throws IOException {
        Programs programs = programs();
        Postmaster found = Postmaster.on(layout.cluster());
        if (found != null && alone && first) {
            LOG.warn("Stopping the server that a killed process left behind (pid {})", found.pid());
            stop(programs);
            found = null;
        }
        if (found != null) {
            return ready(programs);
        }
        if (!alone) {
            Whereabouts.refuseIfElsewhere(layout);
        }
        Leftovers.clear(layout.cluster());
        return start(programs);
    }

    private Programs programs() throws IOException {
        Path root = settings.binaries() == null ? layout.home() : settings.binaries();
        return new Programs(Binaries.unpackedUnder(root), layout.log());
    }

    private int start(Programs programs) throws IOException {
        Secret.in(layout.password());
        if (!Files.exists(layout.cluster())) {
            Cluster.make(layout, programs);
        }
        DurableSettings.assertOnIn(layout.cluster(), programs);
        ServerLog.cap(layout.serverLog());
        Whereabouts.note(layout);
        int port = startOnFreePort(programs);
        try {
            check(port);
        } catch (StoreFailure e) {
            stop(programs);
            throw e;
        }
        return port;
    }

    /** Between the choice of a port and its use another program may take it. */
    private int startOnFreePort(Programs programs) throws IOException {
        int port = 0;
        for (int i = 0; i < PORTS_TRIED; i++) {
            port = ServerPort.rememberedOrNew(layout.port());
            var started = programs.run(
                    settings.startTimeout().plus(GRACE),
                    "pg_ctl",
                    "start",
                    "--wait",
                    "--timeout=" + settings.startTimeout().toSeconds(),
                    "--pgdata=" + layout.cluster(),
                    "--log=" + layout.serverLog(),
                    "--options=-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=" + port);
            if (started.good()) {
                return port;
            }
            if (ServerPort.free(port)) {
                break;
            }
        }
        throw notStarted();
    }

    private DatabaseUnavailable notStarted() throws IOException {
        return new DatabaseUnavailable(
                "database.start", layout.cluster(), layout.serverLog(), ServerLog.end(layout.serverLog()));
    }

    private void check(int port) throws IOException {
        Properties login = new Properties();
        login.setProperty("user", Cluster.SUPERUSER);
        login.setProperty("password", Secret.in(layout.password()));
        try (var connection = DriverManager.getConnection(EmbeddedServer.url(port, "postgres"), login)) {
            DurableSettings.assertOn(connection, layout.cluster().toString());
            Access.assertPasswordOnly(connection, layout.cluster());
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e, "database.connect", "127.0.0.1:" + port, String.valueOf(e.getMessage()));
        }
    }

    /** Waits for a server that another process started to take connections. */
    private int ready(Programs programs) throws IOException {
        long end = System.nanoTime() + settings.startTimeout().toNanos();
        while (System.nanoTime() < end) {
            Postmaster found = Postmaster.on(layout.cluster());
            if (found == null) {
                return start(programs);
            }
            if (found.ready()) {
                check(found.port());
                return found.port();
            }
            ServerLocks.pause();
        }
        throw notStarted();
    }

    private void stop(Programs programs) throws IOException {
        var stopped = programs.run(
                settings.stopTimeout().plus(GRACE),
                "pg_ctl",
                "stop",
                "--wait",
                "--mode=fast",
                "--timeout=" + settings.stopTimeout().toSeconds(),
                "--pgdata=" + layout.cluster());
        if (!stopped.good() && Postmaster.on(layout.cluster()) != null) {
            throw new DatabaseUnavailable("database.stop", layout.cluster(), stopped.output());
        }
    }
}
