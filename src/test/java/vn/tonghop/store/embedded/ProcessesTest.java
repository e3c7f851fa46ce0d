package vn.tonghop.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.store.failure.DatabaseUnavailable;

/** Several processes on one data directory, and what is left when one of them is killed. */
class ProcessesTest {
    @TempDir
    static Path data;

    @BeforeEach
    void keepOneRow() throws Exception {
        try (EmbeddedServer server = Servers.attach(data)) {
            Servers.ask(server, "CREATE TABLE IF NOT EXISTS kept AS SELECT 168000000 AS dong");
        }
        assertThat(Servers.postmaster(data)).isNull();
    }

    private static void rowIsThere(EmbeddedServer server) throws Exception {
        assertThat(Servers.ask(server, "SELECT dong FROM kept")).isEqualTo("168000000");
    }

    private static Postmaster running() throws Exception {
        return Objects.requireNonNull(Servers.postmaster(data));
    }

    @Test
    void serverLeftByAKilledProcessIsReplacedAtTheFirstStart() throws Exception {
        try (Holder killed = Holder.on(data)) {
            killed.kill();
        }
        Postmaster orphan = running();
        try (EmbeddedServer server = Servers.attach(data)) {
            rowIsThere(server);
            assertThat(running().pid()).isNotEqualTo(orphan.pid());
        }
        assertThat(Servers.postmaster(data)).isNull();
    }

    @Test
    void processAndServerKilledTogetherStartAgainAtTheFirstStart() throws Exception {
        try (Holder killed = Holder.on(data)) {
            Servers.killPostmaster(data);
            killed.kill();
        }
        try (EmbeddedServer server = Servers.attach(data)) {
            rowIsThere(server);
        }
    }

    @Test
    void firstOfTwoProcessesToCloseLeavesTheServerToTheOther() throws Exception {
        Postmaster first;
        try (Holder other = Holder.on(data)) {
            first = running();
            try (EmbeddedServer server = Servers.attach(data)) {
                assertThat(running()).isEqualTo(first);
                other.release();
                assertThat(running()).isEqualTo(first);
                rowIsThere(server);
            }
        }
        assertThat(Servers.postmaster(data)).isNull();
    }

    @Test
    void joiningProcessThatClosesLeavesTheServerToTheOneThatStartedIt() throws Exception {
        try (Holder other = Holder.on(data)) {
            Postmaster first = running();
            Servers.attach(data).close();
            assertThat(running()).isEqualTo(first);
            other.release();
        }
        assertThat(Servers.postmaster(data)).isNull();
    }

    @Test
    void serverThatDiedUnderAnotherProcessIsStartedAgainByTheNextOne() throws Exception {
        try (Holder other = Holder.on(data)) {
            int port = running().port();
            Servers.killPostmaster(data);
            try (EmbeddedServer server = Servers.attach(data)) {
                rowIsThere(server);
                assertThat(running().port()).isEqualTo(port);
            }
            assertThat(Servers.postmaster(data))
                    .as("the other process still uses it")
                    .isNotNull();
            other.release();
        }
        assertThat(Servers.postmaster(data)).isNull();
    }

    @Test
    void serverThatMayRunInAnotherContainerIsNotStartedTwice() throws Exception {
        try (Holder other = Holder.on(data)) {
            Servers.killPostmaster(data);
            Path noted = data.resolve("postgres").resolve("started-in");
            String here = Files.readString(noted);
            Files.writeString(noted, "another machine pid:[1]");
            DatabaseUnavailable refusal = catchThrowableOfType(DatabaseUnavailable.class, () -> Servers.attach(data));
            assertThat(refusal.key()).isEqualTo("database.elsewhere");
            Files.writeString(noted, here);
            other.release();
        }
    }

    @Test
    void interruptFromTheTerminalDoesNotReachTheServer() throws Exception {
        // A shell starts background jobs with the signal ignored, and what ignores it passes that on to its children.
        List<String> apart = List.of("setsid", "env", "--default-signal=INT");
        try (Holder interrupted = Holder.start(apart, System.getProperty("java.class.path"), data, Servers.BINARIES)) {
            Postmaster before = running();
            Servers.signal("-INT", "-" + interrupted.pid());
            interrupted.awaitEnd();
            assertThat(running()).isEqualTo(before);
        }
    }

    @Test
    void rootWorksInANamespaceOfItsOwn() throws Exception {
        assumeTrue(CurrentUser.isRoot(), "skipped: this JVM does not run as root");
        try (EmbeddedServer server = Servers.attach(data)) {
            rowIsThere(server);
        }
    }

    @Test
    void ordinaryUserWorksDirectly() throws Exception {
        if (!CurrentUser.isRoot()) {
            try (EmbeddedServer server = Servers.attach(data)) {
                rowIsThere(server);
            }
            return;
        }
        try (OrdinaryUser user = OrdinaryUser.nobody();
                Holder holder = user.holder()) {
            assertThat(CurrentUser.ownerOf(Servers.cluster(user.data()))).isEqualTo(OrdinaryUser.NUMBER);
            holder.release();
            assertThat(Servers.postmaster(user.data())).isNull();
        }
    }
}
