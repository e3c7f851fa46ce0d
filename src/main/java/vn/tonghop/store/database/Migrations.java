package vn.tonghop.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import vn.tonghop.store.failure.BadConfiguration;
import vn.tonghop.store.failure.DatabaseUnavailable;

/** Brings the schema to the newest version this program knows. */
final class Migrations {
    private static final String OWNER = "SET ROLE tonghop_owner";
    private static final String DEPENDENTS = "2BP01";

    private Migrations() {}

    /**
     * Migrates as {@code tonghop_owner}, which the connection then is, unless the mark left by the last migration says
     * that exactly these files were applied.
     *
     * @throws BadConfiguration if the schema is newer than this program, or its files were changed after they were
     *     applied
     */
    static void apply(Connection connection, Login login, List<String> folders) throws SQLException {
        String files = MigrationFiles.fingerprint(folders);
        try (var statement = connection.createStatement()) {
            statement.execute(OWNER);
            if (SchemaMark.is(connection, files)) {
                return;
            }
            statement.execute("SELECT pg_advisory_lock(hashtext('tonghop.migrations'))");
            try {
                migrate(login, folders);
                SchemaMark.set(connection, files);
            } finally {
                statement.execute("SELECT pg_advisory_unlock(hashtext('tonghop.migrations'))");
            }
        }
    }

    private static void migrate(Login login, List<String> folders) {
        Flyway flyway = Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .initSql(OWNER)
                .schemas("tonghop")
                .locations(folders.stream().map(f -> "classpath:" + f).toArray(String[]::new))
                .failOnMissingLocations(true)
                .validateOnMigrate(true)
                .cleanDisabled(true)
                .ignoreMigrationPatterns("repeatable:missing")
                .load();
        try {
            refuseNewer(flyway.info().all(), login.place());
            flyway.migrate();
        } catch (FlywayException e) {
            throw failure(e, login.place());
        }
    }

    private static void refuseNewer(MigrationInfo[] all, String place) {
        Arrays.stream(all)
                .filter(m ->
                        m.getState() == MigrationState.FUTURE_SUCCESS || m.getState() == MigrationState.FUTURE_FAILED)
                .reduce((first, last) -> last)
                .ifPresent(newest -> {
                    throw new BadConfiguration(
                            "database.schema.newer",
                            place,
                            newest.isVersioned() ? newest.getVersion().toString() : newest.getDescription());
                });
    }

    /**
     * A lost connection may come back; something of somebody else's may stand on what has to go; anything else is a
     * fault in the files or in the schema.
     */
    private static RuntimeException failure(FlywayException e, String place) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (!(cause instanceof SQLException sql) || sql.getSQLState() == null) {
                continue;
            }
            if (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P")) {
                return new DatabaseUnavailable(e, "database.connect", place, String.valueOf(sql.getMessage()));
            }
            if (sql.getSQLState().equals(DEPENDENTS)) {
                return new BadConfiguration(e, "database.schema.dependents", place, dependents(sql));
            }
        }
        return new BadConfiguration(e, "database.schema.migration", place, String.valueOf(e.getMessage()));
    }

    /** PostgreSQL's detail names each object that depends, and on what. */
    private static String dependents(SQLException e) {
        ServerErrorMessage told = e instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String detail = told == null ? null : told.getDetail();
        return detail == null ? String.valueOf(e.getMessage()) : detail.replace("\n", "; ");
    }
}
