package vn.tonghop.store.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * The scheduler's own few connections, as {@code tonghop_app}: it leaves connections in a state that nothing else should
 * work on, and must not wait for those that runs hold.
 */
public final class SchedulerConnections implements ConnectionProvider, AutoCloseable {
    private final HikariDataSource pool;

    SchedulerConnections(HikariDataSource pool) {
        this.pool = pool;
        DBConnectionManager.getInstance().addConnectionProvider(name(), this);
    }

    /** What Quartz knows them by. */
    public String name() {
        return pool.getPoolName();
    }

    /** How they stand. */
    public PoolState state() {
        return Pool.state("scheduler", pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void initialize() {
        // The pool is open already.
    }

    @Override
    public void shutdown() {
        pool.close();
    }

    @Override
    public void close() {
        pool.close();
    }
}
