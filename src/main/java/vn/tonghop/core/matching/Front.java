package vn.tonghop.core.matching;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.UnitKind;

/**
 * What the words before a name have said so far.
 *
 * @param kinds the kinds it may be; empty for all
 * @param body whether a body was named
 * @param communeBody whether it was one that, left without a kind's word, is a commune's
 * @param needsBody whether a part of a body was named, and the body must follow
 */
record Front(Set<UnitKind> kinds, boolean body, boolean communeBody, boolean needsBody) {
    /** What is said with a phrase more; null if it can't stand there. */
    @Nullable
    Front with(Phrase phrase) {
        return switch (phrase.role()) {
            case KIND -> {
                Set<UnitKind> both = both(kinds, phrase.kinds());
                yield needsBody || both == null ? null : new Front(both, body, false, false);
            }
            case BODY -> {
                Set<UnitKind> both = both(kinds, phrase.kinds());
                yield both == null ? null : new Front(both, true, communeBody, false);
            }
            case COMMUNE_BODY -> new Front(kinds, true, true, false);
            case PART -> body ? null : new Front(kinds, false, false, true);
            case AGENCY, HAMLET, SEVERAL, TOTAL -> null;
        };
    }

    /** The kinds in both sets, an empty set standing for all; null if they exclude each other. */
    private static @Nullable Set<UnitKind> both(Set<UnitKind> one, Set<UnitKind> other) {
        if (one.isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return one;
        }
        EnumSet<UnitKind> kinds = EnumSet.copyOf(one);
        kinds.retainAll(other);
        return kinds.isEmpty() ? null : kinds;
    }
}
