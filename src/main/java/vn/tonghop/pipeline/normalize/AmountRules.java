package vn.tonghop.pipeline.normalize;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names of sets of rules, made once for each set that occurs. */
final class AmountRules {
    private static final Map<Integer, String> NAMES = new ConcurrentHashMap<>();
    private static final AmountRule[] ALL = AmountRule.values();

    private AmountRules() {}

    static String name(int bits) {
        return NAMES.computeIfAbsent(bits, AmountRules::join);
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
