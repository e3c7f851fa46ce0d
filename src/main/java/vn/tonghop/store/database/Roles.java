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
    private static final System.Logger LOG = System.getLogger(Roles.class.getName());
    private static final String COMPLETE = """
            SELECT count(*) = 3
                   AND has_database_privilege(
                       (SELECT oid FROM pg_roles WHERE rolname = 'tonghop_owner'), current_database(), 'CREATE')
              FROM pg_roles
             WHERE rolname IN ('tonghop_owner', 'tonghop_app', 'tonghop_reader')
               AND (rolname = 'tonghop_reader' OR pg_has_role(oid,
                    CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END))
            """;

    /** Whether the login may do as the roles may before it takes one; a superuser may do all, whatever we grant. */
    private static final String INHERITS = """
            SELECT NOT (SELECT rolsuper FROM pg_roles WHERE rolname = session_user)
                   AND (pg_has_role(session_user, 'tonghop_owner', 'USAGE')
                        OR pg_has_role(session_user, 'tonghop_app', 'USAGE'))
            """;

    private Roles() {}

    /** Makes what is missing, for the login the connection has. */
    static void ensure(Connection connection, String place) throws SQLException {
        if (is(connection, COMPLETE)) {
            stopInheriting(connection);
            return;
        }
        try {
            run(connection, "");
        } catch (SQLException e) {
            throw new BadConfiguration(e, "database.roles", place, String.valueOf(e.getMessage()));
        }
        if (!is(connection, COMPLETE)) {
            throw new BadConfiguration("database.roles", place, "");
        }
    }

    /** Logins made by an older version inherit. One that may not change itself works on as before, by SET ROLE. */
    private static void stopInheriting(Connection connection) throws SQLException {
        if (!is(connection, INHERITS)) {
            return;
        }
        try {
            run(connection, "");
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "the login inherits its roles and may not change that", e);
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

    private static boolean is(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
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
