package vn.tonghop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The right to work on a review, held by one run at a time on a connection of its own: PostgreSQL takes it back when
 * the process dies, whatever it died of.
 */
public final class ReviewLock implements AutoCloseable {
    private final Connection connection;
    private final String review;

    private ReviewLock(Connection connection, String review) {
        this.connection = connection;
        this.review = review;
    }

    /** Takes the lock, or gives empty where another run holds it. */
    static Optional<ReviewLock> tryTake(DataSource source, String review) throws SQLException {
        Connection connection = source.getConnection();
        try {
            if (call(connection, "SELECT pg_try_advisory_lock(hashtext('tonghop.review'), hashtext(?))", review)) {
                return Optional.of(new ReviewLock(connection, review));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            call(connection, "SELECT pg_advisory_unlock(hashtext('tonghop.review'), hashtext(?))", review);
        }
    }

    private static boolean call(Connection connection, String sql, String review) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, review);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
