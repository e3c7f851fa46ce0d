package vn.tonghop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.decision.DecisionKey;
import vn.tonghop.core.decision.DecisionScope;
import vn.tonghop.core.decision.NameDecision;
import vn.tonghop.core.registry.UnitId;

/** What people decided on names. */
public final class DecisionTable {
    private static final String DECISION = """
            SELECT d.decision_id, d.scope, d.review_id, s.unit_id AS sender, d.text, u.unit_id AS unit, d.overrides
            FROM decision d
            JOIN reporting_unit u ON u.unit_key = d.unit_key
            LEFT JOIN reporting_unit s ON s.unit_key = d.sender_key
            """;

    private final JdbcClient jdbc;

    DecisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else makes or ends a decision, and keeps it so until the caller's transaction is over. */
    public void lock() {
        jdbc.sql("SELECT count(pg_advisory_xact_lock(hashtext('tonghop.decisions')))")
                .query(Long.class)
                .single();
    }

    /**
     * Keeps a decision.
     *
     * @param sender whose files it holds for; null unless the scope is one sender
     * @return its number
     */
    public long add(
            DecisionScope scope,
            String review,
            @Nullable UnitId sender,
            String text,
            UnitId unit,
            boolean overrides,
            By by) {
        return jdbc.sql("""
                INSERT INTO decision (scope, review_id, sender_key, text, name_key, unit_key, overrides, actor, reason)
                VALUES (?, ?, (SELECT unit_key FROM reporting_unit WHERE unit_id = ?), ?, decode(?, 'hex'),
                        (SELECT unit_key FROM reporting_unit WHERE unit_id = ?), ?, ?, ?)
                RETURNING decision_id
                """)
                .params(Arrays.asList(
                        scope.name(),
                        review,
                        sender == null ? null : sender.value(),
                        text,
                        DecisionKey.ofName(text).hash(),
                        unit.value(),
                        overrides,
                        by.actor(),
                        by.reason()))
                .query(Long.class)
                .single();
    }

    /**
     * Ends a decision.
     *
     * @param supersededBy the number of the one that takes its place, or null where it is taken back
     */
    public void revoke(long decision, By by, @Nullable Long supersededBy) {
        jdbc.sql("INSERT INTO decision_revocation (decision_id, actor, reason, superseded_by) VALUES (?, ?, ?, ?)")
                .params(Arrays.asList(decision, by.actor(), by.reason(), supersededBy))
                .update();
    }

    /** The decisions in force. */
    public List<NameDecision> inForce() {
        return jdbc.sql(DECISION + """
                WHERE NOT EXISTS (SELECT FROM decision_revocation r WHERE r.decision_id = d.decision_id)
                ORDER BY d.decision_id
                """).query(DecisionTable::decision).list();
    }

    /** Fixes for a run the decisions in force that may hold for its review, in the caller's transaction. */
    public List<NameDecision> pin(RunTable.Run run) {
        jdbc.sql("""
                INSERT INTO run_decision (run_id, decision_id)
                SELECT :run, decision_id FROM decision d
                WHERE (d.scope = 'EVERYWHERE' OR d.review_id = :review)
                  AND NOT EXISTS (SELECT FROM decision_revocation r WHERE r.decision_id = d.decision_id)
                """).param("run", run.id()).param("review", run.review()).update();
        return pinned(run.id());
    }

    /** The decisions that were fixed for a run. */
    public List<NameDecision> pinned(long run) {
        return jdbc.sql(DECISION + "JOIN run_decision r ON r.decision_id = d.decision_id WHERE r.run_id = ?")
                .param(run)
                .query(DecisionTable::decision)
                .list();
    }

    /**
     * The decisions, by number, with how they ended.
     *
     * @param review only those that may hold for it; null for all
     * @param ended also those that were taken back or superseded
     */
    public List<Kept> list(@Nullable String review, boolean ended) {
        return kept(null, review, ended);
    }

    /** The decision of that number, in force or ended. */
    public Optional<Kept> find(long decision) {
        return kept(decision, null, true).stream().findFirst();
    }

    private List<Kept> kept(@Nullable Long decision, @Nullable String review, boolean ended) {
        return jdbc.sql("""
                SELECT d.*, s.unit_id AS sender, u.unit_id AS unit, r.decision_id AS ended, r.actor AS ended_by,
                       r.reason AS ended_reason, r.revoked_at, r.superseded_by
                FROM decision d
                JOIN reporting_unit u ON u.unit_key = d.unit_key
                LEFT JOIN reporting_unit s ON s.unit_key = d.sender_key
                LEFT JOIN decision_revocation r ON r.decision_id = d.decision_id
                WHERE (CAST(:review AS text) IS NULL OR d.review_id = :review OR d.scope = 'EVERYWHERE')
                  AND (:ended OR r.decision_id IS NULL)
                  AND (CAST(:decision AS bigint) IS NULL OR d.decision_id = :decision)
                ORDER BY d.decision_id
                """)
                .param("review", review)
                .param("ended", ended)
                .param("decision", decision)
                .query((row, number) -> new Kept(
                        decision(row, number),
                        new By(row.getString("actor"), row.getString("reason")),
                        at(row, "decided_at"),
                        row.getObject("ended") == null
                                ? Optional.empty()
                                : Optional.of(new End(
                                        new By(row.getString("ended_by"), row.getString("ended_reason")),
                                        at(row, "revoked_at"),
                                        Optional.ofNullable((Long) row.getObject("superseded_by"))))))
                .list();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static NameDecision decision(ResultSet row, int number) throws SQLException {
        String sender = row.getString("sender");
        return new NameDecision(
                row.getLong("decision_id"),
                DecisionScope.valueOf(row.getString("scope")),
                row.getString("review_id"),
                sender == null ? null : new UnitId(sender),
                row.getString("text"),
                new UnitId(row.getString("unit")),
                row.getBoolean("overrides"));
    }

    /**
     * Who did something, and why.
     *
     * @param actor who
     * @param reason why; not blank
     */
    public record By(String actor, String reason) {}

    /**
     * How a decision ended.
     *
     * @param by who ended it, and why
     * @param at when
     * @param supersededBy the decision that took its place, or empty where it was taken back
     */
    public record End(By by, Instant at, Optional<Long> supersededBy) {}

    /**
     * A decision with its history.
     *
     * @param decision the decision
     * @param by who made it, and why
     * @param at when
     * @param end how it ended; empty where it is in force
     */
    public record Kept(NameDecision decision, By by, Instant at, Optional<End> end) {}
}
