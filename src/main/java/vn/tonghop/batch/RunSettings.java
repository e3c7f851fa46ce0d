package vn.tonghop.batch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.tonghop.pipeline.parse.Limits;

/**
 * How runs share the work with other processes and bear with the database.
 *
 * @param beat how often a process shows that it is alive; more than 0
 * @param silence after how long without it the others give it up for dead; longer than three beats
 * @param leaseWait how long a run waits for the files of a sender that another run reads, before it leaves them to the
 *     next run
 * @param limits what a file may have at most
 * @param pauses how long it waits before each new try after the database was lost; as many tries as there are
 */
public record RunSettings(Duration beat, Duration silence, Duration leaseWait, List<Duration> pauses, Limits limits) {
    /** A beat in 5 seconds, dead after 30; ten minutes for another run; three more tries within 13 seconds. */
    public static final RunSettings DEFAULT = new RunSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(9)),
            Limits.DEFAULT);

    /** Checks the bounds. */
    public RunSettings {
        pauses = List.copyOf(pauses);
        if (beat.isZero() || beat.isNegative() || silence.compareTo(beat.multipliedBy(3)) < 0) {
            throw new IllegalArgumentException("a beat in " + beat + ", dead after " + silence);
        }
    }

    /**
     * The usual ones, with the silence of {@code TONGHOP_SILENCE_SECONDS} (3 to 600) where it is set; a beat is a sixth
     * of it. Processes need not agree: each one's promise is kept with its heartbeat.
     */
    public static RunSettings from(Map<String, String> environment) {
        String seconds = environment.getOrDefault("TONGHOP_SILENCE_SECONDS", "");
        if (!seconds.matches("\\d{1,3}") || Integer.parseInt(seconds) < 3 || Integer.parseInt(seconds) > 600) {
            return DEFAULT;
        }
        Duration silence = Duration.ofSeconds(Integer.parseInt(seconds));
        return new RunSettings(silence.dividedBy(6), silence, DEFAULT.leaseWait, DEFAULT.pauses, DEFAULT.limits);
    }

    /** The same with another wait for other runs. */
    public RunSettings withLeaseWait(Duration wait) {
        return new RunSettings(beat, silence, wait, pauses, limits);
    }

    /** The same with other limits. */
    public RunSettings withLimits(Limits others) {
        return new RunSettings(beat, silence, leaseWait, pauses, others);
    }

    /** The same with other heartbeats. */
    public RunSettings withHeartbeat(Duration every, Duration longest) {
        return new RunSettings(every, longest, leaseWait, pauses, limits);
    }
}
