package vn.tonghop.core.matching;

import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitLevel;

/** Sets of kinds as bits, one a kind: every name is compared with several. */
@SuppressWarnings("EnumOrdinal") // the bits are never kept nor written
final class Kinds {
    /** No kind was said: it may be any. */
    static final int ANY = 0;
    /** Kinds were said that exclude each other. */
    static final int NONE = 1 << 31;

    private static final UnitKind[] ALL = UnitKind.values();

    private Kinds() {}

    static int of(UnitKind... kinds) {
        int bits = 0;
        for (UnitKind kind : kinds) {
            bits |= 1 << kind.ordinal();
        }
        return bits;
    }

    static int of(UnitLevel level) {
        int bits = 0;
        for (UnitKind kind : ALL) {
            bits |= kind.level() == level ? of(kind) : 0;
        }
        return bits;
    }

    static boolean allow(int kinds, UnitKind kind) {
        return kinds == ANY || (kinds & (1 << kind.ordinal())) != 0;
    }

    /** The kinds in both sets; {@link #NONE} if they exclude each other. */
    static int both(int one, int other) {
        if (one == ANY || other == ANY) {
            return one | other;
        }
        return (one & other) == 0 ? NONE : one & other;
    }

    /** The level of the first of them. */
    static UnitLevel level(int kinds) {
        return ALL[Integer.numberOfTrailingZeros(kinds)].level();
    }
}
