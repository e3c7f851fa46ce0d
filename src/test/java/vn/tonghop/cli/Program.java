package vn.tonghop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own. */
final class Program {
    private static final long LONGEST_MINUTES = 5;

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts the classes under test with a command's arguments. */
    static Program start(Map<String, String> environment, String... arguments) throws IOException {
        return start(environment, List.of(), arguments);
    }

    /** The same with options for Java. */
    static Program start(Map<String, String> environment, List<String> options, String... arguments)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto"));
        line.addAll(options);
        line.addAll(List.of("-Dtonghop.home=.", "-cp", System.getProperty("java.class.path"), "vn.tonghop.Tonghop"));
        line.addAll(List.of(arguments));
        return start(environment, line);
    }

    static Program start(Map<String, String> environment, List<String> line) throws IOException {
        Path out = Files.createTempFile("program", ".out");
        Path err = Files.createTempFile("program", ".err");
        // A shell starts background jobs with the interrupt ignored, and what ignores it passes that on to its
        // children.
        List<String> hearing = new ArrayList<>(List.of("env", "--default-signal=INT"));
        hearing.addAll(line);
        ProcessBuilder builder =
                new ProcessBuilder(hearing).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("TONGHOP_DB_URL");
        builder.environment().putAll(environment);
        return new Program(builder.start(), out, err);
    }

    static Program run(String... arguments) throws Exception {
        Program program = start(Map.of(), arguments);
        program.end();
        return program;
    }

    /** Waits for its end; the exit code. */
    int end() throws InterruptedException {
        return endWithin(LONGEST_MINUTES);
    }

    /** Waits for its end, but no longer than these minutes; the exit code. */
    int endWithin(long minutes) throws InterruptedException {
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("did not end: " + err());
        }
        return process.exitValue();
    }

    void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String out() {
        return text(out);
    }

    String err() {
        return text(err);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
