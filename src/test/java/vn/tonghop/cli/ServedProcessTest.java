package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The serving process as a process of its own. */
class ServedProcessTest {
    /** So many that a run of them is seen at work before it is done, though each look starts a process. */
    private static final int LINES = 150_000;

    @TempDir
    Path place;

    private Program start(String... arguments) throws Exception {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 4);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = place.resolve("data").toString();
        all[arguments.length + 2] = "--lang";
        all[arguments.length + 3] = "en";
        return Program.start(Map.of("TONGHOP_SILENCE_SECONDS", "3"), all);
    }

    private static void until(BooleanSupplier there, Program program) throws Exception {
        for (int i = 0; i < 600 && program.isAlive() && !there.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
    }

    @Test
    void killedRunIsTakenUpByServeWhichEndsInOrder() throws Exception {
        Path inbox = place.resolve("inbox");
        Path file = Files.createDirectories(inbox.resolve("directive-05-2018").resolve("van-lang"))
                .resolve("a.csv");
        Files.writeString(
                file,
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(n -> n + ";huyện Văn Lãng;hộ " + n + ";" + (n % 9_000 + 1) + " m2;")
                        .collect(Collectors.joining(
                                "\n", "STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ\n", "\n")));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-12-20T00:00:00Z")));
        assertThat(start("registry", "import", "input-samples/registry").end()).isZero();
        Program serve = start("serve", "--inbox", inbox.toString());
        until(() -> serve.err().contains("Serving: schedule nightly"), serve);
        Program run = start("run", "--inbox", inbox.toString());
        until(() -> status().contains("\"state\":\"running\""), run);
        run.signal("KILL");
        run.end();
        assertThat(run.out()).isEmpty();
        until(() -> serve.err().contains("was taken up: done"), serve);
        assertThat(serve.err()).contains("Run 1 had not come to its end and was taken up: done.");
        assertThat(status()).contains("\"state\":\"done\",\"release\":1", "\"schedule\":\"nightly\",\"night\":null");
        serve.signal("TERM");
        assertThat(serve.end()).as(serve.err()).isEqualTo(143);
        assertThat(serve.err()).contains("Ended.").doesNotContain("\tat ");
        assertThat(start("verify").end()).isZero();
    }

    private String status() {
        try {
            Program status = start("status", "--json");
            status.end();
            return status.out();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
