package vn.tonghop.store.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A mark on the migration history that tells which files it stands for, so that a start need not read and compare them
 * all again. It counts only while the history is exactly as long as it was and without a failed entry.
 */
final class SchemaMark {
    private static final String HISTORY = "tonghop.flyway_schema_history";
    private static final String STATE =
            "SELECT count(*) || ' ' || max(installed_rank) || ' ' || bool_and(success) FROM " + HISTORY;

    private SchemaMark() {}

    static boolean is(Connection connection, String files) throws SQLException {
        return one(connection, "SELECT to_regclass('" + HISTORY + "') IS NOT NULL")
                        .equals("t")
                && one(connection, "SELECT has_table_privilege('" + HISTORY + "', 'SELECT')")
                        .equals("t")
                && one(connection, "SELECT obj_description('" + HISTORY + "'::regclass, 'pg_class')")
                        .equals(text(connection, files));
    }

    static void set(Connection connection, String files) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "COMMENT ON TABLE " + HISTORY + " IS " + statement.enquoteLiteral(text(connection, files)));
        }
    }

    /** How a mark that stands for these files begins. */
    static String beginning(String files) {
        return "files " + files + ", history ";
    }

    private static String text(Connection connection, String files) throws SQLException {
        return beginning(files) + one(connection, STATE);
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }
}
