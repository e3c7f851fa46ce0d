package vn.tonghop.core.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The message bundles as their files stand, each key with its text; a key that stands twice is said. */
record Bundles(Map<String, String> vi, Map<String, String> en, List<String> twice) {
    private static final Path FOLDER = Path.of("src/main/resources/vn/tonghop");

    static Bundles read() {
        List<String> twice = new ArrayList<>();
        return new Bundles(
                texts(FOLDER.resolve("messages.properties"), twice),
                texts(FOLDER.resolve("messages_en.properties"), twice),
                twice);
    }

    /** Properties would let the later of two equal keys win in silence; the files are plain key=text lines. */
    private static Map<String, String> texts(Path file, List<String> twice) {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                int at = line.indexOf('=');
                if (texts.put(line.substring(0, at), line.substring(at + 1)) != null) {
                    twice.add(file.getFileName() + ": " + line.substring(0, at));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
