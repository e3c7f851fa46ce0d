package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalog.registry.RegistryFolder;
import vn.tonghop.catalog.registry.RegistryReading;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.store.RegistryTable;
import vn.tonghop.store.Store;

/** Imports a registry; on an empty database the first run does so by itself. */
final class FirstRegistry {
    private final StoreCommand command;
    private final Store store;
    private final Path folder;
    private final boolean asked;

    /** From a folder, or from the one that comes with the program. */
    FirstRegistry(StoreCommand command, Store store, @Nullable Path folder) {
        this.command = command;
        this.store = store;
        this.asked = folder != null;
        this.folder = folder == null ? HomeDirectory.resolve("input-samples/registry") : folder;
    }

    /**
     * The current registry; where there is none, that of the folder. A folder that was asked for and holds another than
     * the current one is refused: to run as if it had been taken would be to guess.
     *
     * @param keep whether the folder's is made the current one
     * @return null where the folder's is refused; what is wrong was said
     */
    @Nullable
    Registry current(boolean keep) {
        Optional<Integer> edition = store.registry().currentEdition();
        if (edition.isPresent() && !asked) {
            return store.registry().load(edition.get());
        }
        RegistryReading reading = RegistryFolder.read(folder);
        if (reading instanceof RegistryReading.Refused refused) {
            refused.findings().forEach(finding -> command.say(command.messages().line(finding)));
            return null;
        }
        Registry registry = ((RegistryReading.Loaded) reading).registry();
        if (edition.isPresent()) {
            Registry current = store.registry().load(edition.get());
            if (!current.fingerprint().equals(registry.fingerprint())) {
                command.say(command.messages().text("run.registry.differs", folder));
                return null;
            }
            return current;
        }
        if (keep) {
            save(store, registry);
            command.say(command.messages().text("run.registry", folder));
        }
        return registry;
    }

    /** Makes a registry the current edition; what that changed. */
    static RegistryTable.Change save(Store store, Registry registry) {
        return store.inTransaction(() -> store.registry().save(registry, System.getProperty("user.name", "?")));
    }
}
