package vn.tonghop.store.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.tonghop.store.embedded.EmbeddedServer;
import vn.tonghop.store.embedded.EmbeddedSettings;
import vn.tonghop.store.failure.BadConfiguration;

/**
 * What {@link Database} is opened with.
 *
 * @param source where the database is
 * @param name the database on an embedded server; an external URL names its own
 * @param migrations folders of the class path with {@code V*.sql} and {@code R__*.sql}
 * @param poolSize the most connections at once, 1 to 40
 * @param applicationName what the server's statistics call this program
 */
public record DatabaseSettings(
        DatabaseSource source, String name, List<String> migrations, int poolSize, String applicationName) {
    /** Checks the bounds. */
    public DatabaseSettings {
        migrations = List.copyOf(migrations);
        if (poolSize < 1 || poolSize > 40) {
            throw new IllegalArgumentException("pool size " + poolSize);
        }
    }

    /**
     * The server of {@code TONGHOP_DB_URL} with {@code TONGHOP_DB_USER} and {@code TONGHOP_DB_PASSWORD}, or else the
     * embedded one of the data directory.
     *
     * @throws BadConfiguration if the URL is not one of PostgreSQL's
     */
    public static DatabaseSettings from(Map<String, String> env, Path dataDir) {
        String url = env.getOrDefault("TONGHOP_DB_URL", "");
        if (url.isBlank()) {
            return of(new DatabaseSource.Embedded(dataDir, EmbeddedSettings.defaults()));
        }
        DatabaseSource.External source =
                new DatabaseSource.External(url.strip(), env.get("TONGHOP_DB_USER"), env.get("TONGHOP_DB_PASSWORD"));
        if (!source.url().startsWith("jdbc:postgresql:")) {
            throw new BadConfiguration("database.url");
        }
        return of(source);
    }

    /** Whether there is data to open; opening would make a cluster otherwise. A server of one's own is taken to be there. */
    public boolean isThere() {
        return !(source instanceof DatabaseSource.Embedded embedded) || EmbeddedServer.isThere(embedded.dataDir());
    }

    /** The usual settings for a source. */
    public static DatabaseSettings of(DatabaseSource source) {
        return new DatabaseSettings(source, "tonghop", List.of("sql/migrations", "sql/views"), 6, "tonghop");
    }

    /** The same on another database of an embedded server. */
    public DatabaseSettings withName(String other) {
        return new DatabaseSettings(source, other, migrations, poolSize, applicationName);
    }

    /** The same with other migrations. */
    public DatabaseSettings withMigrations(String... folders) {
        return new DatabaseSettings(source, name, List.of(folders), poolSize, applicationName);
    }

    /** The same with another pool size. */
    public DatabaseSettings withPoolSize(int size) {
        return new DatabaseSettings(source, name, migrations, size, applicationName);
    }

    /** The same under another name in the server's statistics. */
    public DatabaseSettings withApplicationName(String other) {
        return new DatabaseSettings(source, name, migrations, poolSize, other);
    }
}
