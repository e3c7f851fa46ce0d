package vn.tonghop.catalog.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The registry of the whole country: the sample's Lạng Sơn and, from src/test/resources/registry, all other provinces. */
public final class NationalRegistry {
    private static final Path OTHERS = Path.of("src", "test", "resources", "registry");

    private NationalRegistry() {}

    /** Writes its three files into a folder and reads that as an import does. */
    public static RegistryReading read(Path folder) throws IOException {
        join(folder, "units.csv", "national_units.csv.gz");
        join(folder, "events.csv", "national_events.csv.gz");
        Files.copy(SampleRegistry.FOLDER.resolve("groups.csv"), folder.resolve("groups.csv"));
        return RegistryFolder.read(folder);
    }

    private static void join(Path folder, String name, String packed) throws IOException {
        Path sample = SampleRegistry.FOLDER.resolve(name);
        List<String> ofSample = Files.readAllLines(sample, StandardCharsets.UTF_8);
        try (OutputStream to = Files.newOutputStream(folder.resolve(name));
                InputStream from = new GZIPInputStream(Files.newInputStream(OTHERS.resolve(packed)))) {
            from.transferTo(to);
            to.write((String.join("\n", ofSample.subList(1, ofSample.size())) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
