package vn.tonghop.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.core.decision.DecisionKey;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.decision.NameDecision;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;

/**
 * Which submissions a change of decisions touches. Which decision counts for a name is asked of {@link Decisions} alone,
 * as it is when files are read: there is no second rule of precedence.
 */
public final class DecisionReach {
    private final JdbcClient jdbc;

    DecisionReach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest interpretations of a review that rest on other decisions than those that count for their names now.
     *
     * @param decisions the decisions that hold for a sender's files
     */
    public Set<Long> outdated(String review, Function<UnitId, Decisions.ForSender> decisions) {
        Map<Long, Set<Long>> used = new HashMap<>();
        jdbc.sql("""
                SELECT l.interpretation_id, d.decision_id
                FROM latest_interpretation l JOIN interpretation_decision d USING (interpretation_id)
                WHERE l.review_id = ?
                """).param(review).query(row -> {
            add(used, row.getLong(1), row.getLong(2));
        });
        Map<UnitId, Decisions.ForSender> known = new HashMap<>();
        Map<Long, Set<Long>> counting = new HashMap<>();
        jdbc.sql("""
                SELECT DISTINCT l.interpretation_id, u.unit_id, d.text, k.sure
                FROM decision d
                JOIN interpretation_key k USING (name_key)
                JOIN latest_interpretation l USING (interpretation_id)
                JOIN reporting_unit u ON u.unit_key = l.sender_key
                WHERE l.review_id = ?
                """).param(review).query(row -> {
            long interpretation = row.getLong(1);
            known.computeIfAbsent(new UnitId(row.getString(2)), decisions)
                    .on(DecisionKey.ofName(row.getString(3)), row.getBoolean(4))
                    .ifPresent(decision -> add(counting, interpretation, decision.id()));
        });
        Set<Long> outdated = new HashSet<>(used.keySet());
        outdated.addAll(counting.keySet());
        outdated.removeIf(interpretation ->
                used.getOrDefault(interpretation, Set.of()).equals(counting.getOrDefault(interpretation, Set.of())));
        return outdated;
    }

    /**
     * The submissions whose reading changes with a change of decisions on one name, by receipt.
     *
     * @param key the name
     * @param before the decisions in force before
     * @param after those in force after
     * @param registry the units
     * @param dayOf the day whose units hold for a review
     */
    public List<Touched> touched(
            DecisionKey key, Decisions before, Decisions after, Registry registry, Function<String, LocalDate> dayOf) {
        Map<String, LocalDate> days = new HashMap<>();
        Map<Long, Touched> touched = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT s.submission_id, l.review_id, s.receipt, concat_ws('/', s.sender, NULLIF(s.part, '')) AS folder,
                       s.file_name, u.unit_id, k.sure, k.lines
                FROM interpretation_key k
                JOIN latest_interpretation l USING (interpretation_id)
                JOIN submission s ON s.submission_id = l.submission_id
                JOIN reporting_unit u ON u.unit_key = l.sender_key
                WHERE k.name_key = decode(?, 'hex')
                ORDER BY s.submission_id
                """).param(key.hash()).query(row -> {
            String review = row.getString("review_id");
            UnitId sender = new UnitId(row.getString("unit_id"));
            LocalDate day = days.computeIfAbsent(review, dayOf);
            boolean sure = row.getBoolean("sure");
            Optional<Long> now =
                    before.of(review, sender, registry, day).on(key, sure).map(NameDecision::id);
            Optional<Long> then =
                    after.of(review, sender, registry, day).on(key, sure).map(NameDecision::id);
            if (!now.equals(then)) {
                Touched file = new Touched(
                        review,
                        row.getString("receipt"),
                        row.getString("folder"),
                        row.getString("file_name"),
                        row.getLong("lines"));
                touched.merge(row.getLong("submission_id"), file, Touched::plus);
            }
        });
        return List.copyOf(touched.values());
    }

    /**
     * The submissions whose reading rests on other decisions on a name than those that count now: a run, or a rerun of
     * them, will change that. By receipt.
     *
     * @param key the name
     * @param now the decisions in force
     * @param registry the units
     * @param dayOf the day whose units hold for a review
     */
    public List<Waiting> waiting(DecisionKey key, Decisions now, Registry registry, Function<String, LocalDate> dayOf) {
        Map<String, LocalDate> days = new HashMap<>();
        Map<Long, Waiting> files = new LinkedHashMap<>();
        Map<Long, Set<Long>> used = new HashMap<>();
        Map<Long, Set<Long>> counting = new HashMap<>();
        jdbc.sql("""
                SELECT s.submission_id, l.review_id, s.receipt, concat_ws('/', s.sender, NULLIF(s.part, '')) AS folder,
                       s.file_name, u.unit_id, k.sure, k.lines,
                       ARRAY(SELECT d.decision_id FROM interpretation_decision i JOIN decision d USING (decision_id)
                             WHERE i.interpretation_id = l.interpretation_id AND d.name_key = k.name_key) AS used
                FROM interpretation_key k
                JOIN latest_interpretation l USING (interpretation_id)
                JOIN submission s ON s.submission_id = l.submission_id
                JOIN reporting_unit u ON u.unit_key = l.sender_key
                WHERE k.name_key = decode(?, 'hex')
                ORDER BY s.submission_id
                """).param(key.hash()).query(row -> {
            long submission = row.getLong("submission_id");
            String review = row.getString("review_id");
            UnitId sender = new UnitId(row.getString("unit_id"));
            for (Long decision : (Long[]) row.getArray("used").getArray()) {
                add(used, submission, decision);
            }
            now.of(review, sender, registry, days.computeIfAbsent(review, dayOf))
                    .on(key, row.getBoolean("sure"))
                    .ifPresent(decision -> add(counting, submission, decision.id()));
            Touched file = new Touched(
                    review,
                    row.getString("receipt"),
                    row.getString("folder"),
                    row.getString("file_name"),
                    row.getLong("lines"));
            files.merge(submission, new Waiting(submission, sender, file), Waiting::plus);
        });
        return files.values().stream()
                .filter(file ->
                        !used.getOrDefault(file.id(), Set.of()).equals(counting.getOrDefault(file.id(), Set.of())))
                .toList();
    }

    private static void add(Map<Long, Set<Long>> sets, long key, long value) {
        sets.computeIfAbsent(key, any -> new HashSet<>()).add(value);
    }

    /**
     * A submission that a decision touches.
     *
     * @param review its review
     * @param submission its receipt number
     * @param folder the sender's folder and, where there is one, the part's
     * @param file its name
     * @param lines on how many of its lines the name stands
     */
    public record Touched(String review, String submission, String folder, String file, long lines) {
        private Touched plus(Touched other) {
            return new Touched(review, submission, folder, file, lines + other.lines);
        }
    }

    /**
     * A submission that waits to be read anew.
     *
     * @param id its number
     * @param sender the unit that sent it
     * @param file the submission, and on how many of its lines the name stands
     */
    public record Waiting(long id, UnitId sender, Touched file) {
        private Waiting plus(Waiting other) {
            return new Waiting(id, sender, file.plus(other.file));
        }
    }
}
