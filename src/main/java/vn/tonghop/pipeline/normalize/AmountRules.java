package vn.tonghop.pipeline.normalize;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The names of sets of rules, each made anew only when another took its place. */
final class AmountRules {
    private static final int PLACES = 1024;
    private static final AmountRule[] ALL = AmountRule.values();
    private static final AtomicReferenceArray<@Nullable Named> NAMES = new AtomicReferenceArray<>(PLACES);

    private AmountRules() {}

    private record Named(int bits, String name) {}

    static String name(int bits) {
        int place = (bits * 0x9E3779B1) >>> 22;
        Named last = NAMES.getPlain(place);
        if (last != null && last.bits() == bits) {
            return last.name();
        }
        String name = join(bits);
        NAMES.set(place, new Named(bits, name));
        return name;
    }

    private static String join(int bits) {
        StringBuilder name = new StringBuilder();
        for (AmountRule rule : ALL) {
            if ((bits & rule.bit()) != 0) {
                name.append(name.isEmpty() ? "" : "+").append(rule.id());
            }
        }
        return name.toString();
    }
}
