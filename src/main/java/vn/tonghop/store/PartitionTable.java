package vn.tonghop.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.measure.Quantity;

/** The partitions of a review, a sender's part and form each, and the proof that a rerun left all but its own alone. */
public final class PartitionTable {
    private final JdbcClient jdbc;

    PartitionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the partitions of a review add up to now, by the submission that counts for each. */
    public List<State> states(String review) {
        return jdbc.sql("""
                SELECT l.sender_key, l.part, l.form_id, l.submission_id, l.interpretation_id, encode(sha256(convert_to(COALESCE(string_agg(
                           concat_ws(' ', u.unit_id, t.indicator, t.observations, t.lower, t.stated,
                                     COALESCE(t.upper::text, '-')), E'\\n' ORDER BY u.unit_id, t.indicator), ''),
                       'UTF8')), 'hex')
                FROM live_interpretation l
                LEFT JOIN interpretation_total t USING (interpretation_id)
                LEFT JOIN reporting_unit u USING (unit_key)
                WHERE l.review_id = ?
                GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3
                """)
                .param(review)
                .query((row, number) -> new State(
                        new Key(row.getInt(1), row.getString(2), row.getString(3)),
                        row.getLong(4),
                        row.getLong(5),
                        row.getString(6)))
                .list();
    }

    /** Keeps what the partitions of a review add up to as a rerun begins, in the caller's transaction. */
    public void start(RunTable.Run run) {
        for (State state : states(run.review())) {
            jdbc.sql("""
                    INSERT INTO run_partition_start
                        (run_id, sender_key, part, form_id, submission_id, interpretation_id, hash)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            run.id(),
                            state.key().sender(),
                            state.key().part(),
                            state.key().form(),
                            state.submission(),
                            state.interpretation(),
                            state.hash())
                    .update();
        }
    }

    private List<State> started(long run) {
        return jdbc.sql("""
                SELECT sender_key, part, form_id, submission_id, interpretation_id, hash
                FROM run_partition_start WHERE run_id = ? ORDER BY 1, 2, 3
                """)
                .param(run)
                .query((row, number) -> new State(
                        new Key(row.getInt(1), row.getString(2), row.getString(3)),
                        row.getLong(4),
                        row.getLong(5),
                        row.getString(6)))
                .list();
    }

    /**
     * Keeps what a rerun found before and leaves behind, in the caller's transaction. A partition that another run read
     * and published meanwhile is compared with what that run left.
     *
     * @param submissions what it was asked to read anew
     * @throws OthersChanged if a partition that is not theirs is another one now
     */
    public void prove(RunTable.Run run, Set<Long> submissions) {
        List<State> after = states(run.review());
        Set<Long> meanwhile = meanwhile(run);
        List<State> byOthers = after.stream()
                .filter(state -> meanwhile.contains(state.interpretation()))
                .toList();
        List<State> before = new ArrayList<>(started(run.id()));
        before.removeIf(state -> byOthers.stream().anyMatch(other -> other.key().equals(state.key())));
        before.addAll(byOthers);
        Map<Key, String> old = hashes(before);
        Map<Key, String> now = hashes(after);
        Set<Key> touched = new TreeSet<>();
        List<State> both = new ArrayList<>(before);
        both.addAll(after);
        both.stream()
                .filter(state -> submissions.contains(state.submission()))
                .forEach(state -> touched.add(state.key()));
        Set<Key> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        try {
            for (Key key : all) {
                jdbc.sql("""
                        INSERT INTO run_partition (run_id, sender_key, part, form_id, touched, before, after)
                        VALUES (:run, :sender, :part, :form, :touched, :before, :after)
                        """)
                        .param("run", run.id())
                        .param("sender", key.sender())
                        .param("part", key.part())
                        .param("form", key.form())
                        .param("touched", touched.contains(key))
                        .param("before", old.get(key))
                        .param("after", now.get(key))
                        .update();
            }
        } catch (DataIntegrityViolationException e) {
            throw new OthersChanged(e);
        }
    }

    /** What a submission adds up to as it is read now, by unit and indicator. */
    public List<Total> totals(long submission) {
        return jdbc.sql("""
                SELECT v.code, t.indicator, t.lower, t.stated, t.upper
                FROM latest_interpretation l
                JOIN interpretation i USING (interpretation_id)
                JOIN review_definition d USING (definition_key)
                JOIN interpretation_total t USING (interpretation_id)
                JOIN reporting_unit_version v
                  ON v.edition = i.edition AND v.unit_key = t.unit_key AND v.valid @> d.registry_date
                WHERE l.submission_id = ? AND NOT l.refused ORDER BY v.code, t.indicator
                """)
                .param(submission)
                .query((row, number) -> new Total(
                        row.getString("code"),
                        row.getString("indicator"),
                        new Quantity(
                                row.getBigDecimal("lower"), row.getBigDecimal("stated"), row.getBigDecimal("upper"))))
                .list();
    }

    /** The receipt numbers of the files in use that say something about one of those units, by their codes. */
    public List<String> about(String review, List<String> units) {
        return jdbc.sql("""
                WITH asked AS (
                    SELECT DISTINCT v.unit_key FROM reporting_unit_version v
                    JOIN registry_edition_current c USING (edition)
                    JOIN review r ON r.review_id = :review
                    JOIN review_definition d ON d.definition_key = r.current_definition
                    WHERE v.valid @> d.registry_date AND v.code = ANY (:units))
                SELECT s.receipt FROM live_interpretation l JOIN submission s USING (submission_id)
                WHERE l.review_id = :review
                  AND (EXISTS (SELECT FROM interpretation_total t JOIN asked USING (unit_key)
                               WHERE t.interpretation_id = l.interpretation_id)
                       OR EXISTS (SELECT FROM held_line h JOIN asked USING (unit_key)
                                  WHERE h.interpretation_id = l.interpretation_id))
                ORDER BY s.submission_id
                """)
                .param("review", review)
                .param("units", units.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** What a rerun proved, by sender, part and form. */
    public List<Proof> proofs(long run) {
        return jdbc.sql("""
                SELECT v.code, v.kind, v.name, p.part, p.form_id, p.touched, p.before, p.after
                FROM run_partition p
                JOIN run r USING (run_id)
                JOIN review_definition d USING (definition_key)
                JOIN reporting_unit_version v
                  ON v.edition = r.edition AND v.unit_key = p.sender_key AND v.valid @> d.registry_date
                WHERE p.run_id = ? ORDER BY v.code, p.part, p.form_id
                """)
                .param(run)
                .query((row, number) -> new Proof(
                        row.getString("code"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("part"),
                        row.getString("form_id"),
                        row.getBoolean("touched"),
                        Optional.ofNullable(row.getString("before")),
                        Optional.ofNullable(row.getString("after"))))
                .list();
    }

    /** The interpretations that other runs of the review closed since this one began. */
    private Set<Long> meanwhile(RunTable.Run run) {
        return Set.copyOf(jdbc.sql("""
                SELECT i.interpretation_id
                FROM interpretation_result x JOIN interpretation i USING (interpretation_id)
                JOIN run other ON other.run_id = i.run_id
                JOIN run mine ON mine.run_id = :run AND mine.review_id = other.review_id
                WHERE other.run_id <> mine.run_id AND x.completed_at > mine.started_at
                """).param("run", run.id()).query(Long.class).list());
    }

    private static Map<Key, String> hashes(List<State> states) {
        Map<Key, String> hashes = new LinkedHashMap<>();
        states.forEach(state -> hashes.put(state.key(), state.hash()));
        return hashes;
    }

    /**
     * Which partition.
     *
     * @param sender the sender, as the store numbers units
     * @param part the part, empty where there is none
     * @param form the form's id
     */
    public record Key(int sender, String part, String form) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySender = Integer.compare(sender, other.sender);
            int byPart = bySender != 0 ? bySender : part.compareTo(other.part);
            return byPart != 0 ? byPart : form.compareTo(other.form);
        }
    }

    /**
     * What a partition adds up to.
     *
     * @param key which
     * @param submission the submission that counts for it
     * @param interpretation the reading of it that counts
     * @param hash SHA-256 of its observations added up, in lower-case hex
     */
    public record State(Key key, long submission, long interpretation, String hash) {}

    /**
     * The observations of a submission added up.
     *
     * @param unitCode the code of the unit they are about
     * @param indicator the indicator's id
     * @param quantity their sum, in the canonical unit
     */
    public record Total(String unitCode, String indicator, Quantity quantity) {}

    /** What a rerun did to a partition: whether it was its own, and the hashes before and after. */
    public record Proof(
            String code,
            String kind,
            String name,
            String part,
            String form,
            boolean touched,
            Optional<String> before,
            Optional<String> after) {}

    /** A rerun changed figures of files it was not asked to read: it is not published. */
    public static final class OthersChanged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OthersChanged(@Nullable Throwable cause) {
            super("the rerun changes figures of other files than its own", cause);
        }
    }
}
