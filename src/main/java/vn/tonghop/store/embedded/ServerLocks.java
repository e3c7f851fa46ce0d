package vn.tonghop.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.tonghop.store.failure.DatabaseUnavailable;

/**
 * The two file locks by which processes agree on one server: {@code start.lock} is held for the short while in which
 * one starts or stops it, {@code users.lock} is shared by all who use it.
 *
 * <p>The system drops a process's lock when the process closes <em>any</em> handle of the file, so a process keeps
 * exactly one of these for a data directory.
 */
final class ServerLocks implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Layout layout;
    private final FileChannel start;
    private final FileChannel users;
    private @Nullable FileLock use;

    ServerLocks(Layout layout) throws IOException {
        this.layout = layout;
        this.start = open(layout.startLock());
        this.users = open(layout.usersLock());
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Waits until no other process starts or stops the server. */
    FileLock toStartOrStop(Duration timeout) throws IOException {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            FileLock lock = start.tryLock();
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() - end > 0) {
                throw new DatabaseUnavailable("database.busy", layout.home());
            }
            pause();
        }
    }

    /** Whether no other process uses the server; only sure while {@link #toStartOrStop} is held. */
    boolean nobodyElse() throws IOException {
        leave();
        try (FileLock alone = users.tryLock()) {
            return alone != null;
        }
    }

    /** From now on this process counts as a user of the server. */
    void use() throws IOException {
        if (use == null) {
            use = users.lock(0, Long.MAX_VALUE, true);
        }
    }

    private void leave() throws IOException {
        if (use != null) {
            use.release();
            use = null;
        }
    }

    @Override
    public void close() throws IOException {
        try (start;
                users) {
            leave();
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(e, "database.interrupted");
        }
    }
}
