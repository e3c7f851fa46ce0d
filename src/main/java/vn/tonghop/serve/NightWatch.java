package vn.tonghop.serve;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.store.ScheduleTable;
import vn.tonghop.store.StatusView.RunState;
import vn.tonghop.store.Store;

/** Which night of each schedule was due last, and whether it ran. */
public final class NightWatch {
    private final Store store;

    /** Over the schedules of that database. */
    public NightWatch(Store store) {
        this.store = store;
    }

    /** How each schedule stands, or each that runs a review. */
    public List<NightState> states(@Nullable String review, Instant now) {
        return store.schedules().all().stream()
                .filter(kept -> review == null || kept.review() == null || review.equals(kept.review()))
                .map(kept -> state(kept, review, now))
                .toList();
    }

    /** The last night of a schedule that was due; empty where none was since its times are as they are. */
    Optional<Instant> due(String schedule, Instant now) {
        return store.schedules().all().stream()
                .filter(kept -> kept.id().equals(schedule))
                .findFirst()
                .flatMap(kept -> due(kept, now));
    }

    private static Optional<Instant> due(ScheduleTable.Kept kept, Instant now) {
        return Cron.of(kept.cron(), kept.zone()).lastUntil(now).filter(night -> !night.isBefore(kept.since()));
    }

    private NightState state(ScheduleTable.Kept kept, @Nullable String review, Instant now) {
        Optional<Instant> due = due(kept, now);
        Optional<Instant> next = Cron.of(kept.cron(), kept.zone()).nextAfter(now);
        Map<String, RunState> runs =
                due.map(night -> store.status().night(kept.id(), night)).orElseGet(Map::of);
        if (review != null) {
            runs = runs.containsKey(review) ? Map.of(review, runs.get(review)) : Map.of();
        }
        boolean isOver = due.isPresent() && now.isAfter(due.get().plus(kept.grace()));
        return new NightState(kept.id(), due, runs, due.isPresent() && runs.isEmpty() && isOver, next);
    }

    /**
     * How a schedule stands.
     *
     * @param due the last night that was due
     * @param runs the runs it got, by review
     * @param missed whether it has no run though its grace is over
     * @param next the next night
     */
    public record NightState(
            String schedule,
            Optional<Instant> due,
            Map<String, RunState> runs,
            boolean missed,
            Optional<Instant> next) {
        /** Copies the runs. */
        public NightState {
            runs = Map.copyOf(runs);
        }
    }
}
