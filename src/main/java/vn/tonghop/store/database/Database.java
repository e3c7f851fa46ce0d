package vn.tonghop.store.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.tonghop.store.Store;
import vn.tonghop.store.embedded.EmbeddedServer;

/** The one database the program works with, from its opening to its closing. */
public final class Database implements AutoCloseable {
    private final @Nullable EmbeddedServer server;
    private final Login login;
    private final DatabaseSettings settings;
    private final HikariDataSource pool;
    private final Store store;

    private Database(@Nullable EmbeddedServer server, Login login, DatabaseSettings settings, HikariDataSource pool) {
        this.server = server;
        this.login = login;
        this.settings = settings;
        this.pool = pool;
        this.store = new Store(pool, new DataSourceTransactionManager(pool));
    }

    /**
     * Starts or reaches the server, refuses one that could lose or distort data, makes roles where they are missing,
     * migrates the schema and opens the pool.
     *
     * @throws vn.tonghop.store.failure.BadConfiguration if something must be put right first
     * @throws vn.tonghop.store.failure.DatabaseUnavailable if the server can't be started or reached now
     */
    public static Database open(DatabaseSettings settings) {
        DatabaseSource source = settings.source();
        if (source instanceof DatabaseSource.Embedded embedded) {
            EmbeddedServer server = EmbeddedServer.attach(embedded.dataDir(), embedded.server());
            try {
                Login login = Home.ensure(server, settings.name());
                HikariDataSource pool = prepared(Home.setup(server, settings.name()), login, settings);
                return new Database(server, login, settings, pool);
            } catch (RuntimeException | Error e) {
                closeAfter(e, server);
                throw e;
            }
        }
        DatabaseSource.External external = (DatabaseSource.External) source;
        Login login = new Login(external.url(), external.place(), external.user(), external.password());
        return new Database(null, login, settings, prepared(login, login, settings));
    }

    /**
     * What the program's login finds is checked, as a setting may be a login's own; tables are made over the other.
     *
     * @param setup a login that may take the role of the owner
     */
    private static HikariDataSource prepared(Login setup, Login login, DatabaseSettings settings) {
        try (Connection connection = login.connect()) {
            ServerCheck.check(connection, login.place());
        } catch (SQLException e) {
            throw login.failure(e);
        }
        try (Connection connection = setup.connect()) {
            Roles.ensure(connection, setup.place());
            Migrations.apply(connection, setup, settings.migrations());
        } catch (SQLException e) {
            throw setup.failure(e);
        }
        return Pool.open(login, settings);
    }

    private static void closeAfter(Throwable failure, EmbeddedServer server) {
        try {
            server.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** Connections of role {@code tonghop_app}, which makes and changes no table. */
    public DataSource dataSource() {
        return pool;
    }

    /**
     * A few more connections, for a scheduler alone; whoever asks closes them.
     *
     * @param most how many at once, 1 to 40
     */
    public SchedulerConnections schedulerConnections(int most) {
        return new SchedulerConnections(Pool.open(
                login, settings.withPoolSize(most).withApplicationName(settings.applicationName() + "-quartz")));
    }

    /** A few more connections for looking on while others work; whoever asks closes them. */
    public Watching watching() {
        return new Watching(
                Pool.watching(
                        login, settings.withPoolSize(2).withApplicationName(settings.applicationName() + "-watch")),
                MigrationFiles.fingerprint(settings.migrations()));
    }

    /** Connections for the pages that people look at, so that they need not wait for the work; whoever asks closes them. */
    public Watching looking() {
        return new Watching(
                Pool.watching(
                        login, settings.withPoolSize(6).withApplicationName(settings.applicationName() + "-console")),
                MigrationFiles.fingerprint(settings.migrations()));
    }

    /** How the connections that runs work with stand. */
    public PoolState poolState() {
        return Pool.state("runs", pool);
    }

    /** Where it is, without any password: a JDBC URL. */
    public String place() {
        return pool.getJdbcUrl();
    }

    /** The tables and views of this database. */
    public Store store() {
        return store;
    }

    /** Closes the pool, then ends the use of the embedded server. */
    @Override
    public void close() {
        try (server) {
            pool.close();
        }
    }
}
