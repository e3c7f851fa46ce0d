package vn.tonghop.core.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;

/** The decisions in force when they were loaded. Immutable and safe to share. */
public final class Decisions {
    private static final Comparator<NameDecision> BY_PRECEDENCE = Comparator.comparing(NameDecision::scope)
            .thenComparing(Comparator.comparingLong(NameDecision::id).reversed());

    /** Nobody decided anything. */
    public static final Decisions NONE = new Decisions(List.of());

    private final List<NameDecision> names;

    /** Those decisions, in any order. */
    public Decisions(List<NameDecision> names) {
        this.names = names.stream().sorted(BY_PRECEDENCE).toList();
    }

    /**
     * Those that hold for one sender's files. A wider one is left out where its unit exists on the day and does not lie
     * in the sender: it was made about another's file.
     */
    public ForSender of(String review, UnitId sender, Registry registry, LocalDate day) {
        Map<DecisionKey, List<NameDecision>> byKey = new HashMap<>();
        for (NameDecision decision : names) {
            if (decision.holdsFor(review, sender)
                    && (decision.scope() == DecisionScope.SENDER || mayConcern(decision, sender, registry, day))) {
                byKey.computeIfAbsent(DecisionKey.ofName(decision.text()), any -> new ArrayList<>())
                        .add(decision);
            }
        }
        return new ForSender(byKey);
    }

    /** Whether a decision wider than one sender is about a sender's files on the day. */
    public static boolean mayConcern(NameDecision decision, UnitId sender, Registry registry, LocalDate day) {
        return registry.find(decision.unit(), day).isEmpty() || registry.mayReportOn(sender, decision.unit(), day);
    }

    /** The decisions that hold for one sender's files. */
    public static final class ForSender {
        private final Map<DecisionKey, List<NameDecision>> byKey;

        private ForSender(Map<DecisionKey, List<NameDecision>> byKey) {
            this.byKey = byKey;
        }

        /**
         * The decision on a name, or empty where there is none that counts.
         *
         * @param sure whether the name surely means a unit by itself; then only a decision that overrides counts
         */
        public Optional<NameDecision> on(DecisionKey key, boolean sure) {
            return byKey.getOrDefault(key, List.of()).stream()
                    .filter(decision -> !sure || decision.overrides())
                    .findFirst();
        }
    }
}
