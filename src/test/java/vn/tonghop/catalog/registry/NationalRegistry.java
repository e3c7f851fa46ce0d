package vn.tonghop.catalog.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import vn.tonghop.core.registry.Registry;

/** The registry of the whole country: the sample's Lạng Sơn and, from src/test/resources/registry, all other provinces. */
public final class NationalRegistry {
    private static final Path OTHERS = Path.of("src", "test", "resources", "registry");

    private NationalRegistry() {}

    private static final class Once {
        static final RegistryReading READING = read();
    }

    /** It, read once as an import reads it; fails with the findings if it is refused. */
    public static Registry load() {
        if (Once.READING instanceof RegistryReading.Loaded loaded) {
            return loaded.registry();
        }
        throw new AssertionError(Once.READING.toString());
    }

    private static RegistryReading read() {
        try {
            Path folder = Files.createTempDirectory("national-registry");
            join(folder, "units.csv", "national_units.csv.gz");
            join(folder, "events.csv", "national_events.csv.gz");
            Files.copy(SampleRegistry.FOLDER.resolve("groups.csv"), folder.resolve("groups.csv"));
            RegistryReading reading = RegistryFolder.read(folder);
            for (String name : List.of("units.csv", "events.csv", "groups.csv", "")) {
                Files.delete(folder.resolve(name));
            }
            return reading;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void join(Path folder, String name, String packed) throws IOException {
        List<String> sample = Files.readAllLines(SampleRegistry.FOLDER.resolve(name), StandardCharsets.UTF_8);
        try (OutputStream to = Files.newOutputStream(folder.resolve(name));
                InputStream from = new GZIPInputStream(Files.newInputStream(OTHERS.resolve(packed)))) {
            from.transferTo(to);
            to.write((String.join("\n", sample.subList(1, sample.size())) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
