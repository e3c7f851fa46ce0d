package vn.tonghop.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** The port a server listens on: chosen once, remembered, chosen anew only if another program has taken it. */
final class ServerPort {
    /** Below the range from which systems give ports to outgoing connections (Linux: 32768 and up). */
    private static final int FROM = 20_000;

    private static final int TO = 32_000;

    private static final byte[] LOCALHOST = {127, 0, 0, 1};

    private ServerPort() {}

    static int rememberedOrNew(Path file) throws IOException {
        int remembered = remembered(file);
        if (remembered > 0 && free(remembered)) {
            return remembered;
        }
        int port = unused();
        Files.writeString(file, port + "\n");
        return port;
    }

    private static int remembered(Path file) throws IOException {
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static int unused() throws IOException {
        for (int i = 0; i < 1000; i++) {
            int port = ThreadLocalRandom.current().nextInt(FROM, TO);
            if (free(port)) {
                return port;
            }
        }
        throw new IOException("no free port between " + FROM + " and " + TO);
    }

    static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOCALHOST), port));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
