package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.store.embedded.EmbeddedServer;

/** The database that comes along dies, or its disk is full, under a run that is a process of its own. */
class LostDatabaseTest {
    @TempDir
    static Path place;

    private static FaultPlace faults;
    private static String undisturbed;

    private final Path small = place.resolve("small");

    @BeforeAll
    static void runUndisturbed() throws Exception {
        faults = FaultPlace.usual();
        undisturbed = faults.undisturbed();
    }

    @AfterEach
    void unmount() throws Exception {
        if (Files.isDirectory(small)) {
            did("umount", small.toString());
        }
    }

    private static boolean did(String... line) throws Exception {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }

    private static long postmaster(Path data) throws IOException {
        try (Stream<String> lines =
                Files.lines(data.resolve("postgres").resolve("18").resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow());
        }
    }

    /** A trigger that makes one row, once, take its time, so that a COPY is seen. */
    private static void slowCopy(EmbeddedServer server) throws Exception {
        FaultPlace.ask(
                server,
                "CREATE SEQUENCE tonghop.lingered; CREATE FUNCTION tonghop.linger() RETURNS trigger"
                        + " LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN IF nextval('tonghop.lingered') = 1 THEN"
                        + " PERFORM pg_sleep(60); END IF; RETURN NEW; END $$; CREATE TRIGGER linger BEFORE INSERT ON"
                        + " tonghop.observation FOR EACH ROW WHEN (NEW.line = 1001) EXECUTE FUNCTION tonghop.linger()");
    }

    private static String copying(EmbeddedServer server, Program run) throws Exception {
        String sql = "SELECT min(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND query LIKE 'COPY%'";
        for (int i = 0; i < 1_200 && FaultPlace.ask(server, sql).equals("null"); i++) {
            assertThat(run.isAlive()).as(run.out() + run.err()).isTrue();
            Thread.sleep(50);
        }
        // Kept through the server's crash, whatever becomes of the transaction that lingers.
        FaultPlace.ask(server, "SELECT setval('tonghop.lingered', 1000)");
        return FaultPlace.ask(server, sql);
    }

    /** F07. The server ends all connections and recovers; the run tries again by itself. */
    @Test
    @EnabledIfSystemProperty(named = "tonghop.faults", matches = "true", disabledReason = "part of -Pfaults")
    void backendKilledInCopyIsMadeGoodByTheSameRun() throws Exception {
        Path data = faults.fresh("backend");
        try (EmbeddedServer server = FaultPlace.server(data)) {
            slowCopy(server);
            Program run = faults.run(data);
            assertThat(did("kill", "-KILL", copying(server, run))).isTrue();
            assertThat(run.end()).as(run.err()).isZero();
            assertThat(run.out()).contains("\"run\":1,\"status\":\"done\",\"release\":1");
            FaultPlace.ask(server, "DROP FUNCTION tonghop.linger() CASCADE; DROP SEQUENCE tonghop.lingered");
        }
        assertThat(FaultPlace.provenResult(data)).isEqualTo(undisturbed);
    }

    /** F08. No false success: the run says that the database is away, and the next command starts it again. */
    @Test
    @EnabledIfSystemProperty(named = "tonghop.faults", matches = "true", disabledReason = "part of -Pfaults")
    void serverKilledUnderARunEndsItWithSixtyNineAndTheNextStartConverges() throws Exception {
        Path data = faults.fresh("postmaster");
        try (EmbeddedServer server = FaultPlace.server(data)) {
            slowCopy(server);
        }
        Program run = faults.run(data);
        try (EmbeddedServer server = FaultPlace.server(data)) {
            copying(server, run);
            assertThat(did("kill", "-KILL", Long.toString(postmaster(data)))).isTrue();
            // Each of its tries waits for a connection, several times: whoever starts the server meanwhile saves the
            // run.
            assertThat(run.endWithin(12)).as(run.out() + run.err()).isEqualTo(69);
            assertThat(run.out()).doesNotContain("\"status\":\"done\"");
        }
        faults.done(data, "after it");
        assertThat(FaultPlace.provenResult(data)).isEqualTo(undisturbed);
    }

    /** F16. Nothing is released without room, and with room again the next start comes to the same end. */
    @Test
    void fullDiskEndsTheRunWithoutAReleaseAndTheNextStartWithRoomConverges() throws Exception {
        Files.createDirectories(small);
        assumeTrue(
                did("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", small.toString()),
                "skipped: no file system can be mounted here");
        Path data = faults.copyTo(small.resolve("data"));
        Path ballast = small.resolve("ballast");
        long room = Files.getFileStore(small).getUsableSpace() - 9L * 1024 * 1024;
        assertThat(did("fallocate", "-l", Long.toString(room), ballast.toString()))
                .isTrue();
        Program run = faults.run(data);
        assertThat(run.end()).as(run.out() + run.err()).isEqualTo(69);
        assertThat(run.out()).doesNotContain("\"status\":\"done\"");
        Files.delete(ballast);
        faults.done(data, "with room");
        assertThat(FaultPlace.provenResult(data)).isEqualTo(undisturbed);
    }
}
