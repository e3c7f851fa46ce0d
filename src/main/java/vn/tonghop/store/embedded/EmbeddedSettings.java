package vn.tonghop.store.embedded;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an embedded server is started and stopped.
 *
 * @param binaries where unpacked binaries are kept for many data directories; null = in the data directory
 * @param startTimeout how long a start may take; minutes, because a crash recovery replays the log
 * @param stopTimeout how long a stop may take; minutes, because it writes a checkpoint
 */
public record EmbeddedSettings(@Nullable Path binaries, Duration startTimeout, Duration stopTimeout) {
    /** Checks that both spans are at least one second. */
    public EmbeddedSettings {
        if (startTimeout.toSeconds() < 1 || stopTimeout.toSeconds() < 1) {
            throw new IllegalArgumentException("a timeout under one second: " + startTimeout + ", " + stopTimeout);
        }
    }

    /** Binaries in the data directory; ten minutes to start, five to stop. */
    public static EmbeddedSettings defaults() {
        return new EmbeddedSettings(null, Duration.ofMinutes(10), Duration.ofMinutes(5));
    }

    /** The same with the unpacked binaries kept in {@code directory}. */
    public EmbeddedSettings withBinaries(Path directory) {
        return new EmbeddedSettings(directory, startTimeout, stopTimeout);
    }
}
