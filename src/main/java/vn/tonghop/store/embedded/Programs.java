package vn.tonghop.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.tonghop.store.failure.BadConfiguration;
import vn.tonghop.store.failure.DatabaseUnavailable;

/** Runs PostgreSQL's programs, as root in a user namespace of their own because PostgreSQL refuses root. */
final class Programs {
    private final Path bin;
    private final Path log;
    private final List<String> before;

    Programs(Path binaries, Path log) throws IOException {
        this(binaries, log, CurrentUser.isRoot() ? List.of("unshare", "--user", "--") : List.of());
    }

    /** With the command that is put before each program. */
    Programs(Path binaries, Path log, List<String> before) {
        this.bin = binaries.resolve("bin");
        this.log = log;
        this.before = List.copyOf(before);
    }

    /** What a program ended with. */
    record Outcome(int exit, String output) {
        boolean good() {
            return exit == 0;
        }
    }

    /**
     * Runs one program to its end; its output goes by a file, since a server may outlive the program.
     *
     * @throws BadConfiguration with the cure if we are root and the machine allows no user namespace
     */
    Outcome run(Duration timeout, String program, String... arguments) {
        List<String> line = new ArrayList<>(before);
        line.add(bin.resolve(program).toString());
        line.addAll(List.of(arguments));
        try {
            Path output = log.resolve(program + ".log");
            ProcessBuilder builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectInput(new java.io.File("/dev/null"))
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            int exit = finished(builder.start(), timeout);
            String told = Files.readString(output, StandardCharsets.ISO_8859_1).strip();
            if (exit != 0 && !before.isEmpty() && told.startsWith("unshare:")) {
                throw new BadConfiguration("database.root", told);
            }
            return new Outcome(exit, told);
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, "database.program", program, String.valueOf(e.getMessage()));
        }
    }

    private static int finished(Process process, Duration timeout) {
        try {
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroy();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
