package vn.tonghop.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tonghop.store.ProbeView;
import vn.tonghop.store.database.PoolState;

/**
 * Whether this process can serve now. What it says of a check is one of few fixed phrases with numbers at most: no
 * message of a library, no address, no name.
 */
final class Readiness {
    /** Quartz asks this of the clocks of a cluster's nodes; a question and its answer take their time too. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(1);

    private static final long FREE_BYTES = 1_000_000_000L;
    private static final int CHECKINS_MISSED = 4;
    /** However often it is asked, the database is not asked oftener. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Watched watched;
    private @Nullable Answer last;
    private long lastAt;

    Readiness(Watched watched) {
        this.watched = watched;
    }

    /** The checks, now or a second ago; takes some seconds at most. */
    synchronized Answer answer() {
        Answer kept = last;
        if (kept == null || System.nanoTime() - lastAt > FRESH.toNanos()) {
            kept = new Answer(checks());
            last = kept;
            lastAt = System.nanoTime();
        }
        return kept;
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        Instant asked = Instant.now();
        try {
            ProbeView.Seen seen = watched.serving().look(watched.watching());
            checks.add(new Check("database", true, "reached"));
            checks.add(schema(seen));
            checks.add(clock(asked, seen.now(), Instant.now()));
            checks.add(scheduler(seen));
        } catch (DataAccessException | TransactionException e) {
            checks.add(new Check("database", false, "not reached"));
        }
        watched.places().forEach(place -> checks.add(disk(place)));
        watched.pools().get().forEach(pool -> checks.add(pool(pool)));
        return checks;
    }

    private static Check schema(ProbeView.Seen seen) {
        boolean isOurs = seen.schemaIsOurs();
        return new Check("schema", isOurs, isOurs ? "as this program's" : "of another version of the program");
    }

    /** The database's clock must lie between the asking and the answer, or not far from them. */
    static Check clock(Instant asked, Instant told, Instant answered) {
        Duration apart = Duration.ZERO;
        if (told.isBefore(asked)) {
            apart = Duration.between(told, asked);
        } else if (told.isAfter(answered)) {
            apart = Duration.between(answered, told);
        }
        return new Check("clock", apart.compareTo(CLOCKS_APART) <= 0, apart.toMillis() + " ms from the database's");
    }

    private Check scheduler(ProbeView.Seen seen) {
        if (!watched.serving().isStarted()) {
            return new Check("scheduler", false, "stopped");
        }
        Duration longest = watched.serving().checkin().multipliedBy(CHECKINS_MISSED);
        boolean isJoined = seen.joined()
                .filter(at -> at.isAfter(seen.now().minus(longest)))
                .isPresent();
        return new Check("scheduler", isJoined, isJoined ? "joined" : "not seen by the others");
    }

    private static Check disk(Path place) {
        try {
            long free = Files.getFileStore(existing(place.toAbsolutePath())).getUsableSpace();
            return new Check("disk", free > FREE_BYTES, free / 1_000_000 + " MB free");
        } catch (IOException e) {
            return new Check("disk", false, "can't be asked");
        }
    }

    /** The place itself, or the nearest above it that is there. */
    private static Path existing(Path place) {
        Path above = place.getParent();
        return Files.exists(place) || above == null ? place : existing(above);
    }

    /** That all connections are in use is shown; it is no reason to send the work elsewhere. */
    private static Check pool(PoolState pool) {
        String words = pool.active() + " of " + pool.most() + " in use, " + pool.waiting() + " waiting";
        return new Check("pool " + pool.name(), true, pool.isSaturated() ? "SATURATED: " + words : words);
    }

    /**
     * One thing looked at.
     *
     * @param name what
     * @param isUp whether it is as it must be
     * @param words how it is
     */
    record Check(String name, boolean isUp, String words) {}

    /** All of them. */
    record Answer(List<Check> checks) {
        Answer {
            checks = List.copyOf(checks);
        }

        boolean isUp() {
            return checks.stream().allMatch(Check::isUp);
        }
    }
}
