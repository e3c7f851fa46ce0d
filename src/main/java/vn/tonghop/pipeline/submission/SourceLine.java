package vn.tonghop.pipeline.submission;

import java.util.List;
import vn.tonghop.core.text.Spelling;

/**
 * One record of a submission as sent.
 *
 * @param line its first physical line, from 1
 * @param cells its cells in the order sent, decoded and composed (NFC), otherwise untouched
 */
public record SourceLine(long line, List<String> cells) {
    /** Copies the cells. */
    public SourceLine {
        cells = List.copyOf(cells);
    }

    /** Whether no cell has anything to see. */
    public boolean isBlank() {
        return cells.stream().allMatch(Spelling::isBlank);
    }

    /** The cells as one text, for a person to recognise the line. */
    public String text() {
        return String.join(" | ", cells);
    }
}
