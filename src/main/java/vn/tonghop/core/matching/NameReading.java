package vn.tonghop.core.matching;

import java.util.List;
import vn.tonghop.core.registry.UnitKind;

/**
 * One way to take a text apart into a unit's name and what is said about it; every word of the text is used.
 *
 * @param from the name's first word
 * @param until the word after its last; equal to {@code from} where only a kind is named ("Huyện ủy")
 * @param kinds the kinds it may be, as {@link Kinds}
 * @param communeBody whether it is a body that, left without a kind's word, is a commune's
 * @param former whether it is said to be a unit that was ("cũ")
 * @param above the units said to be above it, nearest first
 */
record NameReading(int from, int until, int kinds, boolean communeBody, boolean former, List<Span> above) {
    /** Some of the text's words, from one to before another. */
    record Span(int from, int until) {
        int size() {
            return until - from;
        }
    }

    boolean nameless() {
        return from == until;
    }

    boolean allows(UnitKind kind) {
        return Kinds.allow(kinds, kind);
    }
}
