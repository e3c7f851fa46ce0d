package vn.tonghop.store.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A second process of ours on a data directory, as a test sees it. */
final class Holder implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private Holder(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it and waits until it uses the server. */
    static Holder on(Path data) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), data, Servers.BINARIES);
    }

    static Holder start(List<String> before, String classPath, Path data, Path binaries) throws IOException {
        List<String> line = new ArrayList<>(before);
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                ServerHolder.class.getName(),
                data.toString(),
                binaries.toString()));
        Holder holder = new Holder(new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        holder.await("running ");
        return holder;
    }

    long pid() {
        return process.pid();
    }

    /** Closes its use in order. */
    void release() throws IOException, InterruptedException {
        process.outputWriter(StandardCharsets.UTF_8).append('\n').close();
        await("closed");
        process.waitFor();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("still running after a minute: " + process.pid());
        }
    }

    private void await(String start) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(start)) {
                return;
            }
        }
        throw new IOException("ended before it said \"" + start + "\"");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
