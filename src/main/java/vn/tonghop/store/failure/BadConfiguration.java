package vn.tonghop.store.failure;

import org.jspecify.annotations.Nullable;

/** The program was told, or finds, something it must not work with; nothing was changed (exit code 78). */
public final class BadConfiguration extends StoreFailure {
    /** A failure told by {@code key}, with its arguments as text. */
    public BadConfiguration(String key, Object... arguments) {
        super(null, key, arguments);
    }

    /** A failure told by {@code key}, with what brought it about. */
    public BadConfiguration(@Nullable Throwable cause, String key, Object... arguments) {
        super(cause, key, arguments);
    }
}
