package vn.tonghop.pipeline.parse;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.submission.Content;
import vn.tonghop.pipeline.submission.SourceLine;

/** The source lines of a CSV file. */
public final class CsvLines implements LineSource {
    private final CsvRecords records;
    private long taken;

    /** Opens the lines from the first. */
    public CsvLines(Content content, String file, FileFormat.Csv format, Limits limits) throws IOException {
        this.records = new CsvRecords(content, file, format, limits);
    }

    @Override
    public @Nullable SourceLine next() throws IOException {
        SourceLine line = records.next();
        if (line != null) {
            taken++;
        }
        return line;
    }

    @Override
    public long taken() {
        return taken;
    }

    /** Whether the line is Excel's hint on the separator ({@code sep=;}), which is no data. */
    public static boolean isSeparatorHint(SourceLine line) {
        String first = line.cells().get(0).strip().toLowerCase(Locale.ROOT);
        // Where the separator is the one meant, the line falls into "sep=" and an empty cell.
        boolean nothingElse = line.cells().stream().skip(1).allMatch(Spelling::isBlank);
        return line.line() == 1 && first.startsWith("sep=") && first.length() <= 5 && nothingElse;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
