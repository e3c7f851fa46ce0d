package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.store.embedded.EmbeddedServer;

/** F15: a file that this program's memory does not hold, read by processes of 64 MB. */
@EnabledIfSystemProperty(named = "tonghop.faults", matches = "true", disabledReason = "part of -Pfaults")
class DeadlyFileProcessTest {
    private static final List<String> AS_THE_LAUNCHER =
            List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:OnOutOfMemoryError=kill -9 %p", "-XX:+ExitOnOutOfMemoryError");

    @TempDir
    Path place;

    @Test
    void fileThatEndsTheProgramIsRefusedAloneAndTheOthersAreReleased() throws Exception {
        FaultPlace faults = new FaultPlace(place, 100, "cao-loc");
        StringBuilder text = new StringBuilder("STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ\n");
        for (int n = 1; n <= 2_000; n++) {
            text.append(n)
                    .append(";xã ")
                    .append("chưa rõ ".repeat(3_000))
                    .append(n)
                    .append(";một hộ;5 m2;\n");
        }
        faults.sendText("van-lang", "a.csv", text.toString());
        Path data = faults.fresh("data");
        for (int death = 1; death <= 3; death++) {
            Program run = small(faults, data);
            assertThat(run.end())
                    .as("not 3, which would mean done: " + run.err())
                    .isEqualTo(137);
            assertThat(run.out()).isEmpty();
        }
        Program run = small(faults, data);
        assertThat(run.end()).as(run.err()).isZero();
        try (EmbeddedServer server = FaultPlace.server(data)) {
            assertThat(FaultPlace.ask(server, "SELECT string_agg(code, ' ') FROM tonghop.finding"))
                    .isEqualTo("FILE_ENDED_PROGRAM");
            assertThat(FaultPlace.ask(server, "SELECT count(*) FROM tonghop.release"))
                    .isEqualTo("1");
        }
        assertThat(FaultPlace.provenResult(data)).isNotEmpty();
    }

    private static Program small(FaultPlace faults, Path data) throws Exception {
        return Program.start(
                Map.of(),
                AS_THE_LAUNCHER,
                "run",
                "--inbox",
                faults.inbox().toString(),
                "--data",
                data.toString(),
                "--json",
                "--lang",
                "en");
    }
}
