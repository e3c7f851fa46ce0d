package vn.tonghop.core.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a unit on a day; a unit divided among several has one event for each of them.
 *
 * @param kind what happened
 * @param effective the first day on which it holds
 * @param from the unit it happened to
 * @param to the unit that took it, or a part of it; itself where it stays itself; null where that is unknown or nothing
 * @param whole whether all of {@code from} went to {@code to}
 * @param legalText the resolution and article; empty where none was seen
 * @param evidence what the event rests on
 * @param note what else is known; may be empty
 * @param learntOn the day we learnt of it, where that is said; else the import that first had it is the day
 */
public record UnitEvent(
        UnitEventKind kind,
        LocalDate effective,
        UnitId from,
        @Nullable UnitId to,
        boolean whole,
        String legalText,
        Evidence evidence,
        String note,
        @Nullable LocalDate learntOn) {
    /** An event of which it is not said when we learnt of it. */
    public UnitEvent(
            UnitEventKind kind,
            LocalDate effective,
            UnitId from,
            @Nullable UnitId to,
            boolean whole,
            String legalText,
            Evidence evidence,
            String note) {
        this(kind, effective, from, to, whole, legalText, evidence, note, null);
    }

    /** Whether the successor it names may be relied on: it names one, all went there, and the evidence is trusted. */
    public boolean provesWholeSuccessor() {
        return to != null && whole && evidence.trusted();
    }
}
