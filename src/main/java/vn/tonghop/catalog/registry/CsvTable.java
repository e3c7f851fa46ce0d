package vn.tonghop.catalog.registry;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;

/** One CSV file of the registry, its header checked against the columns it must have, in any order. */
final class CsvTable {
    private static final long LARGEST = 64L << 20;

    private final String file;
    private final List<String> columns;
    private final List<String> optional;
    private final List<Finding> findings;
    private final List<CsvRow> rows = new ArrayList<>();

    private CsvTable(String file, List<String> columns, List<String> optional, List<Finding> findings) {
        this.file = file;
        this.columns = columns;
        this.optional = optional;
        this.findings = findings;
    }

    /** As {@link #read(Path, List, List, List)}, without columns that may be left out. */
    static List<CsvRow> read(Path path, List<String> columns, List<Finding> findings) {
        return read(path, columns, List.of(), findings);
    }

    /** The file's data lines; none if the file or its header is not as it must be, which the findings then say. */
    static List<CsvRow> read(Path path, List<String> columns, List<String> optional, List<Finding> findings) {
        String file = Objects.toString(path.getFileName());
        Place whole = Place.inFile(file);
        CsvTable table = new CsvTable(file, columns, optional, findings);
        try {
            long size = Files.size(path);
            if (size > LARGEST) {
                findings.add(Finding.of(
                        FindingCode.FILE_TOO_LARGE, whole, file, Long.toString(size), Long.toString(LARGEST)));
                return List.of();
            }
            String text = StrictText.decode(Files.readAllBytes(path), file, findings);
            if (text != null) {
                table.parse(text);
            }
        } catch (NoSuchFileException missing) {
            findings.add(Finding.of(FindingCode.REGISTRY_FILE_MISSING, whole, file));
        } catch (IOException unreadable) {
            findings.add(Finding.of(
                    FindingCode.REGISTRY_FILE_UNREADABLE,
                    whole,
                    file,
                    unreadable.getClass().getSimpleName()));
        }
        return table.rows;
    }

    private void parse(String text) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                findings.add(Finding.of(FindingCode.EMPTY_FILE, Place.inFile(file), file));
                return;
            }
            List<String> header = records.next().stream().map(String::strip).toList();
            boolean usable = headerIsRight(header);
            line = parser.getCurrentLineNumber() + 1;
            while (usable && records.hasNext()) {
                CSVRecord next = records.next();
                // The parser tells only where a record ended: it began on the line after its predecessor's last.
                row(header, next, parser.getCurrentLineNumber() - linesWithin(next));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException brokenQuotes) {
            findings.add(Finding.of(
                    FindingCode.BROKEN_QUOTES,
                    Place.atLine(file, line),
                    "",
                    Objects.toString(
                            Objects.requireNonNull(brokenQuotes.getCause()).getMessage())));
        }
    }

    private static long linesWithin(CSVRecord row) {
        return row.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
    }

    private boolean headerIsRight(List<String> header) {
        int before = findings.size();
        Place place = Place.atLine(file, 1);
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!columns.contains(name) && !optional.contains(name)) {
                findings.add(Finding.of(FindingCode.REGISTRY_UNKNOWN_COLUMN, place.column(name), name, known()));
            } else if (header.indexOf(name) < i) {
                findings.add(Finding.of(FindingCode.COLUMN_TWICE, place.column(name), name));
            }
        }
        for (String name : columns) {
            if (!header.contains(name)) {
                findings.add(Finding.of(FindingCode.REGISTRY_MISSING_COLUMN, place, name));
            }
        }
        return findings.size() == before;
    }

    private String known() {
        return Stream.concat(columns.stream(), optional.stream()).collect(Collectors.joining(", "));
    }

    private void row(List<String> header, CSVRecord record, long line) {
        Place place = Place.atLine(file, line);
        if (record.size() != header.size()) {
            findings.add(Finding.of(
                    FindingCode.REGISTRY_COLUMN_COUNT,
                    place,
                    String.join(",", record.toList()),
                    Integer.toString(record.size()),
                    Integer.toString(header.size())));
            return;
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.get(i));
        }
        rows.add(new CsvRow(place, cells, findings));
    }
}
