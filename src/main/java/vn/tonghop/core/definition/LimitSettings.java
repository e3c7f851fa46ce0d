package vn.tonghop.core.definition;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The limits that are set.
 *
 * @param set those that are set otherwise than usual, each from 1 to the most of its setting
 */
public record LimitSettings(Map<LimitSetting, Long> set) {
    /** Nothing is set. */
    public static final LimitSettings USUAL = new LimitSettings(Map.of());

    /** Copies and checks. */
    public LimitSettings {
        set = Map.copyOf(set);
        set.forEach((setting, value) -> {
            if (value < 1 || value > setting.most()) {
                throw new IllegalArgumentException(setting.key() + " can't be " + value);
            }
        });
    }

    /** Every setting at its most. */
    public static LimitSettings most() {
        return new LimitSettings(Arrays.stream(LimitSetting.values())
                .collect(Collectors.toMap(Function.identity(), LimitSetting::most)));
    }

    /** What holds for a setting. */
    public long of(LimitSetting setting) {
        return set.getOrDefault(setting, setting.usual());
    }

    /** The same as a number of 32 bits, for settings whose most is one. */
    public int number(LimitSetting setting) {
        return Math.toIntExact(of(setting));
    }
}
