package vn.tonghop.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.tonghop.catalog.registry.RegistryFolder;
import vn.tonghop.catalog.registry.RegistryReading;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.store.Store;

/** Makes the registry of a folder the current one, whole or not at all. */
@Command(name = "import")
final class RegistryImportCommand extends StoreCommand {
    @Parameters(paramLabel = "DIR", descriptionKey = "option.registry")
    private @Nullable Path folder;

    @Override
    boolean mayMakeData() {
        return true;
    }

    @Override
    int run(Store store) {
        RegistryReading reading = RegistryFolder.read(java.util.Objects.requireNonNull(folder));
        if (reading instanceof RegistryReading.Refused refused) {
            refused.findings().forEach(finding -> say(messages().line(finding)));
            return ExitCode.BAD_INPUT;
        }
        Registry registry = ((RegistryReading.Loaded) reading).registry();
        boolean fresh = FirstRegistry.save(store, registry);
        try (Output out = out()) {
            if (isJson()) {
                out.object(json -> {
                    json.writeBooleanProperty("imported", fresh);
                    json.writeNumberProperty("versions", registry.versions().size());
                    json.writeNumberProperty("events", registry.events().size());
                    json.writeStringProperty("fingerprint", registry.fingerprint());
                });
            } else {
                out.line(
                        fresh
                                ? messages()
                                        .text(
                                                "registry.imported",
                                                Integer.toString(
                                                        registry.versions().size()),
                                                Integer.toString(
                                                        registry.events().size()))
                                : messages().text("registry.same"));
            }
        }
        return ExitCode.DONE;
    }
}
