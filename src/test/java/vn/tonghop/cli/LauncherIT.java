package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and the built program, as a newcomer types them, in a locale without Vietnamese letters. */
class LauncherIT {
    @TempDir
    Path place;

    @Test
    void readMatchRunFiguresExplainAndVerifyWork() throws Exception {
        Path file = Files.createDirectories(
                        place.resolve("hộp nhận").resolve("directive-05-2018").resolve("van-lang"))
                .resolve("báo cáo.csv");
        Files.writeString(file, """
                STT;Đơn vị;Tập thể, cá nhân;Diện tích đất hiến;Số tiền ủng hộ
                1;huyện Văn Lãng;Hội Phụ nữ;hơn 9.000 m2;
                """);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-12-20T00:00:00Z")));
        assertThat(launch("hơn 12.000 m2\n", "read", "--as", "area", "--json")).contains("\"lower\":\"12000\"");
        assertThat(launch(
                        "xã Nam La\n",
                        "match",
                        "--registry",
                        "input-samples/registry",
                        "--on",
                        "2018-12-31",
                        "--sender",
                        "182",
                        "--json"))
                .contains("\"outcome\":\"matched\",\"code\":\"06169\"");
        String data = place.resolve("dữ liệu").toString();
        String inbox = place.resolve("hộp nhận").toString();
        assertThat(launch("", "run", "--inbox", inbox, "--data", data)).contains("Văn Lãng", "hơn 9.000 m²");
        assertThat(launch("", "figures", "--data", data)).contains("hơn 9.000 m²");
        assertThat(launch("", "explain", "--unit", "van-lang", "--indicator", "land_donated", "--data", data))
                .contains("báo cáo.csv:2");
        assertThat(launch("", "verify", "--data", data)).contains("I1-custody").doesNotContain("SAI");
    }

    private static String launch(String in, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("./tonghop"));
        line.addAll(List.of(arguments));
        Path err = Files.createTempFile("launcher", ".err");
        Path out = Files.createTempFile("launcher", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("TONGHOP_"));
        builder.environment().put("LANG", "C");
        Process process = builder.start();
        try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
            stdin.write(in);
        }
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readString(out);
    }
}
