package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file, however made, takes more memory than this above what the program holds without any. */
class HeapAtLimitsTest {
    private static final long ABOVE_BASE = 64L * 1024 * 1024;
    private static final long MEGABYTE = 1024L * 1024;

    @TempDir
    private Path folder;

    private List<String> run(String heap, String argument) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HeapAtLimits.class.getName(),
                argument));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(line)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        List<String> said = Files.readAllLines(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(String.join("\n", said)).isZero();
        return said;
    }

    @Test
    void filesMadeToHurtAreRefusedInLittleMemoryAndTheLargestAllowedAreReadInIt() throws Exception {
        long base = Long.parseLong(run("-Xmx512m", "base").get(0));
        long most = (base + ABOVE_BASE) / MEGABYTE;
        assertThat(run(
                        "-Xmx" + most + "m",
                        Files.createDirectory(folder.resolve("files")).toString()))
                .containsExactly(
                        "one-line.csv LINE_TOO_LONG",
                        "columns.csv LINE_TOO_LONG",
                        "unclosed.csv LINE_TOO_LONG",
                        "header-of-quotes.csv LINE_TOO_LONG",
                        "longest-cells.csv lines 37",
                        "nulls.csv FORBIDDEN_CHARACTER",
                        "zipped.xlsx WORKBOOK_TOO_LARGE",
                        "empty-rows.xlsx WORKBOOK_TOO_LARGE",
                        "shared-texts.xlsx WORKBOOK_TOO_LARGE",
                        "most-shared-texts.xlsx lines 2",
                        "parts.xlsx WORKBOOK_TOO_LARGE");
    }
}
