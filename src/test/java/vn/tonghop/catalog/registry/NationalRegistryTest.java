package vn.tonghop.catalog.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationalRegistryTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void theWholeCountryIsReadWithoutAFinding() throws IOException {
        long t = System.nanoTime();
        RegistryReading reading = NationalRegistry.read(folder);
        System.out.println((System.nanoTime() - t) / 1000000 + " ms");
        if (reading instanceof RegistryReading.Refused r) {
            System.out.println(r.findings().size());
            r.findings().stream().limit(20).forEach(System.out::println);
        }
        assertThat(reading).isInstanceOf(RegistryReading.Loaded.class);
    }
}
