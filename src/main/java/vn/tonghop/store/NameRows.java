package vn.tonghop.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.pipeline.reconcile.SeenName;

/** The distinct names of a chunk of lines, on how many lines each stands, and the decisions that counted. */
final class NameRows {
    private final long interpretation;
    private final Map<SeenName, Long> lines = new LinkedHashMap<>();

    NameRows(long interpretation) {
        this.interpretation = interpretation;
    }

    void see(@Nullable SeenName name) {
        if (name != null) {
            lines.merge(name, 1L, Long::sum);
        }
    }

    /** Adds them to those of the interpretation's earlier chunks, in the transaction of the connection. */
    void write(Connection connection) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        String[] keys = lines.keySet().stream().map(name -> name.key().hash()).toArray(String[]::new);
        Boolean[] sure = lines.keySet().stream().map(SeenName::sure).toArray(Boolean[]::new);
        insert(
                connection,
                """
                INSERT INTO interpretation_key (interpretation_id, name_key, sure, lines)
                SELECT ?, decode(n.name_key, 'hex'), n.sure, n.lines
                FROM unnest(?::text[], ?::boolean[], ?::bigint[]) AS n (name_key, sure, lines)
                ON CONFLICT (interpretation_id, name_key, sure)
                DO UPDATE SET lines = interpretation_key.lines + EXCLUDED.lines
                """,
                array(connection, "text", keys),
                array(connection, "boolean", sure),
                array(connection, "bigint", lines.values().toArray(Long[]::new)));
        Long[] decisions = lines.keySet().stream()
                .map(SeenName::decision)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(Long[]::new);
        if (decisions.length > 0) {
            insert(connection, """
                    INSERT INTO interpretation_decision (interpretation_id, decision_id)
                    SELECT ?, unnest(?::bigint[]) ON CONFLICT DO NOTHING
                    """, array(connection, "bigint", decisions));
        }
    }

    private void insert(Connection connection, String sql, Array... columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, interpretation);
            for (int i = 0; i < columns.length; i++) {
                statement.setArray(i + 2, columns[i]);
            }
            statement.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
