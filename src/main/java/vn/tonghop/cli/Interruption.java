package vn.tonghop.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.tonghop.store.database.Database;

/**
 * What an interrupt from the terminal or a request to end (SIGINT, SIGTERM) does to a command: its work is told to stop,
 * the database is closed and with it a server of our own, and only then the process ends, with 130 or 143.
 */
final class Interruption implements AutoCloseable {
    /** Longer than a first start takes, which can't be left half done. */
    private static final Duration OPENING = Duration.ofSeconds(90);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Runnable stop;
    private final Duration patience;
    private final Thread hook = new Thread(this::interrupted, "interruption");
    private volatile boolean asked;
    private volatile @Nullable Database open;

    private Interruption(Runnable stop, Duration patience) {
        this.stop = stop;
        this.patience = patience;
    }

    /**
     * Watches from now until it is closed.
     *
     * @param stop asks the work to end by itself
     * @param patience how long it may take to; then its connections are taken away
     */
    static Interruption watch(Runnable stop, Duration patience) {
        Interruption interruption = new Interruption(stop, patience);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** The work begins on a database that is open now; not if its end was asked for meanwhile. */
    void begun(Database database) {
        open = database;
        if (asked) {
            throw new IllegalStateException("interrupted while the database was opened");
        }
    }

    /** Whether the end was asked for. */
    boolean isAsked() {
        return asked;
    }

    private void interrupted() {
        asked = true;
        try {
            stop.run();
            if (!over.await((open == null ? OPENING : patience).toMillis(), TimeUnit.MILLISECONDS)) {
                Database database = open;
                if (database != null) {
                    database.close();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook is what runs.
            asked = true;
        }
    }
}
