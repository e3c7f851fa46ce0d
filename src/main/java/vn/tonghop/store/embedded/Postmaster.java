package vn.tonghop.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server process that runs on a cluster, as its {@code postmaster.pid} tells.
 *
 * @param pid its process number
 * @param port the port it listens on; 0 while it has not yet written it
 * @param ready whether it takes connections
 */
record Postmaster(long pid, int port, boolean ready) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The process that runs on this cluster; null if none does, even if a dead one left its file. */
    static @Nullable Postmaster on(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readString(cluster.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        } catch (NoSuchFileException e) {
            return null;
        }
        try {
            long pid = Long.parseLong(line(lines, 0));
            if (!worksIn(pid, cluster)) {
                return null;
            }
            String port = line(lines, PORT_LINE);
            return new Postmaster(
                    pid,
                    port.isEmpty() ? 0 : Integer.parseInt(port),
                    line(lines, STATUS_LINE).equals("ready"));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The number may long be another process's, so its name and working directory decide. */
    static boolean worksIn(long pid, Path cluster) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            return Files.readString(process.resolve("comm"), StandardCharsets.ISO_8859_1)
                            .startsWith("postgres")
                    && Files.isSameFile(process.resolve("cwd"), cluster);
        } catch (IOException e) {
            return false;
        }
    }

    private static String line(List<String> lines, int number) {
        return number < lines.size() ? lines.get(number).strip() : "";
    }
}
