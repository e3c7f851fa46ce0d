package vn.tonghop.core.registry;

import java.util.Locale;

/** On what the registry's word about an event rests. */
public enum Evidence {
    /** The words of the resolution were read. */
    RESOLUTION_TEXT(true),
    /** A public encyclopedia says so. */
    WIKIPEDIA(true),
    /** Inferred from how the statistics office's codes went on; codes pass between units, so it proves no succession. */
    GSO_CODES(false),
    /** Read from the names alone. */
    NAME_HINT_UNVERIFIED(false),
    /** Nothing but the unit's absence from later lists. */
    NONE(false);

    private final boolean trusted;

    Evidence(boolean trusted) {
        this.trusted = trusted;
    }

    /** Whether a name may be carried forward on the strength of it. */
    public boolean trusted() {
        return trusted;
    }

    /** The word for it in files: {@code resolution_text}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
