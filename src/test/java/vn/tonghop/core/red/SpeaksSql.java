package vn.tonghop.core.red;

import java.sql.Connection;
import java.sql.SQLException;

/** Core asks a database. */
final class SpeaksSql {
    boolean isThere(Connection connection) throws SQLException {
        return connection.isValid(1);
    }
}
