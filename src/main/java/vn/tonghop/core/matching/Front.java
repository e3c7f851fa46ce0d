package vn.tonghop.core.matching;

import org.jspecify.annotations.Nullable;

/**
 * What the words before a name have said so far.
 *
 * @param kinds the kinds it may be, as {@link Kinds}
 * @param body whether a body was named
 * @param communeBody whether it was one that, left without a kind's word, is a commune's
 * @param needsBody whether a part of a body was named, and the body must follow
 */
record Front(int kinds, boolean body, boolean communeBody, boolean needsBody) {
    /** What is said with a phrase more; null if it can't stand there. */
    @Nullable
    Front with(Phrase phrase) {
        return switch (phrase.role()) {
            case KIND -> {
                int both = Kinds.both(kinds, phrase.kinds());
                yield needsBody || both == Kinds.NONE ? null : new Front(both, body, false, false);
            }
            case BODY -> {
                int both = Kinds.both(kinds, phrase.kinds());
                yield both == Kinds.NONE ? null : new Front(both, true, communeBody, false);
            }
            case COMMUNE_BODY -> new Front(kinds, true, true, false);
            case PART -> body ? null : new Front(kinds, false, false, true);
            case AGENCY, HAMLET, SEVERAL, TOTAL -> null;
        };
    }
}
