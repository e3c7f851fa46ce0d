package vn.tonghop.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A sample: one delivery or several, one after the other, each with what must come of it.
 *
 * @param name its folder's name
 * @param folder its folder
 * @param deliveries in the order sent
 */
record SampleCase(String name, Path folder, List<Delivery> deliveries) {
    static final String REVIEW = "directive-05-2018";
    static final Path SAMPLES = Path.of("input-samples");
    static final Path CASES = SAMPLES.resolve("cases");

    /** When files were last changed, where {@code times.csv} does not say: a git checkout keeps no times. */
    private static final Instant CHANGED = Instant.parse("2019-01-05T01:00:00Z");

    /** What a newcomer runs first, and the delivery after it. */
    static SampleCase main() {
        return of("main", SAMPLES);
    }

    /** One of the cases beside it. */
    static SampleCase named(String name) {
        return of(name, CASES.resolve(name));
    }

    private static SampleCase of(String name, Path folder) {
        List<Delivery> deliveries = new ArrayList<>();
        String suffix = "";
        for (int number = 2; Files.isDirectory(folder.resolve("inbox" + suffix)); number++) {
            deliveries.add(new Delivery(
                    "inbox" + suffix,
                    folder.resolve("inbox" + suffix),
                    folder.resolve("expected" + suffix).resolve(REVIEW)));
            suffix = "-" + number;
        }
        return new SampleCase(name, folder, deliveries);
    }

    /** Copies a delivery's files to a folder, with the times they are meant to bear. */
    Path copy(Delivery delivery, Path target) throws IOException {
        Map<String, Instant> times = times();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(delivery.inbox())) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String relative = delivery.inbox().relativize(file).toString();
            Path copy = target.resolve(relative);
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(file, copy);
            Files.setLastModifiedTime(
                    copy, java.nio.file.attribute.FileTime.from(times.getOrDefault(relative, CHANGED)));
        }
        return target;
    }

    private Map<String, Instant> times() throws IOException {
        Map<String, Instant> times = new HashMap<>();
        Path file = folder.resolve("times.csv");
        if (Files.exists(file)) {
            for (List<String> line : Tables.read(file)) {
                times.put(line.get(0), Instant.parse(line.get(1)));
            }
        }
        return times;
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * Files sent together.
     *
     * @param name inbox, inbox-2, ...
     * @param inbox the folder they are in
     * @param expected the folder that says what must come of them
     */
    record Delivery(String name, Path inbox, Path expected) {}
}
