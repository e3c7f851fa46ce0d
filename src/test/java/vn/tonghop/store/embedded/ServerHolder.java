package vn.tonghop.store.embedded;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program of its own that uses a server until it is told to close it, or is killed. */
final class ServerHolder {
    private ServerHolder() {}

    /** Arguments: data directory, directory of the unpacked binaries. */
    public static void main(String[] args) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        EmbeddedServer server = EmbeddedServer.attach(
                Path.of(args[0]), EmbeddedSettings.defaults().withBinaries(Path.of(args[1])));
        System.out.println("running " + server.jdbcUrl());
        in.readLine();
        server.close();
        System.out.println("closed");
    }
}
