package vn.tonghop.pipeline.parse;

import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.pipeline.parse.workbook.WorkbookLimits;

/**
 * What a file may have at most; more is refused before it is read on.
 *
 * @param fileBytes bytes of the whole file
 * @param recordChars characters of the cells of one record, line breaks in them included
 * @param columns cells of one record
 * @param workbook what a workbook may have besides
 */
public record Limits(long fileBytes, int recordChars, int columns, WorkbookLimits workbook) {
    /** Limits with the usual ones for workbooks. */
    public Limits(long fileBytes, int recordChars, int columns) {
        this(fileBytes, recordChars, columns, WorkbookLimits.DEFAULT);
    }

    /** 2 GB, 200.000 characters, 500 columns: far above any real submission, far below what hurts. */
    public static final Limits DEFAULT = new Limits(2_000_000_000L, 200_000, 500);

    Finding recordTooLong(String file, long line) {
        return Finding.of(FindingCode.LINE_TOO_LONG, Place.atLine(file, line), "", Integer.toString(recordChars));
    }

    Finding tooManyColumns(String file, long line) {
        return Finding.of(FindingCode.TOO_MANY_COLUMNS, Place.atLine(file, line), "", Integer.toString(columns));
    }
}
