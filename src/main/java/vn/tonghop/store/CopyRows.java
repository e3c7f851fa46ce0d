package vn.tonghop.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows for one COPY in PostgreSQL's text format. */
final class CopyRows {
    private final String target;
    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean rowBegun;
    private long rows;

    /** Rows for {@code table (column, ...)}. */
    CopyRows(String target) {
        this.target = target;
    }

    CopyRows add(@Nullable Object value) {
        if (rowBegun) {
            text.append('\t');
        }
        rowBegun = true;
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** Adds an array of text. */
    CopyRows add(List<String> values) {
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() > 1 ? ",\"" : "\"");
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '"' || c == '\\') {
                    array.append('\\');
                }
                array.append(c);
            }
            array.append('"');
        }
        return add((Object) array.append('}').toString());
    }

    void end() {
        text.append('\n');
        rowBegun = false;
        rows++;
    }

    /** Sends the rows in the connection's transaction. */
    void copyInto(Connection connection) throws SQLException {
        if (rows == 0) {
            return;
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        long copied;
        try {
            copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + target + " FROM STDIN", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new SQLException("rows can't be read from memory", e);
        }
        if (copied != rows) {
            throw new SQLException("COPY took " + copied + " of " + rows + " rows into " + target);
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
