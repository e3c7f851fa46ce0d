package vn.tonghop.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a command waits where another run is at work on what it needs. */
final class WaitOption {
    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            arity = "0..1",
            fallbackValue = "600",
            defaultValue = "0",
            descriptionKey = "option.wait")
    private int seconds;

    Duration longest() {
        return Duration.ofSeconds(Math.max(0, seconds));
    }
}
