package vn.tonghop.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a killed server leaves behind and PostgreSQL would take for a server that still runs. */
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Leftovers() {}

    /**
     * Ends sessions that outlived their server, which most do by themselves, and removes the server's file if its
     * process is dead but not yet taken note of by its parent: in a container whose first process never does so,
     * PostgreSQL would wait for ever. Only called when no server runs.
     */
    static void clear(Path cluster) throws IOException {
        if (!Files.exists(cluster.resolve("postmaster.pid"))) {
            return;
        }
        await(cluster);
        List<ProcessHandle> sessions = sessions(cluster);
        for (ProcessHandle session : sessions) {
            LOG.warn("Ending session {} of a server that is gone", session.pid());
            session.destroyForcibly();
        }
        await(cluster);
        if (sessions(cluster).isEmpty() && unburied(pid(cluster))) {
            Files.delete(cluster.resolve("postmaster.pid"));
        }
    }

    private static void await(Path cluster) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!sessions(cluster).isEmpty() && System.nanoTime() < end) {
            ServerLocks.pause();
        }
    }

    /** PostgreSQL's processes work in the cluster's directory; their name tells them from a person's shell there. */
    private static List<ProcessHandle> sessions(Path cluster) throws IOException {
        try (var all = ProcessHandle.allProcesses()) {
            return all.filter(p -> Postmaster.worksIn(p.pid(), cluster)).toList();
        }
    }

    private static String pid(Path cluster) throws IOException {
        return Files.readString(cluster.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    private static boolean unburied(String pid) {
        try {
            return Files.readString(Path.of("/proc", pid, "stat"), StandardCharsets.ISO_8859_1)
                    .contains("(postgres) Z ");
        } catch (IOException e) {
            return false;
        }
    }
}
