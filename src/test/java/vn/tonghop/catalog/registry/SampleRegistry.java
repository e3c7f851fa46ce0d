package vn.tonghop.catalog.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.core.registry.Registry;

/** The registry of Lạng Sơn in input-samples, as tests use it: alone, and with a few bodies beside its units. */
public final class SampleRegistry {
    /** Its folder. */
    public static final Path FOLDER = Path.of("input-samples", "registry");

    private static final Path BODIES = Path.of("src", "test", "resources", "registry", "bodies.csv");
    private static final List<String> FILES = List.of("units.csv", "events.csv", "groups.csv");

    private SampleRegistry() {}

    /** Reads it; fails with the findings if it is refused. */
    public static Registry load() {
        return load(FOLDER);
    }

    /** The same with the bodies of the tests. */
    public static Registry withBodies() {
        return load(folderWithBodies());
    }

    /** A folder with the registry and the bodies of the tests, made anew, which is left to the system. */
    public static Path folderWithBodies() {
        try {
            Path folder = Files.createTempDirectory("registry");
            for (String name : FILES) {
                Files.copy(FOLDER.resolve(name), folder.resolve(name)).toFile().deleteOnExit();
            }
            Files.copy(BODIES, folder.resolve("bodies.csv")).toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Registry load(Path folder) {
        RegistryReading reading = RegistryFolder.read(folder);
        if (reading instanceof RegistryReading.Loaded loaded) {
            return loaded.registry();
        }
        throw new AssertionError(reading.toString());
    }
}
