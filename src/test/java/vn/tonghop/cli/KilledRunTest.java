package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.store.embedded.EmbeddedServer;

/** Runs as processes of their own, killed at chosen points and at random ones: the next start converges by itself. */
class KilledRunTest {
    private static final String[] PATIENT = {"--wait", "90"};
    private static final int KILLS = Integer.getInteger("tonghop.kills", 1);

    private static FaultPlace faults;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        faults = FaultPlace.usual();
    }

    /** Of 15,000 lines; each kill on data of its own, and one start after it. */
    @Test
    void runKilledAtAnyMomentIsMadeGoodByTheNextStart() throws Exception {
        long seed = Long.getLong("tonghop.seed", System.nanoTime());
        Random random = new Random(seed);
        double longest = faults.millis();
        int killed = 0;
        for (int i = 0; killed < KILLS; i++) {
            assertThat(i).as("runs begun to kill " + KILLS + ", seed " + seed).isLessThan(3 * KILLS + 5);
            Path data = faults.fresh("killed-" + i);
            long wait = (long) (longest * (0.25 + 0.75 * random.nextDouble()));
            Program run = faults.run(data);
            Thread.sleep(wait);
            boolean isKilled = run.isAlive();
            if (isKilled) {
                run.signal("KILL");
                killed++;
            } else {
                longest = longest * 0.85;
            }
            run.end();
            String told = "seed " + seed + ", kill " + killed + " after " + wait + " of " + longest + " ms";
            faults.done(data, told);
            assertThat(FaultPlace.isServed(data)).as(told).isFalse();
            assertThat(FaultPlace.provenResult(data)).as(told).isEqualTo(faults.undisturbed());
            FaultPlace.remove(data);
        }
        System.getLogger("faults")
                .log(System.Logger.Level.INFO, "{0} runs killed, seed {1}", killed, Long.toString(seed));
    }

    /**
     * F01 to F04 and F06: the run is killed as it does a piece of work, which is made to take long, and so is the run
     * that takes it up; the third start comes to the same end.
     */
    @Test
    void runKilledTwiceInAChunkConverges() throws Exception {
        killedTwiceAt("observation", "NEW.line = 2900");
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(named = "tonghop.faults", matches = "true", disabledReason = "part of -Pfaults")
    @CsvSource(delimiter = '|', textBlock = """
            submission            | true
            interpretation_survey | true
            observation           | NEW.line = 1001
            held_line             | NEW.line = 2701
            interpretation_result | true
            figure                | true
            audit_event           | NEW.action = 'release'
            run_result            | true
            """)
    void runKilledTwiceAtTheSamePointConverges(String table, String when) throws Exception {
        killedTwiceAt(table, when);
    }

    /** F03: a file of 42 chunks, killed in every tenth of them, one kill after the other. */
    @Test
    @EnabledIfSystemProperty(named = "tonghop.faults", matches = "true", disabledReason = "part of -Pfaults")
    void runKilledInEveryTenthChunkReadsNoLineTwice(@TempDir Path place) throws Exception {
        FaultPlace large = new FaultPlace(place, 84_000, "van-lang");
        Path whole = large.fresh("whole");
        large.done(whole, "undisturbed");
        Path data = large.fresh("chunks");
        try (EmbeddedServer server = FaultPlace.server(data)) {
            linger(server, "observation", "NEW.line % 20000 = 1501", "(1501), (21501), (41501), (61501), (81501)");
            for (int i = 0; i < 5; i++) {
                kill(large, server, data);
                FaultPlace.ask(
                        server, "DELETE FROM tonghop.lingering WHERE line = (SELECT min(line) FROM tonghop.lingering)");
            }
            large.done(data, "after the last kill", PATIENT);
        }
        assertThat(FaultPlace.provenResult(data)).isEqualTo(FaultPlace.provenResult(whole));
    }

    private void killedTwiceAt(String table, String when) throws Exception {
        Path data = faults.fresh("at-" + table + when.replaceAll("\\W", ""));
        try (EmbeddedServer server = FaultPlace.server(data)) {
            linger(server, table, when, "(CAST(NULL AS bigint))");
            for (int i = 0; i < 2; i++) {
                kill(faults, server, data);
                assertThat(FaultPlace.ask(server, "SELECT count(*) FROM tonghop.run_result WHERE state = 'done'"))
                        .isEqualTo("0");
            }
            FaultPlace.ask(server, "DELETE FROM tonghop.lingering");
            faults.done(data, table, PATIENT);
            assertThat(FaultPlace.ask(server, "SELECT count(*) FROM tonghop.release"))
                    .as("released once")
                    .isEqualTo("1");
            assertThat(FaultPlace.ask(
                            server, "SELECT count(*) FROM tonghop.run_event WHERE run_id = 1 AND kind = 'recovered'"))
                    .as("takeovers of the run")
                    .isEqualTo("2");
        }
        assertThat(FaultPlace.provenResult(data)).isEqualTo(faults.undisturbed());
    }

    /**
     * Makes inserts take their time as long as a row of {@code lingering} says so: of any line, or of one. Nothing has to
     * be dropped while a killed run's connection still lingers; that is for the takeover to end.
     */
    private static void linger(EmbeddedServer server, String table, String when, String lines) throws Exception {
        FaultPlace.ask(
                server,
                "CREATE TABLE tonghop.lingering AS SELECT line FROM (VALUES " + lines
                        + ") v (line); CREATE FUNCTION tonghop.linger() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$"
                        + " BEGIN IF EXISTS (SELECT FROM tonghop.lingering l WHERE COALESCE(to_jsonb(NEW) ->> 'line' ="
                        + " l.line::text, true)) THEN PERFORM pg_sleep(120); END IF; RETURN NEW; END $$; CREATE TRIGGER linger"
                        + " BEFORE INSERT ON tonghop." + table + " FOR EACH ROW WHEN (" + when
                        + ") EXECUTE FUNCTION tonghop.linger()");
    }

    /**
     * The start after it waits: where the killed process had sent more than the server had room for, the end of its
     * connection is not seen before the silence is over, as long as the server sleeps and reads nothing.
     */
    private static void kill(FaultPlace faults, EmbeddedServer server, Path data) throws Exception {
        Program run = faults.run(data, PATIENT);
        awaitLingering(server, run);
        run.signal("KILL");
        run.end();
        assertThat(run.out()).as("no false success").isEmpty();
    }

    /** Until a statement of the program lingers; those of a killed run before it are ended by the takeover. */
    private static void awaitLingering(EmbeddedServer server, Program run) throws Exception {
        String lingering = "SELECT count(*) FROM pg_stat_activity a WHERE wait_event = 'PgSleep' AND EXISTS"
                + " (SELECT FROM tonghop.process p WHERE p.process = a.application_name AND p.pid = " + run.pid() + ")";
        for (int i = 0; i < 2_400 && FaultPlace.ask(server, lingering).equals("0"); i++) {
            assertThat(run.isAlive()).as(run.out() + run.err()).isTrue();
            Thread.sleep(50);
        }
        assertThat(FaultPlace.ask(server, lingering)).isNotEqualTo("0");
    }
}
