package vn.tonghop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * The right to work on a review, held by one run at a time on a connection of its own: PostgreSQL takes it back when
 * the process dies, whatever it died of.
 */
public final class ReviewLock implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ReviewLock.class.getName());

    private final Connection connection;
    private final String review;

    private ReviewLock(Connection connection, String review) {
        this.connection = connection;
        this.review = review;
    }

    /**
     * Takes the lock, or gives empty where another run holds it.
     *
     * @throws org.springframework.dao.DataAccessException if the database is away
     */
    static Optional<ReviewLock> tryTake(DataSource source, String review) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            if (call(connection, "SELECT pg_try_advisory_lock(hashtext('tonghop.review'), hashtext(?))", review)) {
                return Optional.of(new ReviewLock(connection, review));
            }
        } catch (SQLException e) {
            JdbcUtils.closeConnection(connection);
            throw new CannotGetJdbcConnectionException("the lock of review " + review, e);
        }
        JdbcUtils.closeConnection(connection);
        return Optional.empty();
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        try (connection) {
            call(connection, "SELECT pg_advisory_unlock(hashtext('tonghop.review'), hashtext(?))", review);
        } catch (SQLException e) {
            // The connection is gone, and with it the lock.
            LOG.log(System.Logger.Level.DEBUG, "the lock of review " + review + " went with its connection", e);
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
