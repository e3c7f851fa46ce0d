package vn.tonghop.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows for one COPY in PostgreSQL's text format, kept as the bytes that are sent. */
final class CopyRows {
    private static final int FIRST_SIZE = 1 << 12;
    /** Texts that come again in every row are few; more of them than this are no such texts. */
    private static final int MOST_REPEATED = 1_000;

    private final String target;
    private final Map<String, byte[]> repeated = new HashMap<>();
    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;
    private boolean rowBegun;
    private long rows;

    /** Rows for {@code table (column, ...)}. */
    CopyRows(String target) {
        this.target = target;
    }

    CopyRows add(@Nullable Object value) {
        beginValue();
        if (value == null) {
            put((byte) '\\');
            put((byte) 'N');
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** Adds a text that stands in many rows, as the id of an indicator does. */
    CopyRows addRepeated(String value) {
        byte[] known = repeated.get(value);
        if (known == null) {
            beginValue();
            int from = length;
            escape(value);
            if (repeated.size() < MOST_REPEATED) {
                repeated.put(value, Arrays.copyOfRange(bytes, from, length));
            }
            return this;
        }
        beginValue();
        reserve(known.length);
        System.arraycopy(known, 0, bytes, length, known.length);
        length += known.length;
        return this;
    }

    /** Adds a whole number. */
    CopyRows add(long value) {
        return add(Long.toString(value));
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
        put((byte) '\n');
        rowBegun = false;
        rows++;
    }

    /** Sends the rows in the connection's transaction; then there are none. */
    void copyInto(Connection connection) throws SQLException {
        if (rows == 0) {
            return;
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + target + " FROM STDIN");
        long copied;
        try {
            copy.writeToCopy(bytes, 0, length);
            copied = copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        if (copied != rows) {
            throw new SQLException("COPY took " + copied + " of " + rows + " rows into " + target);
        }
        length = 0;
        rows = 0;
    }

    private void beginValue() {
        if (rowBegun) {
            put((byte) '\t');
        }
        rowBegun = true;
    }

    private void put(byte value) {
        reserve(1);
        bytes[length++] = value;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    private void escape(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        reserve(2 * text.length);
        int end = length;
        for (byte c : text) {
            // Bytes of other characters are negative, and none of these.
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
                bytes[end++] = '\\';
                bytes[end++] = (byte) (c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c);
            } else {
                bytes[end++] = c;
            }
        }
        length = end;
    }
}
