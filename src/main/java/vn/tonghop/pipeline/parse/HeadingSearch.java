package vn.tonghop.pipeline.parse;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.pipeline.submission.SourceLine;

/** Finds the header among the first lines of a file. */
final class HeadingSearch {
    private final FormRecognition recognition;

    HeadingSearch(FormRecognition recognition) {
        this.recognition = recognition;
    }

    /** The header and how well a form fits it, or null in a file with nothing in it. */
    @Nullable
    Heading find(LineSource lines) throws IOException {
        SourceLine line = lines.next();
        while (line != null && !isHeader(line)) {
            line = lines.next();
        }
        return line == null ? null : new Heading(line.line(), recognition.fit(line.cells()));
    }

    /** Blank lines and Excel's {@code sep=;} line may stand above a header. */
    private static boolean isHeader(SourceLine line) {
        return !line.isBlank() && !CsvLines.isSeparatorHint(line);
    }

    /**
     * A header and how it fits.
     *
     * @param line the last line of the header
     * @param fit how the nearest form fits it
     */
    record Heading(long line, FormRecognition.Fit fit) {}
}
