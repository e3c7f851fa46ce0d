package vn.tonghop.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
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
    private static final Duration LEAK = Duration.ofMinutes(30);

    private Pool() {}

    static HikariDataSource open(Login login, DatabaseSettings settings) {
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
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new DatabaseUnavailable(e, "database.connect", login.place(), String.valueOf(e.getMessage()));
        }
    }
}
