package vn.tonghop.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.store.failure.DatabaseUnavailable;

/**
 * In which machine and container a server was started. A server in another container that shares the data directory
 * can't be seen from here, and PostgreSQL's own guard does not see it either: a second server would ruin the cluster.
 */
final class Whereabouts {
    private Whereabouts() {}

    static void note(Layout layout) throws IOException {
        Files.writeString(layout.whereabouts(), here());
    }

    /** Called when someone else uses the server but no server is to be seen. */
    static void refuseIfElsewhere(Layout layout) throws IOException {
        boolean mayRun = Files.exists(layout.cluster().resolve("postmaster.pid"));
        Path noted = layout.whereabouts();
        if (mayRun && !(Files.exists(noted) && Files.readString(noted).equals(here()))) {
            throw new DatabaseUnavailable("database.elsewhere", layout.home());
        }
    }

    /** The running of the machine since its start, and the set of processes we can see. */
    private static String here() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip() + " "
                + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
    }
}
