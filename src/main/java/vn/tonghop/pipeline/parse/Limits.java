package vn.tonghop.pipeline.parse;

import vn.tonghop.core.definition.LimitSetting;
import vn.tonghop.core.definition.LimitSettings;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.pipeline.parse.workbook.WorkbookLimits;

/**
 * What a file may have at most; more is refused before it is read on.
 *
 * @param fileBytes bytes of the whole file
 * @param records its records, header and blank ones included
 * @param recordChars characters of the cells of one record, line breaks in them included
 * @param fieldChars characters of one cell
 * @param columns cells of one record
 * @param workbook what a workbook may have besides
 */
public record Limits(
        long fileBytes, long records, int recordChars, int fieldChars, int columns, WorkbookLimits workbook) {
    /** The usual limits, far above any real submission, far below what hurts. */
    public static final Limits DEFAULT = of(LimitSettings.USUAL);

    /** The largest that can be set: for a file that was read once and is only shown again. */
    public static final Limits MOST = of(LimitSettings.most());

    /** Limits with the usual ones for all else. */
    public Limits(long fileBytes, int recordChars, int columns) {
        this(fileBytes, recordChars, columns, WorkbookLimits.DEFAULT);
    }

    /** Limits with the usual number of records, and cells as long as a record may be. */
    public Limits(long fileBytes, int recordChars, int columns, WorkbookLimits workbook) {
        this(fileBytes, LimitSetting.RECORDS.usual(), recordChars, recordChars, columns, workbook);
    }

    /** The limits that are set. */
    public static Limits of(LimitSettings settings) {
        return new Limits(
                settings.of(LimitSetting.FILE_BYTES),
                settings.of(LimitSetting.RECORDS),
                settings.number(LimitSetting.RECORD_CHARS),
                settings.number(LimitSetting.FIELD_CHARS),
                settings.number(LimitSetting.COLUMNS),
                WorkbookLimits.of(settings));
    }

    Finding recordTooLong(String file, long line) {
        return Finding.of(FindingCode.LINE_TOO_LONG, Place.atLine(file, line), "", Integer.toString(recordChars));
    }

    Finding tooManyColumns(String file, long line) {
        return Finding.of(FindingCode.TOO_MANY_COLUMNS, Place.atLine(file, line), "", Integer.toString(columns));
    }

    Finding tooManyRecords(String file, long line) {
        return Finding.of(FindingCode.TOO_MANY_LINES, Place.atLine(file, line), "", Long.toString(records));
    }

    Finding fieldTooLong(Place cell) {
        return Finding.of(FindingCode.FIELD_TOO_LONG, cell, "", Integer.toString(fieldChars));
    }
}
