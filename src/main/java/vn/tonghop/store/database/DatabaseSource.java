package vn.tonghop.store.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.tonghop.store.embedded.EmbeddedSettings;

/** Where the database is: in our own data directory, or on a server of somebody else's. */
public sealed interface DatabaseSource {
    /**
     * The embedded server of a data directory.
     *
     * @param dataDir the directory of {@code --data}; made if it is not there
     * @param server how the server is started and stopped
     */
    record Embedded(Path dataDir, EmbeddedSettings server) implements DatabaseSource {}

    /**
     * A PostgreSQL server of version 15 or newer.
     *
     * @param url {@code jdbc:postgresql://host:port/database}
     * @param user the login; null = as the URL or the driver says
     * @param password its password; null = as the URL or the driver's password file says
     */
    record External(
            String url, @Nullable String user, @Nullable String password) implements DatabaseSource {
        /** The URL without its parameters, where a password may stand. */
        public String place() {
            int parameters = url.indexOf('?');
            return parameters < 0 ? url : url.substring(0, parameters);
        }

        @Override
        public String toString() {
            return "External[" + place() + "]";
        }
    }
}
