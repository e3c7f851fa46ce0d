package vn.tonghop.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.store.failure.BadConfiguration;

class ProgramsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path log;

    @Test
    void rootWithoutUserNamespacesIsToldToRunAsAnOrdinaryUser() {
        Programs programs = new Programs(
                Path.of("/"),
                log,
                List.of("sh", "-c", "echo 'unshare: unshare failed: Operation not permitted' >&2; exit 1"));

        BadConfiguration refusal = catchThrowableOfType(BadConfiguration.class, () -> programs.run(PATIENCE, "true"));

        assertThat(refusal).isNotNull();
        assertThat(Messages.in(Locale.ENGLISH)
                        .text(refusal.key(), refusal.arguments().toArray()))
                .isEqualTo("PostgreSQL does not run as root, and this machine does not allow \"unshare --user\" "
                        + "(unshare: unshare failed: Operation not permitted). Run again as an ordinary user "
                        + "(the one who owns the data directory).");
    }

    @Test
    void aProgramThatFailsByItselfTellsItsOwnReason() {
        Programs programs = new Programs(Path.of("/"), log, List.of("sh", "-c", "echo 'initdb: error: no'; exit 1"));

        Programs.Outcome outcome = programs.run(PATIENCE, "true");

        assertThat(outcome.good()).isFalse();
        assertThat(outcome.output()).isEqualTo("initdb: error: no");
    }
}
