package vn.tonghop.pipeline.parse.workbook;

import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.submission.CellOrigin;

/** A cell's text and where it comes from. */
record Cell(String text, CellOrigin origin) {
    static final Cell BLANK = new Cell("", CellOrigin.TEXT);

    boolean isBlank() {
        return Spelling.isBlank(text);
    }
}
