package vn.tonghop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures processes by Linux's {@code /proc}: proc(5), fields 4 and 14 to 17 of stat, VmHWM of status. */
final class Meter {
    private static final double TICKS = 100.0;
    private final long postmaster;

    Meter(Path cluster) throws IOException {
        postmaster = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1)
                .get(0)
                .strip());
    }

    /** What a process left behind: its output and what it cost. */
    record Ended(int exit, String out, Cost cost) {}

    /** Runs a command to its end; what it says on standard error goes to a file. */
    Ended run(List<String> command, Map<String, String> environment, Path folder) throws IOException {
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().putAll(environment);
        double server = serverSeconds();
        double client = reapedSeconds();
        long begin = System.nanoTime();
        Process process = builder.start();
        double peak = 0;
        try {
            while (!process.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakMegabytes(process.pid()));
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException(e);
        }
        double wall = (System.nanoTime() - begin) / 1e9;
        settle();
        Cost cost = new Cost(wall, 0, reapedSeconds() - client, serverSeconds() - server, peak);
        return new Ended(process.exitValue(), Files.readString(out), cost);
    }

    /** Waits until the postmaster has counted the children that just ended: between the two they are nowhere. */
    static void settle() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Processor seconds of the postmaster, of its children that ended and of those that live. */
    double serverSeconds() throws IOException {
        String[] own = stat(postmaster);
        double seconds = seconds(own, 11) + seconds(own, 12) + seconds(own, 13) + seconds(own, 14);
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : (Iterable<Path>) processes::iterator) {
                String name = process.getFileName().toString();
                if (name.chars().allMatch(Character::isDigit)) {
                    seconds += ofChild(Long.parseLong(name));
                }
            }
        }
        return seconds;
    }

    private double ofChild(long process) {
        try {
            String[] fields = stat(process);
            return Long.parseLong(fields[1]) == postmaster ? seconds(fields, 11) + seconds(fields, 12) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Processor seconds of the processes that this one started and that ended. */
    private static double reapedSeconds() throws IOException {
        String[] own = stat(ProcessHandle.current().pid());
        return seconds(own, 13) + seconds(own, 14);
    }

    private static double peakMegabytes(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .max()
                    .orElse(0)
                    / 1024.0;
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    /** The fields of a process's stat behind its name, which may hold spaces: the first is its state. */
    private static String[] stat(long process) throws IOException {
        String stat = Files.readString(
                Path.of("/proc", Long.toString(process), "stat"), StandardCharsets.ISO_8859_1);
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    private static double seconds(String[] fields, int field) {
        return Long.parseLong(fields[field]) / TICKS;
    }
}
