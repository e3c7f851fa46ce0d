package vn.tonghop.pipeline.reconcile;

import org.jspecify.annotations.Nullable;
import vn.tonghop.core.decision.DecisionKey;

/**
 * The name on a line, as far as decisions depend on it.
 *
 * @param key what of it is compared
 * @param sure whether it surely means a unit by itself
 * @param decision the number of the decision that counted, or null where none did
 */
public record SeenName(
        DecisionKey key, boolean sure, @Nullable Long decision) {}
