package vn.tonghop.web.console.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How many logins may fail: 10 of a name from an address, 30 from an address, 60 of a name, within a quarter of an hour;
 * after that none is tried. Kept in this process.
 */
public final class LoginPace {
    private static final Duration SPAN = Duration.ofMinutes(15);
    private static final int OF_BOTH = 10;
    private static final int OF_ADDRESS = 30;
    private static final int OF_NAME = 60;
    private static final int MOST_KEYS = 10_000;

    private final Supplier<Instant> clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /** By that clock. */
    public LoginPace(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** Whether a login may be tried. */
    public synchronized boolean allows(String name, String address) {
        Instant now = clock.get();
        return keys(name, address).stream().allMatch(key -> count(key, now) < most(key));
    }

    /**
     * One failed.
     *
     * @return whether that was the last that is tried
     */
    public synchronized boolean failed(String name, String address) {
        Instant now = clock.get();
        for (String key : keys(name, address)) {
            Failures before = failures.get(key);
            failures.put(
                    key,
                    before == null || before.until().isBefore(now)
                            ? new Failures(1, now.plus(SPAN))
                            : new Failures(before.count() + 1, before.until()));
        }
        return !allows(name, address);
    }

    /** One went well: what failed of that name from that address is forgotten. */
    public synchronized void succeeded(String name, String address) {
        failures.remove(keys(name, address).get(0));
    }

    private int count(String key, Instant now) {
        Failures known = failures.get(key);
        return known == null || known.until().isBefore(now) ? 0 : known.count();
    }

    private static List<String> keys(String name, String address) {
        String shortName = name.length() > 64 ? name.substring(0, 64) : name;
        return List.of("b" + address + " " + shortName, "a" + address, "n" + shortName);
    }

    private static int most(String key) {
        return switch (key.charAt(0)) {
            case 'b' -> OF_BOTH;
            case 'a' -> OF_ADDRESS;
            default -> OF_NAME;
        };
    }

    private record Failures(int count, Instant until) {}
}
