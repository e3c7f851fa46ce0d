package vn.tonghop.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The plain CSV that expectations are written in. */
final class Tables {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private Tables() {}

    /** A table's text, its header first. */
    static String text(String header, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(header).append('\n');
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A file's rows without its header. */
    static List<List<String>> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return FORMAT.parse(reader).stream()
                    .skip(1)
                    .map(row -> row.toList())
                    .toList();
        }
    }

    /** Lines that only one of two texts has, in order, "-" for the first and "+" for the second; empty if they are the same. */
    static String difference(String expected, String actual) {
        if (expected.equals(actual)) {
            return "";
        }
        List<String> missing = new ArrayList<>(Arrays.asList(expected.split("\n", -1)));
        List<String> added = new ArrayList<>();
        for (String line : actual.split("\n", -1)) {
            if (!missing.remove(line)) {
                added.add(line);
            }
        }
        StringBuilder words = new StringBuilder();
        missing.forEach(line -> words.append("- ").append(line).append('\n'));
        added.forEach(line -> words.append("+ ").append(line).append('\n'));
        return words.isEmpty() ? "the same lines in another order\n" : words.toString();
    }
}
