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
 * @param name its name
 * @param above the units above it, nearest first
 * @param fate what became of it by the matcher's day; null for a unit of that day
 * @param scope every unit it belongs to, itself first; for a former unit, those of its successors too
 * @param numbers the numbers of those units
 */
record NamedUnit(
        UnitVersion unit,
        SpeltName name,
        List<Above> above,
        @Nullable Succession fate,
        List<UnitId> scope,
        Numbers numbers) {
    /** A unit above, with its name. */
    record Above(UnitVersion unit, SpeltName name, String reason) {}

    /** Numbers of units. */
    static final class Numbers {
        private final int[] numbers;

        Numbers(int[] numbers) {
            this.numbers = numbers;
        }

        private boolean has(int number) {
            for (int other : numbers) {
                if (other == number) {
                    return true;
                }
            }
            return false;
        }
    }

    NameKey key() {
        return name.key();
    }

    /** Whether the sender may mean it. */
    boolean isUnder(@Nullable Sender sender) {
        return sender == null || numbers.has(sender.number());
    }
}
