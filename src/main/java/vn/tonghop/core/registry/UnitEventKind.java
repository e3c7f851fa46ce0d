package vn.tonghop.core.registry;

import java.util.Locale;

/** What can happen to a unit. */
public enum UnitEventKind {
    /** The unit ended; all of it went into one other. */
    MERGE,
    /** The unit's territory was divided; each event names one that took a part. */
    SPLIT,
    /** The unit got another name or kind and stays the same unit. */
    RENAME,
    /** The unit went to another parent and stays the same unit. */
    MOVE,
    /** The unit ended, and nothing stands in its place or nothing is known to. */
    DISSOLVE,
    /** The unit got another official code and stays the same unit. */
    RECODE,
    /** The unit began, out of nothing that the registry knows. */
    CREATE;

    /** Whether the unit stays itself, so that an event's two ends are one unit. */
    public boolean keepsIdentity() {
        return switch (this) {
            case RENAME, MOVE, RECODE, CREATE -> true;
            case MERGE, SPLIT, DISSOLVE -> false;
        };
    }

    /** The word for it in files: {@code merge}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
