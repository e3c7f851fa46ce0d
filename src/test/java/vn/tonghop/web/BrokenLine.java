package vn.tonghop.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to a server that can be cut, or go silent, and be mended. */
final class BrokenLine implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean cut;
    private volatile boolean silent;

    BrokenLine(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        begin(this::take);
    }

    int port() {
        return door.getLocalPort();
    }

    /** What is open is closed, and nothing new is taken. */
    void cut() {
        cut = true;
        closeAll();
    }

    /** Everything is taken and nothing is answered. */
    void silence() {
        silent = true;
    }

    void mend() {
        cut = false;
        silent = false;
        closeAll();
    }

    private void take() {
        while (!door.isClosed()) {
            try {
                Socket from = door.accept();
                open.add(from);
                if (cut) {
                    from.close();
                } else if (!silent) {
                    Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
                    open.add(to);
                    begin(() -> pass(from, to));
                    begin(() -> pass(to, from));
                }
            } catch (IOException e) {
                // The door is closed, or the server is gone: who called sees it.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                while (silent) {
                    Thread.sleep(20);
                }
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException e) {
            // One side is gone, and so the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    private void closeAll() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        open.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        closeAll();
    }
}
