package vn.tonghop.store.failure;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells a database that went away in the middle of the work from other failures. */
public final class Outages {
    /** Connections lost or refused, the server shutting down or starting up, too many connections, no space left. */
    private static final List<String> STATES = List.of("08", "57P", "53");

    /** Connections lost or refused, the server starting up or shutting down, two transactions in each other's way. */
    private static final List<String> PASSING = List.of("08", "57P", "40001", "40P01");

    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    private Outages() {}

    /** Whether what brought a failure about is likely to be over in a moment, so that the same work may succeed then. */
    public static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException lost
                    && (isGone(lost) || PASSING.stream().anyMatch(String.valueOf(lost.getSQLState())::startsWith))) {
                return true;
            }
        }
        return false;
    }

    /** Whether two transactions were in each other's way and this one was undone: nothing of it was kept. */
    public static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException undone && CONFLICTS.contains(String.valueOf(undone.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** The outage that brought a failure about, or empty where it was something else. */
    public static Optional<DatabaseUnavailable> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException lost && isOutage(lost)) {
                return Optional.of(
                        new DatabaseUnavailable(failure, "database.lost", String.valueOf(lost.getMessage())));
            }
        }
        return Optional.empty();
    }

    private static boolean isOutage(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return isGone(failure) || STATES.stream().anyMatch(state::startsWith);
    }

    /** No connection can be had, or the pool closed one that broke: a rollback on it fails without any state. */
    private static boolean isGone(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                || (failure.getSQLState() == null && "Connection is closed".equals(failure.getMessage()));
    }
}
