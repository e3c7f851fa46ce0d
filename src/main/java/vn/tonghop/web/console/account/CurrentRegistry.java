package vn.tonghop.web.console.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.store.Store;

/** The current edition of the registry, loaded once for all pages. */
public final class CurrentRegistry {
    private final Store store;
    private @Nullable Registry loaded;
    private int edition;

    /** Of that database. */
    public CurrentRegistry(Store store) {
        this.store = store;
    }

    /** Empty before the first import. */
    public synchronized Optional<Registry> now() {
        Optional<Integer> current = store.registry().currentEdition();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        Registry kept = loaded;
        if (kept == null || edition != current.get()) {
            kept = store.registry().load(current.get());
            loaded = kept;
            edition = current.get();
        }
        return Optional.of(kept);
    }
}
