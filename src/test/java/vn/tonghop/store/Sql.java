package vn.tonghop.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import vn.tonghop.store.database.Database;

/** Plain statements on a database, as its application's role. */
final class Sql {
    private final Database database;

    Sql(Database database) {
        this.database = database;
    }

    /** The first column of the last statement's rows; all statements are one transaction. */
    List<String> rows(String... statements) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (String sql : statements) {
                    rows.clear();
                    if (statement.execute(sql)) {
                        var result = statement.getResultSet();
                        while (result.next()) {
                            rows.add(String.valueOf(result.getString(1)));
                        }
                    }
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
        return rows;
    }

    String one(String... statements) throws SQLException {
        return String.join("; ", rows(statements));
    }

    /** Why the statements are refused: the constraint's name, or else the SQLSTATE; "taken" where they are not. */
    String refusal(String... statements) throws SQLException {
        try {
            rows(statements);
            return "taken";
        } catch (PSQLException e) {
            ServerErrorMessage message = Objects.requireNonNull(e.getServerErrorMessage());
            String constraint = message.getConstraint();
            return constraint == null ? String.valueOf(message.getSQLState()) : constraint;
        }
    }
}
