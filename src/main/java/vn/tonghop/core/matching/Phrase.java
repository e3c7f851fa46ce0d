package vn.tonghop.core.matching;

/**
 * Words that stand before a name and say something about it.
 *
 * @param words how many words it has
 * @param role what it says
 * @param kinds the kinds of unit it allows, as {@link Kinds}
 */
record Phrase(int words, Role role, int kinds) {
    boolean isBody() {
        return role == Role.BODY || role == Role.COMMUNE_BODY;
    }

    /** What such words say. */
    enum Role {
        /** A kind's word. */
        KIND,
        /** A body that stands for a unit. */
        BODY,
        /** A party committee that, with no kind's word after it, is that of a commune. */
        COMMUNE_BODY,
        /** A part of a body, said before it: its standing committee. */
        PART,
        /** A body or firm that works in a unit and does not stand for it. */
        AGENCY,
        /** A place or cell below the commune. */
        HAMLET,
        /** Several units follow. */
        SEVERAL,
        /** A sum of lines. */
        TOTAL
    }
}
