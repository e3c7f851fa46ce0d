package vn.tonghop.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.restatement.Weight;

/** Weights of an estimate from a CSV file with the columns from, to, weight and source. */
final class WeightFile {
    private static final List<String> COLUMNS = List.of("from", "to", "weight", "source");

    private WeightFile() {}

    /**
     * All weights of the file.
     *
     * @throws BadLine at the first line that is none
     * @throws IOException if the file can't be read as UTF-8
     */
    static List<Weight> read(Path file) throws IOException, BadLine {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<Weight> weights = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(Files.readString(file, StandardCharsets.UTF_8), format)) {
            if (!parser.getHeaderNames().containsAll(COLUMNS)) {
                throw new BadLine(1, String.join(",", parser.getHeaderNames()));
            }
            for (CSVRecord row : parser) {
                try {
                    weights.add(new Weight(
                            new UnitId(row.get("from")),
                            new UnitId(row.get("to")),
                            new BigDecimal(row.get("weight")),
                            row.get("source")));
                } catch (IllegalArgumentException bad) {
                    throw new BadLine(parser.getCurrentLineNumber(), String.join(",", row.toList()));
                }
            }
        }
        return weights;
    }

    /** A line that is no weight. */
    static final class BadLine extends Exception {
        private final long line;
        private final String text;

        BadLine(long line, String text) {
            super("line " + line);
            this.line = line;
            this.text = text;
        }

        long line() {
            return line;
        }

        String text() {
            return text;
        }
    }
}
