package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs as processes of their own that are interrupted, told to end, or stopped past their silence. */
class EndedRunTest {
    private static final int MOST_TRIES = 5;

    private static FaultPlace faults;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        faults = FaultPlace.usual();
    }

    private static Program told(String signal, Path data, long wait) throws Exception {
        Program run = faults.run(data);
        Thread.sleep(wait);
        run.signal(signal);
        run.end();
        return run;
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void runThatIsToldToEndReleasesNothingAndLeavesNoServer(String signal, int code) throws Exception {
        // A run that was over before it was told to end shows nothing: the next one is told earlier.
        long wait = faults.millis() * 6 / 10;
        Path data = faults.fresh(signal);
        Program run = told(signal, data, wait);
        for (int i = 1; i < MOST_TRIES && run.end() == 0; i++) {
            wait = wait * 7 / 10;
            data = faults.fresh(signal + i);
            run = told(signal, data, wait);
        }
        assertThat(run.end()).as(run.out() + run.err()).isEqualTo(code);
        assertThat(run.out()).doesNotContain("\"status\":\"done\"");
        assertThat(run.err()).doesNotContain("\tat ");
        assertThat(FaultPlace.isServed(data)).isFalse();
        faults.done(data, signal);
        assertThat(FaultPlace.provenResult(data)).isEqualTo(faults.undisturbed());
    }

    /** F11: the process is stopped past its silence, another takes its run over, and it wakes up. */
    @Test
    void runThatWakesUpAfterItWasGivenUpForDeadWritesNothingMore() throws Exception {
        Path data = faults.fresh("asleep");
        Map<String, String> short3 = Map.of("TONGHOP_SILENCE_SECONDS", "3");
        String[] line = {
            "run", "--inbox", faults.inbox().toString(), "--data", data.toString(), "--json", "--wait", "120"
        };
        Program asleep = Program.start(short3, line);
        Thread.sleep(faults.millis() * 6 / 10);
        asleep.signal("STOP");
        Program next = Program.start(short3, line);
        assertThat(next.end()).as(next.err()).isZero();
        asleep.signal("CONT");
        assertThat(asleep.end()).as(asleep.out() + asleep.err()).isIn(0, 69, 75);
        assertThat(FaultPlace.provenResult(data)).isEqualTo(faults.undisturbed());
    }
}
