package vn.tonghop.catalog.registry;

import java.util.List;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.registry.Registry;

/** What reading a registry folder came to: all of it, or nothing and why. */
public sealed interface RegistryReading {
    /**
     * All of it was read and holds together.
     *
     * @param registry the registry
     */
    record Loaded(Registry registry) implements RegistryReading {}

    /**
     * Something is wrong, so nothing of it is used.
     *
     * @param findings everything that was found wrong, at least one
     */
    record Refused(List<Finding> findings) implements RegistryReading {
        /** Copies the findings. */
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
