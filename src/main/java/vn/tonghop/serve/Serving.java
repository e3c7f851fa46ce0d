package vn.tonghop.serve;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.quartz.SchedulerException;
import vn.tonghop.batch.ReviewRuns;
import vn.tonghop.catalog.ReviewFolder;
import vn.tonghop.core.definition.Schedule;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.store.ProbeView;
import vn.tonghop.store.Store;
import vn.tonghop.store.database.Database;
import vn.tonghop.store.database.PoolState;
import vn.tonghop.store.database.SchedulerConnections;
import vn.tonghop.store.database.Watching;

/**
 * A node that serves: it runs each night that is due, and once a round takes up runs that died, frees triggers that are
 * stuck, and catches up a night that is due and has no run.
 */
public final class Serving implements AutoCloseable {
    private final Store store;
    private final ReviewRuns runs;
    private final List<Schedule> schedules;
    private final ServeSettings settings;
    private final NightLog log;
    private final NightWork work;
    private final Rereadings rereadings;
    private final RunOrders orders;
    private final AskedRuns asked;
    private final SchedulerConnections connections;
    private final NightScheduler scheduler;
    private final List<Future<?>> begun = new ArrayList<>();
    private final ScheduledExecutorService rounds = Executors.newScheduledThreadPool(2, round -> {
        Thread thread = new Thread(round, "round");
        thread.setDaemon(true);
        return thread;
    });

    private Serving(
            Database database,
            ReviewRuns runs,
            List<Schedule> schedules,
            ServeSettings settings,
            Limits limits,
            NightLog log)
            throws SchedulerException {
        this.store = database.store();
        this.runs = runs;
        this.schedules = schedules;
        this.settings = settings;
        this.log = log;
        this.work = new NightWork(store, runs, settings, limits, log);
        this.rereadings = new Rereadings(runs, log);
        this.orders = new RunOrders(store, settings, limits);
        this.asked = new AskedRuns(store, runs);
        int threads = schedules.size() + 1;
        this.connections = database.schedulerConnections(threads + 3);
        try {
            this.scheduler = NightScheduler.of(connections, settings, threads, work);
        } catch (SchedulerException | RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /** Begins to serve these schedules, which become the ones kept. */
    public static Serving start(
            Database database,
            ReviewRuns runs,
            List<Schedule> schedules,
            ServeSettings settings,
            Limits limits,
            NightLog log)
            throws SchedulerException {
        Serving serving = new Serving(database, runs, schedules, settings, limits, log);
        try {
            serving.begin();
        } catch (SchedulerException | RuntimeException e) {
            serving.close();
            throw e;
        }
        return serving;
    }

    /** The schedules that name a review which is not there. */
    public static List<Finding> unknownReviews(List<Schedule> schedules, ReviewFolder folder) {
        return schedules.stream()
                .flatMap(schedule -> NightWork.unknown(schedule, folder).stream())
                .toList();
    }

    private void begin() throws SchedulerException {
        store.inTransaction(() -> {
            store.schedules().replace(schedules);
            return true;
        });
        scheduler.replace(schedules);
        scheduler.start();
        long every = settings.round().toMillis();
        begun.add(rounds.scheduleWithFixedDelay(() -> careful(this::sweep), 0, every, TimeUnit.MILLISECONDS));
        begun.add(rounds.scheduleWithFixedDelay(() -> careful(this::watch), 0, every, TimeUnit.MILLISECONDS));
    }

    /** What a person may ask it to run. */
    public RunOrders orders() {
        return orders;
    }

    /** What people asked it to run. */
    public AskedRuns asked() {
        return asked;
    }

    /** Whether it fires. */
    public boolean isStarted() {
        try {
            return scheduler.isStarted();
        } catch (SchedulerException e) {
            return false;
        }
    }

    /**
     * Looks at the database beside the work; fails within seconds where it is away.
     *
     * @param watching over the database this serves
     */
    public ProbeView.Seen look(Watching watching) {
        try {
            return watching.look(NightScheduler.NAME, scheduler.instance());
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How long overdue each schedule is that no node is at work on. */
    public static Map<String, Duration> lags(Store store) {
        return store.triggers().lags(NightScheduler.NAME);
    }

    /** The reruns that people ask for after a decision. */
    public Rereadings rereadings() {
        return rereadings;
    }

    /** How the scheduler's connections stand. */
    public PoolState schedulerPool() {
        return connections.state();
    }

    /** How often a node shows the others that it is there. */
    public Duration checkin() {
        return settings.checkin();
    }

    /** Whether some review of a night has no run yet; false for a schedule that is no longer served. */
    boolean isMissing(String schedule, Instant scheduledAt) {
        return served(schedule).filter(one -> work.isMissing(one, scheduledAt)).isPresent();
    }

    /** How long after its time a night may begin. */
    Duration grace(String schedule) {
        return served(schedule).map(Schedule::grace).orElse(Duration.ZERO);
    }

    /** Whose clock a schedule goes by. */
    ZoneId zone(String schedule) {
        return served(schedule).map(Schedule::zone).orElse(ZoneOffset.UTC);
    }

    private Optional<Schedule> served(String schedule) {
        return schedules.stream().filter(one -> one.id().equals(schedule)).findFirst();
    }

    private void sweep() {
        runs.sweep().forEach(log::takenUp);
    }

    private void watch() throws SchedulerException {
        int freed = store.inTransaction(() -> store.triggers().free(NightScheduler.NAME, settings.stuck()));
        if (freed > 0) {
            log.freed(freed);
        }
        catchUp();
    }

    /** What Quartz lost or gave up is due all the same: a night that a stop cut off before its run, or a wrong definition. */
    private void catchUp() throws SchedulerException {
        Instant now = store.triggers().now();
        for (Schedule schedule : schedules) {
            Optional<Instant> night = new NightWatch(store).due(schedule.id(), now);
            if (night.isPresent()
                    && !store.triggers().isAtWork(NightScheduler.NAME, schedule.id())
                    && work.isMissing(schedule, night.get())) {
                scheduler.push(schedule.id());
            }
        }
    }

    private interface Round {
        void run() throws SchedulerException;
    }

    /** A round that failed is no reason not to have the next. */
    private void careful(Round round) {
        try {
            round.run();
        } catch (SchedulerException | RuntimeException e) {
            if (!rounds.isShutdown()) {
                log.trouble(e);
            }
        }
    }

    /** Fires no more, tells the runs to stop, and waits for them. */
    @Override
    public void close() {
        try (connections) {
            begun.forEach(round -> round.cancel(false));
            rounds.shutdown();
            scheduler.standBy();
            work.end();
            asked.end();
            runs.stop();
            rereadings.close();
            scheduler.end();
            asked.await();
            rounds.awaitTermination(1, TimeUnit.MINUTES);
        } catch (SchedulerException e) {
            log.trouble(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
