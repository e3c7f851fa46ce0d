package vn.tonghop.store;

import java.time.Duration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The processes that work on the database. One is alive while it beats and has a connection: a killed process loses its
 * connections at once, a stopped or cut-off one is silent. Only the database's clock is asked.
 */
public final class ProcessTable {
    /** True of a process {@code p} that is alive. */
    static final String ALIVE = """
            (p.beat_at > clock_timestamp() - p.silence
             AND EXISTS (SELECT FROM pg_stat_activity a
                         WHERE a.datname = current_database() AND a.application_name = p.process))
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ProcessTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * Shows that this process is alive; the first time makes it known, in a transaction of its own.
     *
     * @param silence how long it may be without a heartbeat before it is given up for dead
     */
    public void beat(String host, long pid, Duration silence) {
        int known = jdbc.sql("UPDATE process SET beat_at = clock_timestamp()"
                        + " WHERE process = current_setting('application_name')")
                .update();
        if (known == 0) {
            jdbc.sql("""
                    INSERT INTO process (process, host, pid, silence)
                    VALUES (current_setting('application_name'), ?, ?, make_interval(secs => ?))
                    """).params(host, pid, silence.toMillis() / 1000.0).update();
        }
    }

    /** The name of this process, which all its connections have. */
    public String name() {
        return jdbc.sql("SELECT current_setting('application_name')")
                .query(String.class)
                .single();
    }

    /** Forgets this process with what it had in its hands, and dead ones that hold nothing. */
    public void leave() {
        jdbc.sql("DELETE FROM file_at_work WHERE process = current_setting('application_name')")
                .update();
        jdbc.sql("DELETE FROM process p WHERE (process = current_setting('application_name') OR NOT " + ALIVE
                        + ") AND NOT EXISTS (SELECT FROM run_hold h WHERE h.process = p.process)")
                .update();
    }

    /**
     * Ends the connections of a process that was given up for dead, so that no transaction it left open stands in the
     * way. What the server does not let this login end stays, and the caller's statements wait for it.
     */
    void cutOff(String process) {
        template.execute((ConnectionCallback<Boolean>) connection -> {
            // The application's role is no member of the login that all processes share.
            try (var role = connection.createStatement()) {
                role.execute("RESET ROLE");
                try (var ending = connection.prepareStatement("""
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE datname = current_database() AND application_name = ? AND usename = session_user
                          AND application_name <> current_setting('application_name')
                          AND pid <> pg_backend_pid()
                        """)) {
                    ending.setString(1, process);
                    return ending.execute();
                } finally {
                    role.execute("SET ROLE tonghop_app");
                }
            }
        });
    }
}
