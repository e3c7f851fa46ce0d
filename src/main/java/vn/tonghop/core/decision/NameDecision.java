package vn.tonghop.core.decision;

import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.UnitId;

/**
 * A person's ruling that a name means a unit.
 *
 * @param id its number; a later decision has a greater one
 * @param scope which files it holds for
 * @param review the review it was made in
 * @param sender whose files it holds for; null unless the scope is one sender
 * @param text the name as the person saw it
 * @param unit what it means
 * @param overrides whether it also counts where the name surely means another unit, or the unit does not lie in the
 *     sender; only for one sender
 */
public record NameDecision(
        long id,
        DecisionScope scope,
        String review,
        @Nullable UnitId sender,
        String text,
        UnitId unit,
        boolean overrides) {
    /** Checks that a sender is named where, and only where, the decision is for one; nothing wider overrides. */
    public NameDecision {
        if ((scope == DecisionScope.SENDER) != (sender != null)) {
            throw new IllegalArgumentException("a decision for one sender, and no other, names it: " + id);
        }
        if (overrides && scope != DecisionScope.SENDER) {
            throw new IllegalArgumentException("only a decision for one sender overrides: " + id);
        }
    }

    /** Whether it holds for the files of a sender in a review. */
    public boolean holdsFor(String someReview, UnitId someSender) {
        return scope == DecisionScope.EVERYWHERE
                || (review.equals(someReview) && (sender == null || sender.equals(someSender)));
    }
}
