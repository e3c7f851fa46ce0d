package vn.tonghop.store.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.tonghop.store.ProbeView;
import vn.tonghop.store.Store;

/**
 * A few connections beside those that runs work with, for looking on: where the database is away they say so within
 * seconds, and they need not wait for what the work holds.
 */
public final class Watching implements AutoCloseable {
    private final HikariDataSource pool;
    private final Store store;
    private final String files;

    Watching(HikariDataSource pool, String files) {
        this.pool = pool;
        this.store = new Store(pool, new DataSourceTransactionManager(pool));
        this.files = files;
    }

    /** The tables and views, for reading. */
    public Store store() {
        return store;
    }

    /**
     * One look at the database; fails within seconds where it is away.
     *
     * @param scheduler the name of the cluster of schedulers
     * @param instance the name of this process's scheduler in it
     */
    public ProbeView.Seen look(String scheduler, String instance) {
        return store.probe().look(SchemaMark.beginning(files), scheduler, instance);
    }

    @Override
    public void close() {
        pool.close();
    }
}
