package vn.tonghop.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The statements under sql/, one a file. */
final class SqlFile {
    private SqlFile() {}

    /** The text of {@code sql/aggregates/<name>.sql}. */
    static String aggregate(String name) {
        String path = "sql/aggregates/" + name + ".sql";
        try (InputStream in = SqlFile.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
