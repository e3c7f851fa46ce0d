package vn.tonghop.pipeline.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.text.Spelling;

/**
 * One record of a submission as sent.
 *
 * @param line its first physical line, from 1; of a workbook its row
 * @param cells its cells in the order sent, decoded and composed (NFC), otherwise untouched; of a workbook from column A on, a number as its figures
 * @param row what else a workbook says of it; null outside workbooks
 */
public record SourceLine(
        long line, List<String> cells, @Nullable WorkbookRow row) {
    /** Copies the cells. */
    public SourceLine {
        cells = List.copyOf(cells);
    }

    /** A line of a file of text. */
    public SourceLine(long line, List<String> cells) {
        this(line, cells, null);
    }

    /** Whether no cell has anything to see. */
    public boolean isBlank() {
        for (int i = 0; i < cells.size(); i++) {
            if (!Spelling.isBlank(cells.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where the text of a cell comes from. */
    public CellOrigin origin(int cell) {
        return row == null || cell >= row.origins().size()
                ? CellOrigin.TEXT
                : row.origins().get(cell);
    }

    /** Whether it is a workbook's row that is not shown. */
    public boolean isHidden() {
        return row != null && row.hidden();
    }

    /** The cells as one text, for a person to recognise the line. */
    public String text() {
        return String.join(" | ", cells);
    }
}
