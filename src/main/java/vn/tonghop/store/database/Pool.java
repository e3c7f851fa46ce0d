package vn.tonghop.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool;
import java.time.Duration;
import java.util.UUID;
import vn.tonghop.store.failure.DatabaseUnavailable;

/** The pool: every connection works as {@code tonghop_app} and looks in schema {@code tonghop} first. */
final class Pool {
    /**
     * A killed process is seen to be gone within a second, whatever long statement it left behind: the server ends it.
     * Servers on systems that can't look for that do not take the setting.
     */
    private static final String SESSION = """
            DO $$ BEGIN PERFORM set_config('client_connection_check_interval', '1s', false);
            EXCEPTION WHEN invalid_parameter_value THEN NULL; END $$;
            SET ROLE tonghop_app
            """;

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration LEAK = Duration.ofMinutes(30);

    private Pool() {}

    static HikariDataSource open(Login login, DatabaseSettings settings) {
        try {
            return new HikariDataSource(config(login, settings));
        } catch (HikariPool.PoolInitializationException e) {
            throw new DatabaseUnavailable(e, "database.connect", login.place(), String.valueOf(e.getMessage()));
        }
    }

    /** For looking on: opens whether or not the database is there, and waits seconds only. */
    static HikariDataSource watching(Login login, DatabaseSettings settings) {
        HikariConfig config = config(login, settings);
        config.setInitializationFailTimeout(-1);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(LOOK.toMillis());
        config.setValidationTimeout(LOOK.toMillis() / 2);
        config.addDataSourceProperty("connectTimeout", Long.toString(LOOK.toSeconds()));
        config.addDataSourceProperty("socketTimeout", Long.toString(ANSWER.toSeconds()));
        return new HikariDataSource(config);
    }

    /** The state of a pool under a name. */
    static PoolState state(String name, HikariDataSource pool) {
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        return bean == null
                ? new PoolState(name, 0, 0, 0, pool.getMaximumPoolSize())
                : new PoolState(
                        name,
                        bean.getActiveConnections(),
                        bean.getIdleConnections(),
                        bean.getThreadsAwaitingConnection(),
                        pool.getMaximumPoolSize());
    }

    private static HikariConfig config(Login login, DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        String name =
                settings.applicationName() + " " + UUID.randomUUID().toString().substring(0, 18);
        config.setPoolName(name);
        config.setJdbcUrl(login.url());
        if (login.user() != null) {
            config.setUsername(login.user());
        }
        if (login.password() != null) {
            config.setPassword(login.password());
        }
        config.setConnectionInitSql(SESSION);
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT.toMillis());
        // A COPY step holds its connection for its whole length.
        config.setLeakDetectionThreshold(LEAK.toMillis());
        // What a process holds is found by this name, so no two processes have the same.
        config.addDataSourceProperty("ApplicationName", name);
        config.addDataSourceProperty("currentSchema", "tonghop");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }
}
