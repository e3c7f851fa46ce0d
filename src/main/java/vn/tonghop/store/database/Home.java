package vn.tonghop.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import vn.tonghop.store.embedded.EmbeddedServer;
import vn.tonghop.store.failure.DatabaseUnavailable;

/** The program's own login and database on the embedded server. */
final class Home {
    /** The login the program works as: no superuser, member of the group roles. */
    private static final String LOGIN = "tonghop";

    private Home() {}

    /** Makes the login and the database where they are missing, and tells how to connect. */
    static Login ensure(EmbeddedServer server, String database) {
        String url = server.jdbcUrl(database);
        Login login = new Login(url, url, LOGIN, server.secret("password." + LOGIN));
        String admin = server.jdbcUrl();
        try (Connection connection = new Login(admin, admin, server.user(), server.password()).connect()) {
            if (!exists(connection, database)) {
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
            if (exists(connection, database)) {
                return;
            }
            if (!loginExists(connection)) {
                statement.execute("CREATE ROLE " + LOGIN + " LOGIN PASSWORD "
                        + statement.enquoteLiteral(String.valueOf(login.password())));
            }
            Roles.run(connection, LOGIN);
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(database, true)
                    + " OWNER tonghop_owner TEMPLATE template0");
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
