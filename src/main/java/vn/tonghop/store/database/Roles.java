package vn.tonghop.store.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import vn.tonghop.store.failure.BadConfiguration;

/** The group roles of {@code sql/roles.sql}. */
final class Roles {
    private static final String COMPLETE = """
            SELECT count(*) = 3
                   AND has_database_privilege(
                       (SELECT oid FROM pg_roles WHERE rolname = 'tonghop_owner'), current_database(), 'CREATE')
              FROM pg_roles
             WHERE rolname IN ('tonghop_owner', 'tonghop_app', 'tonghop_reader')
               AND (rolname = 'tonghop_reader' OR pg_has_role(oid, 'MEMBER'))
            """;

    private Roles() {}

    /** Makes what is missing, for the login the connection has. */
    static void ensure(Connection connection, String place) throws SQLException {
        if (complete(connection)) {
            return;
        }
        try {
            run(connection, "");
        } catch (SQLException e) {
            throw new BadConfiguration(e, "database.roles", place, String.valueOf(e.getMessage()));
        }
        if (!complete(connection)) {
            throw new BadConfiguration("database.roles", place, "");
        }
    }

    /** Runs {@code sql/roles.sql} for a login; empty = for the login the connection has. */
    static void run(Connection connection, String login) throws SQLException {
        try (var set = connection.prepareStatement("SELECT set_config('tonghop.login', ?, FALSE)");
                var statement = connection.createStatement()) {
            set.setString(1, login);
            set.execute();
            statement.execute(script());
        }
    }

    private static boolean complete(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(COMPLETE)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static String script() {
        try (InputStream in = Roles.class.getResourceAsStream("/sql/roles.sql")) {
            if (in == null) {
                throw new IllegalStateException("sql/roles.sql is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
