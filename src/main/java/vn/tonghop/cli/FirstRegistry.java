package vn.tonghop.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalog.registry.RegistryFolder;
import vn.tonghop.catalog.registry.RegistryReading;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.store.Store;

/** Imports a registry; on an empty database the first run does so by itself. */
final class FirstRegistry {
    private final StoreCommand command;
    private final Store store;
    private final Path folder;

    /** From a folder, or from the one that comes with the program. */
    FirstRegistry(StoreCommand command, Store store, @Nullable Path folder) {
        this.command = command;
        this.store = store;
        this.folder = folder == null ? HomeDirectory.resolve("input-samples/registry") : folder;
    }

    /** Imports it if there is none; the exit code. */
    int ensure() {
        if (store.registry().currentEdition().isPresent()) {
            return ExitCode.DONE;
        }
        RegistryReading reading = RegistryFolder.read(folder);
        if (reading instanceof RegistryReading.Loaded loaded) {
            save(store, loaded.registry());
            command.say(command.messages().text("run.registry", folder));
            return ExitCode.DONE;
        }
        ((RegistryReading.Refused) reading)
                .findings()
                .forEach(finding -> command.say(command.messages().line(finding)));
        return ExitCode.BAD_CONFIGURATION;
    }

    /** Makes a registry the current edition; whether it is a new one. */
    static boolean save(Store store, Registry registry) {
        return store.inTransaction(() -> store.registry().save(registry, System.getProperty("user.name", "?")));
    }
}
