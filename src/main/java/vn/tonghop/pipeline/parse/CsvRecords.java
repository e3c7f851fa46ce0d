package vn.tonghop.pipeline.parse;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.encoding.Encoding;
import vn.tonghop.core.encoding.TcvnCapitals;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.pipeline.submission.Content;
import vn.tonghop.pipeline.submission.SourceLine;

/**
 * The records of a CSV file with the physical line each begins on; blank lines are records too. The cells are composed
 * (NFC), and where the file's code has no capitals with tones they are given back.
 */
final class CsvRecords implements Closeable {
    private final String file;
    private final Limits limits;
    private final Encoding encoding;
    private final GuardedReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvRecords(Content content, String file, FileFormat.Csv csv, Limits limits) throws IOException {
        this.file = file;
        this.encoding = csv.encoding();
        this.limits = limits;
        this.reader = new GuardedReader(content.open(), csv.encoding(), file, limits);
        // Never CSVFormat.EXCEL: it takes a file that is cut inside quotes as if it were whole.
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(csv.delimiter())
                .setIgnoreEmptyLines(false)
                .get();
        this.parser = CSVParser.builder().setReader(reader).setFormat(format).get();
        this.records = parser.iterator();
    }

    /** The next record, or null at the end. */
    @Nullable
    SourceLine next() throws IOException {
        // Commons CSV gives the line a record ends on; the one it begins on is known only before it is read.
        long line = parser.getCurrentLineNumber() + 1;
        reader.recordBegins(line);
        CSVRecord record;
        try {
            if (!records.hasNext()) {
                return null;
            }
            record = records.next();
        } catch (UncheckedIOException e) {
            throw refused(e.getCause(), line);
        }
        if (record.size() > limits.columns()) {
            throw new RefusedFileException(limits.tooManyColumns(file, line));
        }
        List<String> cells = record.toList();
        if (cells.stream().mapToLong(String::length).sum() > limits.recordChars()) {
            throw new RefusedFileException(limits.recordTooLong(file, line));
        }
        return new SourceLine(line, written(cells));
    }

    private List<String> written(List<String> cells) {
        List<String> written = reader.isLoose()
                ? cells.stream()
                        .map(cell -> Normalizer.normalize(cell, Normalizer.Form.NFC))
                        .toList()
                : cells;
        return encoding == Encoding.TCVN3
                ? written.stream().map(TcvnCapitals::restored).toList()
                : written;
    }

    private IOException refused(@Nullable IOException cause, long line) {
        if (cause instanceof CSVException broken) {
            boolean cut = String.valueOf(broken.getMessage()).contains("EOF");
            return new RefusedFileException(
                    Finding.of(cut ? FindingCode.TRUNCATED : FindingCode.BROKEN_QUOTES, Place.atLine(file, line), ""));
        }
        return cause == null ? new IOException("unreadable at line " + line) : cause;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
