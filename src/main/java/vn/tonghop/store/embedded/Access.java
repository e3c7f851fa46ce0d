package vn.tonghop.store.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import vn.tonghop.store.failure.BadConfiguration;

/** Who may connect: only this machine, and only with a password. */
final class Access {
    private static final String OPEN = """
            SELECT line_number || ': ' || concat_ws(' ', type, address, auth_method, error)
              FROM pg_hba_file_rules
             WHERE error IS NOT NULL OR auth_method NOT IN ('scram-sha-256', 'reject')
             ORDER BY line_number
             LIMIT 1
            """;

    private Access() {}

    static void assertPasswordOnly(Connection connection, Path cluster) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(OPEN)) {
            if (row.next()) {
                throw new BadConfiguration("database.access", cluster.resolve("pg_hba.conf"), row.getString(1));
            }
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW listen_addresses")) {
            row.next();
            if (!row.getString(1).equals("127.0.0.1")) {
                throw new BadConfiguration("database.access", cluster.resolve("postgresql.conf"), row.getString(1));
            }
        }
    }
}
