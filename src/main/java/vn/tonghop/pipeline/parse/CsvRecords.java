package vn.tonghop.pipeline.parse;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
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
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.submission.Content;
import vn.tonghop.pipeline.submission.SourceLine;

/**
 * The records of a CSV file with the physical line each begins on; blank lines are records too. The cells are composed
 * (NFC), and where the file's code has no capitals with tones they are given back. Whatever is not strictly written as RFC
 * 4180 has it is for Commons CSV to judge.
 */
final class CsvRecords implements Closeable {
    private final String file;
    private final Limits limits;
    private final Encoding encoding;
    private final char delimiter;
    private final GuardedReader reader;
    private final StrictRecords strict;
    /** Reads on from the first record that is not written strictly; null as long as there was none. */
    private @Nullable CSVParser parser;

    private Iterator<CSVRecord> records = Collections.emptyIterator();
    private long linesBefore;

    CsvRecords(Content content, String file, FileFormat.Csv csv, Limits limits) throws IOException {
        this.file = file;
        this.encoding = csv.encoding();
        this.limits = limits;
        this.reader = new GuardedReader(content.open(), csv.encoding(), file, limits);
        this.delimiter = csv.delimiter();
        this.strict = new StrictRecords(reader, delimiter);
    }

    /** The next record, or null at the end. */
    @Nullable
    SourceLine next() throws IOException {
        if (parser == null) {
            long line = strict.line();
            reader.recordBegins(line);
            List<String> cells = strict.next();
            if (cells != null) {
                return line(line, cells, strict.isLoose());
            }
            parser = parser(strict.rest());
            records = parser.iterator();
            linesBefore = line - 1;
        }
        return parsed(parser);
    }

    private CSVParser parser(Reader rest) throws IOException {
        // Never CSVFormat.EXCEL: it takes a file that is cut inside quotes as if it were whole.
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        return CSVParser.builder().setReader(rest).setFormat(format).get();
    }

    private @Nullable SourceLine parsed(CSVParser parser) throws IOException {
        // Commons CSV gives the line a record ends on; the one it begins on is known only before it is read.
        long line = linesBefore + parser.getCurrentLineNumber() + 1;
        reader.recordBegins(line);
        try {
            return records.hasNext() ? line(line, records.next().toList(), reader.isLoose()) : null;
        } catch (UncheckedIOException e) {
            throw refused(e.getCause(), line);
        }
    }

    private SourceLine line(long line, List<String> cells, boolean loose) throws IOException {
        if (cells.size() > limits.columns()) {
            throw new RefusedFileException(limits.tooManyColumns(file, line));
        }
        long characters = 0;
        for (int i = 0; i < cells.size(); i++) {
            characters += cells.get(i).length();
        }
        if (characters > limits.recordChars()) {
            throw new RefusedFileException(limits.recordTooLong(file, line));
        }
        return new SourceLine(line, written(cells, loose));
    }

    private List<String> written(List<String> cells, boolean loose) {
        if (!loose && encoding != Encoding.TCVN3) {
            return cells;
        }
        List<String> written = new ArrayList<>(cells);
        written.replaceAll(Spelling::composed);
        if (encoding == Encoding.TCVN3) {
            written.replaceAll(TcvnCapitals::restored);
        }
        return written;
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
        reader.close();
    }
}
