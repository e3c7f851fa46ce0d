package vn.tonghop.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.store.failure.BadConfiguration;

/**
 * The server settings without which a committed line may be lost: all must be {@code on}, or for
 * {@code synchronous_commit} one of the other values that wait for the disk.
 */
public final class DurableSettings {
    /** What must be on; https://www.postgresql.org/docs/18/runtime-config-wal.html. */
    public static final List<String> NAMES = List.of("fsync", "synchronous_commit", "full_page_writes");

    private static final List<String> WAITING = List.of("local", "remote_write", "remote_apply");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Pattern TOUCHES =
            Pattern.compile("(?im)^[ \\t]*(fsync|synchronous_commit|full_page_writes|include\\w*)\\b(.*)$");
    private static final Pattern ON = Pattern.compile("[ \\t]*=?[ \\t]*(on|'on')[ \\t]*(#.*)?\\r?");

    private DurableSettings() {}

    /**
     * Asks the running server.
     *
     * @throws BadConfiguration if one is off; the message names it and the cure
     */
    public static void assertOn(Connection connection, String where) throws SQLException {
        for (String name : NAMES) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SHOW " + name)) {
                row.next();
                refuseUnlessOn(name, row.getString(1), where);
            }
        }
    }

    /**
     * Looks before the start, so that a server that would lose lines is not even started. PostgreSQL itself is asked
     * only if a line may matter: that costs as much as a start.
     */
    static void assertOnIn(Path cluster, Programs programs) throws IOException {
        boolean plain = true;
        for (String file : List.of("postgresql.conf", "postgresql.auto.conf")) {
            Path path = cluster.resolve(file);
            String text = Files.exists(path) ? Files.readString(path, StandardCharsets.ISO_8859_1) : "";
            plain &= TOUCHES.matcher(text)
                    .results()
                    .allMatch(line -> ON.matcher(line.group(2)).matches());
        }
        if (plain) {
            return;
        }
        for (String name : NAMES) {
            var told = programs.run(TIMEOUT, "postgres", "-D", cluster.toString(), "-C", name);
            if (!told.good()) {
                throw new BadConfiguration("database.config", cluster.resolve("postgresql.conf"), told.output());
            }
            refuseUnlessOn(
                    name, told.output(), cluster.resolve("postgresql.conf").toString());
        }
    }

    private static void refuseUnlessOn(String name, String value, String where) {
        boolean waits = name.equals("synchronous_commit") && WAITING.contains(value);
        if (!value.equals("on") && !waits) {
            throw new BadConfiguration("database.durable", name, value, where);
        }
    }
}
