package vn.tonghop.store.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A failure of ours that a person can cure; its words are in the message bundles under {@link #key()}. */
public abstract sealed class StoreFailure extends RuntimeException permits DatabaseUnavailable, BadConfiguration {
    private final String key;
    private final transient List<Object> arguments;

    StoreFailure(@Nullable Throwable cause, String key, Object... arguments) {
        super(key + " " + List.of(arguments), cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The key of the text in {@code vn/tonghop/messages*.properties}: what is wrong, where, and what to do. */
    public final String key() {
        return key;
    }

    /** What stands for {0}, {1} and so on in the text. */
    public final List<Object> arguments() {
        return arguments;
    }
}
