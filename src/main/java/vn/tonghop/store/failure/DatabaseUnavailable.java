package vn.tonghop.store.failure;

import org.jspecify.annotations.Nullable;

/** The database can't be started or reached now; trying later, or after the cure, may help (exit code 69). */
public final class DatabaseUnavailable extends StoreFailure {
    /** A failure told by {@code key}, with its arguments as text. */
    public DatabaseUnavailable(String key, Object... arguments) {
        super(null, key, arguments);
    }

    /** A failure told by {@code key}, with what brought it about. */
    public DatabaseUnavailable(@Nullable Throwable cause, String key, Object... arguments) {
        super(cause, key, arguments);
    }
}
