package vn.tonghop.batch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tonghop.store.Store;

/**
 * Shows the other processes that this one is alive, and stops its runs where it can't show it any longer: by then others
 * may have given it up for dead.
 */
final class Heartbeat implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());

    private final Store store;
    private final RunSettings settings;
    private final RunContexts contexts;
    private final Thread thread = new Thread(this::beatOn, "heartbeat");
    private volatile boolean over;

    private Heartbeat(Store store, RunSettings settings, RunContexts contexts) {
        this.store = store;
        this.settings = settings;
        this.contexts = contexts;
        thread.setDaemon(true);
    }

    /** Beats once, so that what follows may be held, and goes on beating until it is closed. */
    static Heartbeat begin(Store store, RunSettings settings, RunContexts contexts) {
        Heartbeat heartbeat = new Heartbeat(store, settings, contexts);
        heartbeat.beat();
        heartbeat.thread.start();
        return heartbeat;
    }

    private void beat() {
        store.processes().beat(host(), ProcessHandle.current().pid(), settings.silence());
    }

    private void beatOn() {
        long last = System.nanoTime();
        while (!over) {
            try {
                Thread.sleep(settings.beat().toMillis());
                beat();
                last = System.nanoTime();
                List<Long> toStop = store.holds().toStop();
                toStop.forEach(contexts::stop);
            } catch (DataAccessException | TransactionException e) {
                LOG.log(System.Logger.Level.DEBUG, "no heartbeat", e);
                if (System.nanoTime() - last
                        > settings.silence().minus(settings.beat()).toNanos()) {
                    contexts.stopAll();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "?";
        }
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
        try {
            thread.join(settings.beat().toMillis() + 1_000);
            store.processes().leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException e) {
            LOG.log(System.Logger.Level.DEBUG, "the database is away: others will see that this process is gone", e);
        }
    }
}
