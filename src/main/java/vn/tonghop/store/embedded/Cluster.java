package vn.tonghop.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.store.failure.DatabaseUnavailable;

/** The files of a PostgreSQL cluster: made once, never wiped. */
final class Cluster {
    /** The superuser; the program's own login is another and has no such power. */
    static final String SUPERUSER = "postgres";

    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final String ACCESS = """
            # Only this machine, and only with a password.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** Durability spelt out, and sizes for a machine with two cores. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "50"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "Asia/Ho_Chi_Minh"),
            Map.entry("log_timezone", "Asia/Ho_Chi_Minh"));

    private Cluster() {}

    /**
     * Makes the cluster beside its place and renames it there when whole, so a half-made one is never taken for it. The
     * locale is PostgreSQL's built-in one: its order of characters never changes with the machine's C library, which
     * would corrupt indexes.
     */
    static void make(Layout layout, Programs programs) throws IOException {
        Path half = layout.halfMadeCluster();
        Directories.remove(half);
        List<String> arguments = new ArrayList<>(List.of(
                "-D",
                half.toString(),
                "--username=" + SUPERUSER,
                "--pwfile=" + layout.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums"));
        SETTINGS.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        var made = programs.run(TIMEOUT, "initdb", arguments.toArray(String[]::new));
        if (!made.good()) {
            throw new DatabaseUnavailable("database.initdb", layout.cluster(), made.output());
        }
        Files.writeString(half.resolve("pg_hba.conf"), ACCESS);
        Directories.force(half.resolve("pg_hba.conf"));
        Files.move(half, layout.cluster(), StandardCopyOption.ATOMIC_MOVE);
        Directories.force(layout.home());
    }
}
