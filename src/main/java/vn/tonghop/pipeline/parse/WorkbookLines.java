package vn.tonghop.pipeline.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.text.ColumnLetters;
import vn.tonghop.pipeline.parse.workbook.SheetRow;
import vn.tonghop.pipeline.parse.workbook.SheetRows;
import vn.tonghop.pipeline.parse.workbook.Workbook;
import vn.tonghop.pipeline.parse.workbook.WorkbookFault;
import vn.tonghop.pipeline.submission.Content;
import vn.tonghop.pipeline.submission.SourceLine;

/**
 * The rows of a workbook's sheet as source lines. Rows with nothing in them are no lines; where some stand above a row
 * that has something, the first of them is one blank line, because a gap parts tables.
 */
public final class WorkbookLines implements LineSource {
    private final String file;
    private final int columns;
    private final @Nullable Workbook owned;
    private final SheetRows rows;
    private @Nullable SheetRow waiting;
    private long last;
    private long taken;

    private WorkbookLines(String file, int columns, @Nullable Workbook owned, SheetRows rows) {
        this.file = file;
        this.columns = columns;
        this.owned = owned;
        this.rows = rows;
    }

    /** Opens the lines from the first. */
    static WorkbookLines open(Content content, String file, FileFormat.Workbook format, Limits limits)
            throws IOException {
        Workbook workbook = null;
        try {
            workbook = Workbook.open(content, limits.workbook());
            return new WorkbookLines(
                    file,
                    format.columns(),
                    workbook,
                    workbook.rows(format.sheet(), limits.recordChars(), limits.columns()));
        } catch (IOException e) {
            if (workbook != null) {
                workbook.close();
            }
            throw e instanceof WorkbookFault fault ? refused(file, fault) : e;
        }
    }

    /** The first lines of a sheet of a workbook that stays open behind them. */
    static WorkbookLines first(Workbook workbook, String sheet, String file, Limits limits) throws IOException {
        return new WorkbookLines(
                file, 0, null, workbook.rowsAsIfUnmerged(sheet, limits.recordChars(), limits.columns()));
    }

    @Override
    public @Nullable SourceLine next() throws IOException {
        try {
            SheetRow row = waiting;
            if (row == null) {
                row = rows.next();
                if (row != null && row.number() > last + 1) {
                    waiting = row;
                    taken++;
                    return new SourceLine(last + 1, Collections.nCopies(Math.max(columns, 1), ""));
                }
            }
            waiting = null;
            if (row == null) {
                return null;
            }
            taken++;
            last = row.number();
            return new SourceLine(last, filled(row.texts()), row.row());
        } catch (WorkbookFault e) {
            throw refused(file, e);
        }
    }

    /** Cells that have nothing are not kept: they are put back up to the last column of the header. */
    private List<String> filled(List<String> texts) {
        if (texts.size() >= columns) {
            return texts;
        }
        List<String> filled = new ArrayList<>(texts);
        filled.addAll(Collections.nCopies(columns - texts.size(), ""));
        return filled;
    }

    /** The columns that are not shown, from 0; known once the first line was read. */
    BitSet hiddenColumns() {
        return rows.hiddenColumns();
    }

    /** A fault of a workbook as what is said of its file. */
    static RefusedFileException refused(String file, WorkbookFault fault) {
        WorkbookFault.CellPlace at = fault.place();
        Place place = at == null
                ? Place.inFile(file)
                : Place.atLine(file, at.row())
                        .inSheet(at.sheet(), at.column() < 0 ? null : ColumnLetters.of(at.column()));
        return new RefusedFileException(new Finding(fault.code(), place, at == null ? file : "", fault.arguments()));
    }

    @Override
    public long taken() {
        return taken;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        if (owned != null) {
            owned.close();
        }
    }
}
