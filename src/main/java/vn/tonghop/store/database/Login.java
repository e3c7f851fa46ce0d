package vn.tonghop.store.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.tonghop.store.failure.BadConfiguration;
import vn.tonghop.store.failure.DatabaseUnavailable;

/**
 * How one connects to one database.
 *
 * @param place the URL as it may be shown: without parameters
 */
record Login(
        String url,
        String place,
        @Nullable String user,
        @Nullable String password) {
    /** A connection outside the pool. */
    Connection connect() {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "tonghop-setup");
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Class 28 is a refused login and 3D000 a database that is not there: waiting does not help. */
    RuntimeException failure(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String told = String.valueOf(e.getMessage());
        return state.startsWith("28") || state.equals("3D000")
                ? new BadConfiguration(e, "database.login", place, told)
                : new DatabaseUnavailable(e, "database.connect", place, told);
    }

    @Override
    public String toString() {
        return "Login[" + place + "]";
    }
}
