package vn.tonghop.core.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.Succession;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/**
 * A unit under one of its names, ready to be compared.
 *
 * @param unit the unit on the matcher's day or, if it was before, as it was last
 * @param key its name's key
 * @param printed its name as printed, in lower case, word by word
 * @param above the units above it, nearest first
 * @param fate what became of it by the matcher's day; null for a unit of that day
 * @param scope every unit it belongs to, itself first; for a former unit, those of its successors too
 */
record NamedUnit(
        UnitVersion unit,
        NameKey key,
        String printed,
        List<Above> above,
        @Nullable Succession fate,
        List<UnitId> scope) {
    /** A unit above, with its name's key. */
    record Above(UnitVersion unit, NameKey key, String reason) {
        static Above of(UnitVersion unit) {
            return new Above(unit, NameKey.of(unit.name()), "parent:" + unit.name());
        }
    }

    static NamedUnit of(UnitVersion unit, List<Above> above, @Nullable Succession fate, List<UnitId> scope) {
        NameText name = NameText.of(unit.name());
        return new NamedUnit(unit, NameKey.of(unit.name()), name.raw(0, name.size()), above, fate, List.copyOf(scope));
    }

    /** Whether the sender may mean it. */
    boolean isUnder(@Nullable UnitId sender) {
        return sender == null || scope.contains(sender);
    }
}
