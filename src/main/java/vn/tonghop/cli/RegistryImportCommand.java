package vn.tonghop.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.tonghop.catalog.registry.RegistryFolder;
import vn.tonghop.catalog.registry.RegistryReading;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.store.RegistryTable;
import vn.tonghop.store.Store;

/** Makes the registry of a folder the current one, whole or not at all. */
@Command(name = "import", resourceBundle = "vn.tonghop.messages")
final class RegistryImportCommand extends StoreCommand {
    @Parameters(paramLabel = "DIR", descriptionKey = "option.registry")
    private @Nullable Path folder;

    @Override
    int run(Store store) {
        RegistryReading reading = RegistryFolder.read(java.util.Objects.requireNonNull(folder));
        if (reading instanceof RegistryReading.Refused refused) {
            refused.findings().forEach(finding -> say(messages().line(finding)));
            return ExitCode.BAD_INPUT;
        }
        Registry registry = ((RegistryReading.Loaded) reading).registry();
        RegistryTable.Change change = FirstRegistry.save(store, registry);
        int edition = store.registry().currentEdition().orElseThrow();
        try (Output out = out()) {
            if (isJson()) {
                out.object(json -> {
                    json.writeBooleanProperty("imported", change == RegistryTable.Change.NEW);
                    json.writeBooleanProperty("changed", change != RegistryTable.Change.NONE);
                    json.writeNumberProperty("edition", edition);
                    json.writeNumberProperty("versions", registry.versions().size());
                    json.writeNumberProperty("events", registry.events().size());
                    json.writeStringProperty("fingerprint", registry.fingerprint());
                });
            } else {
                out.line(words(change, edition, registry));
            }
        }
        return ExitCode.DONE;
    }

    private String words(RegistryTable.Change change, int edition, Registry registry) {
        return switch (change) {
            case NEW ->
                messages()
                        .text(
                                "registry.imported",
                                Integer.toString(registry.versions().size()),
                                Integer.toString(registry.events().size()));
            case AGAIN -> messages().text("registry.again", Integer.toString(edition));
            case NONE -> messages().text("registry.same");
        };
    }
}
