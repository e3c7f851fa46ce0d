package vn.tonghop.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import vn.tonghop.store.embedded.DurableSettings;
import vn.tonghop.store.failure.BadConfiguration;

/** Whether a server of somebody else's is one we may trust figures to. */
final class ServerCheck {
    /** PostgreSQL 15, the oldest we work with. */
    private static final int OLDEST = 150_000;

    private ServerCheck() {}

    static void check(Connection connection, String place) throws SQLException {
        if (Integer.parseInt(show(connection, "server_version_num")) < OLDEST) {
            throw new BadConfiguration("database.old", place, show(connection, "server_version"));
        }
        String encoding = show(connection, "server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new BadConfiguration("database.encoding", place, encoding);
        }
        DurableSettings.assertOn(connection, place);
    }

    private static String show(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
