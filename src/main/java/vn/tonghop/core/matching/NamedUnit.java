package vn.tonghop.core.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.Succession;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/** A unit under one of its names, ready to be compared. */
final class NamedUnit {
    private final UnitVersion unit;
    private final SpeltName name;
    private final List<Above> above;
    private final @Nullable Succession fate;
    private final List<UnitId> scope;
    private final int[] numbers;
    private final int kind;

    /** A unit above, with its name. */
    record Above(UnitVersion unit, SpeltName name, String reason) {}

    /**
     * A unit under a name.
     *
     * @param unit the unit on the matcher's day or, if it was before, as it was last
     * @param name its name
     * @param above the units above it, nearest first
     * @param fate what became of it by the matcher's day; null for a unit of that day
     * @param scope every unit it belongs to, itself first; for a former unit, those of its successors too
     * @param numbers the numbers of those units
     */
    NamedUnit(
            UnitVersion unit,
            SpeltName name,
            List<Above> above,
            @Nullable Succession fate,
            List<UnitId> scope,
            int[] numbers) {
        this.unit = unit;
        this.name = name;
        this.above = above;
        this.fate = fate;
        this.scope = scope;
        this.numbers = numbers;
        this.kind = Kinds.of(unit.kind());
    }

    UnitVersion unit() {
        return unit;
    }

    SpeltName name() {
        return name;
    }

    NameKey key() {
        return name.key();
    }

    List<Above> above() {
        return above;
    }

    /** What became of it by the matcher's day; null for a unit of that day. */
    @Nullable
    Succession fate() {
        return fate;
    }

    List<UnitId> scope() {
        return scope;
    }

    /** Whether its kind is one of those. */
    boolean isOf(int kinds) {
        return kinds == Kinds.ANY || (kinds & kind) != 0;
    }

    /** Whether the sender may mean it. */
    boolean isUnder(@Nullable Sender sender) {
        if (sender == null) {
            return true;
        }
        for (int number : numbers) {
            if (number == sender.number()) {
                return true;
            }
        }
        return false;
    }
}
