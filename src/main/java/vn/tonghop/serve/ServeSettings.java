package vn.tonghop.serve;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How it serves.
 *
 * @param jobs the folder with {@code schedule.yaml} and {@code reviews}
 * @param inbox where schedules take files from that name no inbox
 * @param pause how long a night waits before it tries again
 * @param round how often it looks for dead runs, stuck triggers and missed nights
 * @param stuck how long overdue a trigger must be that no node is at work on, to be freed
 * @param misfire after how long a fire time is caught up rather than just late
 * @param checkin how often nodes of a cluster show each other that they are alive
 */
public record ServeSettings(
        Path jobs, Path inbox, Duration pause, Duration round, Duration stuck, Duration misfire, Duration checkin) {
    /** The usual ones. */
    public static ServeSettings of(Path jobs, Path inbox) {
        return new ServeSettings(
                jobs,
                inbox,
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Duration.ofMinutes(2),
                Duration.ofMinutes(1),
                Duration.ofMillis(7_500));
    }

    /** The same with other spans of time, for tests that can't wait. */
    ServeSettings quickened(Duration every, Duration overdue) {
        return new ServeSettings(jobs, inbox, every, every, overdue, misfire, checkin);
    }
}
