package vn.tonghop.pipeline.parse.workbook;

import java.util.List;
import vn.tonghop.pipeline.submission.WorkbookRow;

/**
 * A row with something in it.
 *
 * @param number its number, from 1
 * @param texts the texts of its cells from column A to the last that has one
 * @param row what else is known of it
 */
public record SheetRow(long number, List<String> texts, WorkbookRow row) {
    /** Copies the texts. */
    public SheetRow {
        texts = List.copyOf(texts);
    }
}
