package vn.tonghop.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tonghop.serve.NightWatch;
import vn.tonghop.serve.Serving;
import vn.tonghop.store.OperationsView;
import vn.tonghop.store.OutboxTable;
import vn.tonghop.store.StatusView.Coverage;
import vn.tonghop.store.Store;

/**
 * What the database says, so that every node says the same; asked again after some seconds only, however many scrape.
 */
final class DatabaseSamples {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Store store;
    private @Nullable Samples last;
    private long lastAt;

    DatabaseSamples(Store store) {
        this.store = store;
    }

    /** Empty where the database is away. */
    synchronized Optional<Samples> now() {
        Samples kept = last;
        if (kept != null && System.nanoTime() - lastAt < FRESH.toNanos()) {
            return Optional.of(kept);
        }
        try {
            Samples read = store.inTransaction(this::read);
            last = read;
            lastAt = System.nanoTime();
            return Optional.of(read);
        } catch (DataAccessException | TransactionException e) {
            last = null;
            return Optional.empty();
        }
    }

    private Samples read() {
        Samples samples = new Samples();
        Instant now = store.triggers().now();
        reviews(samples, now);
        runs(samples);
        units(samples);
        for (NightWatch.NightState night : new NightWatch(store).states(null, now)) {
            samples.add(Measured.NIGHT_MISSED, night.missed() ? 1 : 0, night.schedule());
            night.next().ifPresent(next -> samples.add(Measured.NIGHT_NEXT, next, night.schedule()));
        }
        Serving.lags(store).forEach((schedule, lag) -> samples.add(Measured.TRIGGER_LAG, lag, schedule));
        for (OutboxTable.Standing letters : store.outbox().standing()) {
            samples.add(Measured.NOTICES, letters.letters(), letters.channel(), letters.state());
            samples.add(
                    Measured.NOTICES_OLDEST,
                    Duration.between(letters.oldest(), now),
                    letters.channel(),
                    letters.state());
        }
        samples.add(Measured.LOCK_WAIT, store.operations().lockWait());
        return samples;
    }

    private void reviews(Samples samples, Instant now) {
        for (OperationsView.ReviewStanding review : store.operations().reviews()) {
            String id = review.review();
            review.lastSuccess().ifPresent(at -> samples.add(Measured.LAST_SUCCESS, at, id));
            review.release().ifPresent(number -> samples.add(Measured.RELEASE_NUMBER, number, id));
            review.releasedAt().ifPresent(at -> samples.add(Measured.RELEASE_AGE, Duration.between(at, now), id));
            samples.add(Measured.QUARANTINE, review.held(), id);
            List<Coverage> units = store.status().coverage(id);
            samples.add(Measured.UNITS_EXPECTED, units.size(), id);
            samples.add(
                    Measured.UNITS_REPORTED,
                    units.stream().filter(Coverage::reported).count(),
                    id);
            samples.add(
                    Measured.UNITS_LATE,
                    units.stream()
                            .filter(unit -> unit.reported() && unit.late())
                            .count(),
                    id);
        }
    }

    private void runs(Samples samples) {
        Map<String, Rows> rows = new LinkedHashMap<>();
        for (OperationsView.RunTotals runs : store.operations().ended()) {
            samples.add(Measured.RUN_DURATION, runs.runs(), runs.duration(), runs.review(), runs.kind(), runs.state());
            rows.merge(
                    runs.review(), new Rows(runs.accepted(), runs.held(), runs.nonData(), runs.rejected()), Rows::plus);
        }
        rows.forEach((review, counts) -> {
            samples.add(Measured.ROWS, counts.accepted, review, "accepted");
            samples.add(Measured.ROWS, counts.held, review, "held");
            samples.add(Measured.ROWS, counts.nonData, review, "non_data");
            samples.add(Measured.FILES_REFUSED, counts.rejected, review);
        });
        store.operations()
                .unfinished()
                .forEach(runs -> samples.add(Measured.RUNS_UNFINISHED, runs.runs(), runs.review(), runs.state()));
    }

    private void units(Samples samples) {
        for (OperationsView.SenderStanding sender : store.operations().senders()) {
            samples.add(Measured.UNIT_RECEIVED, sender.receivedAt(), sender.review(), sender.unit());
            samples.add(Measured.UNIT_QUARANTINE, sender.held(), sender.review(), sender.unit());
        }
    }

    private record Rows(long accepted, long held, long nonData, long rejected) {
        Rows plus(Rows other) {
            return new Rows(
                    accepted + other.accepted, held + other.held, nonData + other.nonData, rejected + other.rejected);
        }
    }
}
