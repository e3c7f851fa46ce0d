package vn.tonghop.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was proposed for the releases of a review and is not answered yet. */
public final class ProposalTable {
    private final JdbcClient jdbc;

    ProposalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a proposal.
     *
     * @param act finalize or reopen
     */
    public void propose(String review, int number, String act, DecisionTable.By by) {
        jdbc.sql("INSERT INTO release_proposal (review_id, number, act, actor, reason) VALUES (?, ?, ?, ?, ?)")
                .params(review, number, act, by.actor(), by.reason())
                .update();
    }

    /** The latest proposal of a review that nobody has answered. */
    public Optional<Proposal> open(String review) {
        return jdbc.sql("""
                SELECT proposal_id, number, act, actor, reason, at FROM release_proposal p
                WHERE review_id = ? AND NOT EXISTS (SELECT FROM release_answer a WHERE a.proposal_id = p.proposal_id)
                ORDER BY proposal_id DESC LIMIT 1
                """)
                .param(review)
                .query((row, rowNumber) -> new Proposal(
                        row.getLong("proposal_id"),
                        row.getInt("number"),
                        row.getString("act"),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * Answers a proposal, in the caller's transaction.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if it is answered already, or approved by who
     *     made it
     */
    public void answer(long proposal, boolean approved, DecisionTable.By by) {
        jdbc.sql("INSERT INTO release_answer (proposal_id, approved, actor, reason) VALUES (?, ?, ?, ?)")
                .params(proposal, approved, by.actor(), by.reason())
                .update();
    }

    /** What somebody proposed: finalize or reopen. */
    public record Proposal(long id, int number, String act, String actor, String reason, Instant at) {}
}
