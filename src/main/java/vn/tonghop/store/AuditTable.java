package vn.tonghop.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did or tried what, when, and with what outcome; only ever added to. */
public final class AuditTable {
    private final JdbcClient jdbc;

    AuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps one event, in the caller's transaction if there is one.
     *
     * @param subject what it is about: {@code decision 3}, {@code run 12}
     * @param outcome done, refused or failed
     * @param detail why, or what was asked
     */
    public void event(String actor, String action, String subject, String outcome, String detail) {
        jdbc.sql("INSERT INTO audit_event (actor, action, subject, outcome, detail) VALUES (?, ?, ?, ?, ?)")
                .params(actor, action, subject, outcome, detail)
                .update();
    }
}
