package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs as processes of their own that are interrupted, told to end, or killed. */
class EndedRunTest {
    private static final int LINES = 3_000;
    private static final int MOST_TRIES = 5;
    private static final int KILLS = Integer.getInteger("tonghop.kills", 4);
    private static final List<String> DISTRICTS = List.of("trang-dinh", "binh-gia", "van-lang", "cao-loc", "van-quan");

    @TempDir
    static Path place;

    private static Path inbox;
    private static String undisturbed;
    private static long millis;

    @BeforeAll
    static void runUndisturbed() throws Exception {
        inbox = place.resolve("inbox");
        for (String district : DISTRICTS) {
            Path folder =
                    Files.createDirectories(inbox.resolve("directive-05-2018").resolve(district));
            Path file = folder.resolve("a.csv");
            Files.writeString(
                    file,
                    "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ\n"
                            + IntStream.rangeClosed(1, LINES)
                                    .mapToObj(n -> n + ";toàn huyện;hộ " + n + ";" + (n % 9 == 0 ? "vài m2" : n + " m2")
                                            + ";" + n + " triệu đồng")
                                    .map(line -> line.replace("toàn huyện", name(district)))
                                    .collect(Collectors.joining("\n", "", "\n")));
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-12-20T00:00:00Z")));
        }
        Path data = place.resolve("undisturbed");
        assertThat(Program.run("registry", "import", "input-samples/registry", "--data", data.toString())
                        .end())
                .isZero();
        long begun = System.nanoTime();
        assertThat(run(data).end()).isZero();
        millis = (System.nanoTime() - begun) / 1_000_000;
        undisturbed = figures(data);
        assertThat(undisturbed.lines()).hasSizeGreaterThan(5);
    }

    private static String name(String district) {
        return switch (district) {
            case "trang-dinh" -> "huyện Tràng Định";
            case "binh-gia" -> "huyện Bình Gia";
            case "van-lang" -> "huyện Văn Lãng";
            case "cao-loc" -> "huyện Cao Lộc";
            default -> "huyện Văn Quan";
        };
    }

    private static Program run(Path data) throws Exception {
        return Program.start(Map.of(), "run", "--inbox", inbox.toString(), "--data", data.toString(), "--json");
    }

    /** The figures, without the number of the release they are in. */
    private static String figures(Path data) throws Exception {
        Program program = Program.run("figures", "--json", "--data", data.toString());
        assertThat(program.end()).as(program.err()).isZero();
        return program.out().replaceAll("\"release\":\\d+,", "");
    }

    private static void isProven(Path data) throws Exception {
        Program verify = Program.run("verify", "--data", data.toString());
        assertThat(verify.end()).as(verify.out()).isZero();
    }

    private static boolean serverRuns(Path data) {
        return Files.exists(data.resolve("postgres").resolve("18").resolve("postmaster.pid"));
    }

    private static Path fresh(String name) throws Exception {
        Path data = place.resolve(name);
        assertThat(Program.run("registry", "import", "input-samples/registry", "--data", data.toString())
                        .end())
                .isZero();
        return data;
    }

    private static Program told(String signal, Path data, long wait) throws Exception {
        Program run = run(data);
        Thread.sleep(wait);
        run.signal(signal);
        run.end();
        return run;
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void runThatIsToldToEndReleasesNothingAndLeavesNoServer(String signal, int code) throws Exception {
        // A run that was over before it was told to end shows nothing: the next one is told earlier.
        long wait = millis * 6 / 10;
        Path data = fresh(signal);
        Program run = told(signal, data, wait);
        for (int i = 1; i < MOST_TRIES && run.end() == 0; i++) {
            wait = wait * 7 / 10;
            data = fresh(signal + i);
            run = told(signal, data, wait);
        }
        assertThat(run.end()).as(run.out() + run.err()).isEqualTo(code);
        assertThat(run.out()).doesNotContain("\"status\":\"done\"");
        assertThat(run.err()).doesNotContain("\tat ");
        assertThat(serverRuns(data)).isFalse();
        Program next = run(data);
        assertThat(next.end()).as(next.err()).isZero();
        assertThat(figures(data)).isEqualTo(undisturbed);
        isProven(data);
    }

    @Test
    void runsKilledAtAnyMomentConvergeToTheSameFigures() throws Exception {
        long seed = Long.getLong("tonghop.seed", System.nanoTime());
        Random random = new Random(seed);
        Path data = fresh("killed");
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            Program run = run(data);
            Thread.sleep(Math.max(200, (long) (millis * (0.2 + 0.7 * random.nextDouble()))));
            killed += run.isAlive() ? 1 : 0;
            run.signal("KILL");
            run.end();
        }
        Program last = run(data);
        assertThat(last.end()).as("seed " + seed + ": " + last.err()).isZero();
        assertThat(killed).as("runs killed before their end, seed " + seed).isPositive();
        assertThat(figures(data)).as("seed " + seed).isEqualTo(undisturbed);
        isProven(data);
        assertThat(serverRuns(data)).isFalse();
    }

    /** The process is stopped past its silence, another takes its run over, and it wakes up. */
    @Test
    void runThatWakesUpAfterItWasGivenUpForDeadWritesNothingMore() throws Exception {
        Path data = fresh("asleep");
        Map<String, String> short3 = Map.of("TONGHOP_SILENCE_SECONDS", "3");
        Program asleep = Program.start(short3, "run", "--inbox", inbox.toString(), "--data", data.toString(), "--json");
        Thread.sleep(millis * 6 / 10);
        asleep.signal("STOP");
        Program next = Program.start(
                short3, "run", "--inbox", inbox.toString(), "--data", data.toString(), "--json", "--wait", "120");
        assertThat(next.end()).as(next.err()).isZero();
        asleep.signal("CONT");
        assertThat(asleep.end()).as(asleep.out() + asleep.err()).isIn(0, 69, 75);
        assertThat(figures(data)).isEqualTo(undisturbed);
        isProven(data);
    }
}
