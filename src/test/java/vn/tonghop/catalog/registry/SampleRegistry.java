package vn.tonghop.catalog.registry;

import java.nio.file.Path;
import vn.tonghop.core.registry.Registry;

/** The registry of Lạng Sơn in input-samples, as tests use it. */
public final class SampleRegistry {
    /** Its folder. */
    public static final Path FOLDER = Path.of("input-samples", "registry");

    private SampleRegistry() {}

    /** Reads it; fails with the findings if it is refused. */
    public static Registry load() {
        RegistryReading reading = RegistryFolder.read(FOLDER);
        if (reading instanceof RegistryReading.Loaded loaded) {
            return loaded.registry();
        }
        throw new AssertionError(reading.toString());
    }

    /** The same without its bodies. */
    public static Registry unitsAlone() {
        Registry all = load();
        return new Registry(all.versions(), all.events(), all.groups());
    }
}
