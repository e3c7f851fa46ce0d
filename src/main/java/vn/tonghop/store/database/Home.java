package vn.tonghop.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import vn.tonghop.store.embedded.EmbeddedServer;
import vn.tonghop.store.failure.DatabaseUnavailable;

/** The program's own login and database on the embedded server, and the superuser's for what that login may not do. */
final class Home {
    /** The login the program works as: no superuser, and no member of {@code tonghop_owner}. */
    private static final String LOGIN = "tonghop";

    private static final String ROLES_ARE_RIGHT = """
            SELECT count(*) = 1
              FROM pg_roles l, pg_roles o, pg_roles a
             WHERE l.rolname = 'tonghop' AND o.rolname = 'tonghop_owner' AND a.rolname = 'tonghop_app'
               AND NOT pg_has_role(l.oid, o.oid, 'MEMBER')
               AND pg_has_role(l.oid, a.oid, 'SET') AND NOT pg_has_role(l.oid, a.oid, 'USAGE')
            """;

    private Home() {}

    /** How the superuser connects to a database, to make tables as {@code tonghop_owner}. */
    static Login setup(EmbeddedServer server, String database) {
        String url = server.jdbcUrl(database);
        return new Login(url, url, server.user(), server.password());
    }

    /** Makes the login and the database where they are missing, and tells how the program connects. */
    static Login ensure(EmbeddedServer server, String database) {
        String url = server.jdbcUrl(database);
        Login login = new Login(url, url, LOGIN, server.secret("password." + LOGIN));
        String admin = server.jdbcUrl();
        try (Connection connection = new Login(admin, admin, server.user(), server.password()).connect()) {
            if (!exists(connection, database) || !rolesAreRight(connection)) {
                make(connection, login, database);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e, "database.connect", admin, String.valueOf(e.getMessage()));
        }
        return login;
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (var query = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** The database comes last, so that its being there tells that all is there; two at once wait for each other. */
    private static void make(Connection connection, Login login, String database) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('tonghop.home'))");
            if (!rolesAreRight(connection)) {
                connection.setAutoCommit(false);
                if (!loginExists(connection)) {
                    statement.execute("CREATE ROLE " + LOGIN + " LOGIN NOINHERIT PASSWORD "
                            + statement.enquoteLiteral(String.valueOf(login.password())));
                }
                Roles.run(connection, LOGIN);
                statement.execute("REVOKE tonghop_owner FROM " + LOGIN);
                connection.commit();
                connection.setAutoCommit(true);
            }
            if (exists(connection, database)) {
                return;
            }
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(database, true)
                    + " OWNER tonghop_owner TEMPLATE template0");
        }
    }

    private static boolean rolesAreRight(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(ROLES_ARE_RIGHT)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static boolean loginExists(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT FROM pg_roles WHERE rolname = ?")) {
            query.setString(1, LOGIN);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
