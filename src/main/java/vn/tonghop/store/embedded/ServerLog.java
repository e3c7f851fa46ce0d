package vn.tonghop.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The server's own log; one older file is kept. */
final class ServerLog {
    private static final long LIMIT = 10L << 20;
    private static final int LINES = 5;

    private ServerLog() {}

    /** Called before a start: puts a log over 10 MB aside. */
    static void cap(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LIMIT) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Its last lines, for an error message. */
    static String end(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        List<String> lines =
                Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}
