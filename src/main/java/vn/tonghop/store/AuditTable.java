package vn.tonghop.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /**
     * Some events, latest first.
     *
     * @param before only those with a smaller number
     * @param most how many at most
     */
    public List<Audited> before(Asked asked, long before, int most) {
        return jdbc.sql("""
                SELECT audit_event_id, at, actor, action, subject, outcome, detail FROM audit_event
                WHERE audit_event_id < :before
                  AND (CAST(:actor AS text) IS NULL OR actor = :actor)
                  AND (CAST(:action AS text) IS NULL OR action = :action)
                  AND (CAST(:outcome AS text) IS NULL OR outcome = :outcome)
                ORDER BY audit_event_id DESC LIMIT :most
                """)
                .param("before", before)
                .param("actor", asked.actor())
                .param("action", asked.action())
                .param("outcome", asked.outcome())
                .param("most", most)
                .query((row, number) -> new Audited(
                        row.getLong("audit_event_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("outcome"),
                        row.getString("detail")))
                .list();
    }

    /** The words of what was done so far, in order. */
    public List<String> actions() {
        return jdbc.sql("SELECT DISTINCT action FROM audit_event ORDER BY action")
                .query(String.class)
                .list();
    }

    /** Which events are asked for: of that actor, action and outcome; null for any. */
    public record Asked(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String outcome) {}

    /** An event as it is kept. */
    public record Audited(
            long id, Instant at, String actor, String action, String subject, String outcome, String detail) {}
}
