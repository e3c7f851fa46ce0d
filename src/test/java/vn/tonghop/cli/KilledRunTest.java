package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.store.embedded.EmbeddedServer;

/** Runs as processes of their own, killed at chosen points and at random ones: the next start converges by itself. */
class KilledRunTest {
    private static final int LINES = 3_000;
    private static final int KILLS = Integer.getInteger("tonghop.kills", 2);

    @TempDir
    static Path place;

    private static FaultPlace faults;
    private static String undisturbed;
    private static long millis;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        faults = new FaultPlace(place, LINES);
        Path data = faults.fresh("undisturbed");
        long begun = System.nanoTime();
        faults.done(data, "undisturbed");
        millis = (System.nanoTime() - begun) / 1_000_000;
        undisturbed = FaultPlace.provenResult(data);
        assertThat(undisturbed).contains(" of ");
    }

    /** Of 15,000 lines; each kill on data of its own, and one start after it. */
    @Test
    void runKilledAtAnyMomentIsMadeGoodByTheNextStart() throws Exception {
        long seed = Long.getLong("tonghop.seed", System.nanoTime());
        Random random = new Random(seed);
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            Path data = faults.fresh("killed-" + i);
            long wait = (long) (millis * (0.25 + 0.75 * random.nextDouble()));
            Program run = faults.run(data);
            Thread.sleep(wait);
            killed += run.isAlive() ? 1 : 0;
            run.signal("KILL");
            run.end();
            String told = "seed " + seed + ", kill " + i + " after " + wait + " of " + millis + " ms";
            faults.done(data, told);
            assertThat(FaultPlace.isServed(data)).as(told).isFalse();
            assertThat(FaultPlace.provenResult(data)).as(told).isEqualTo(undisturbed);
        }
        System.getLogger("faults")
                .log(System.Logger.Level.INFO, "{0} of {1} runs killed before their end, seed {2}", killed, KILLS, seed
                        + "");
        assertThat(killed).as("runs killed before their end, seed " + seed).isPositive();
    }

    /**
     * F01 to F04 and F06: the run is killed as it does a piece of work, which is made to take long, and so is the run
     * that takes it up; the third start comes to the same end.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a file is kept            | submission            | true
            a file is looked through  | interpretation_survey | true
            the first chunk           | observation           | NEW.line = 1000
            the second chunk          | observation           | NEW.line = 2900
            a held line               | held_line             | NEW.line = 2701
            the run is closed         | interpretation_result | true
            the release is made       | figure                | true
            the release is recorded   | audit_event           | NEW.action = 'release'
            the run is over           | run_result            | true
            """)
    void runKilledTwiceAtTheSamePointConverges(String point, String table, String when) throws Exception {
        Path data = faults.fresh("at-" + table + when.replaceAll("\\W", ""));
        try (EmbeddedServer server = FaultPlace.server(data)) {
            FaultPlace.ask(server, "CREATE FUNCTION tonghop.linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                    + " PERFORM pg_sleep(120); RETURN NEW; END $$; CREATE TRIGGER linger BEFORE INSERT ON tonghop."
                    + table + " FOR EACH ROW WHEN (" + when + ") EXECUTE FUNCTION tonghop.linger()");
            for (int i = 0; i < 2; i++) {
                Program run = faults.run(data);
                awaitLingering(server, run);
                run.signal("KILL");
                run.end();
                assertThat(run.out()).as("no false success").isEmpty();
                assertThat(FaultPlace.ask(server, "SELECT count(*) FROM tonghop.run_result WHERE state = 'done'"))
                        .isEqualTo("0");
            }
            FaultPlace.ask(server, "DROP FUNCTION tonghop.linger() CASCADE");
            faults.done(data, point);
            assertThat(FaultPlace.ask(server, "SELECT count(*) FROM tonghop.release"))
                    .as("released once")
                    .isEqualTo("1");
            assertThat(FaultPlace.ask(
                            server, "SELECT count(*) FROM tonghop.run_event WHERE run_id = 1 AND kind = 'recovered'"))
                    .as("takeovers of the run")
                    .isEqualTo("2");
        }
        assertThat(FaultPlace.provenResult(data)).isEqualTo(undisturbed);
    }

    /** Until a statement of the program lingers; those of a killed run before it are ended by the takeover. */
    private static void awaitLingering(EmbeddedServer server, Program run) throws Exception {
        String lingering = "SELECT count(*) FROM pg_stat_activity a WHERE wait_event = 'PgSleep' AND EXISTS"
                + " (SELECT FROM tonghop.process p WHERE p.process = a.application_name AND p.pid = " + run.pid() + ")";
        for (int i = 0; i < 1_200 && FaultPlace.ask(server, lingering).equals("0"); i++) {
            assertThat(run.isAlive()).as(run.out() + run.err()).isTrue();
            Thread.sleep(50);
        }
        assertThat(FaultPlace.ask(server, lingering)).isNotEqualTo("0");
    }
}
