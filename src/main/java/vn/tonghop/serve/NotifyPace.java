package vn.tonghop.serve;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast letters are written and sent.
 *
 * @param round how often it is looked for what is due
 * @param first the pause after the first failure; each one is twice the one before
 * @param longest the longest pause
 * @param attempts after how many attempts a letter is given up
 * @param hold how long a letter that is being sent is kept from others
 */
public record NotifyPace(Duration round, Duration first, Duration longest, int attempts, Duration hold) {
    /** Looked for every 10 seconds; pauses of 1 minute to 1 hour; given up at the 14th attempt, about 8 hours later. */
    public static final NotifyPace USUAL = new NotifyPace(
            Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofHours(1), 14, Duration.ofMinutes(5));

    /** The pause after an attempt that failed; empty where it was the last. */
    Optional<Duration> after(int attempt) {
        if (attempt >= attempts) {
            return Optional.empty();
        }
        Duration pause = first;
        for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return Optional.of(pause.compareTo(longest) < 0 ? pause : longest);
    }
}
