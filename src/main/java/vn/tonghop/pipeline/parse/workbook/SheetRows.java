package vn.tonghop.pipeline.parse.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.text.TextSafety;
import vn.tonghop.pipeline.submission.CellOrigin;
import vn.tonghop.pipeline.submission.CellOrigin.Merge;
import vn.tonghop.pipeline.submission.WorkbookRow;

/** The rows of a sheet that have something in them, from the top; rows and cells that only have a style are nothing. */
public final class SheetRows implements Closeable {
    private final Workbook.Sheet sheet;
    private final XmlPart xml;
    private final CellReading cells;
    private final SharedFormulas formulas = new SharedFormulas();
    private final Merges merges;
    private final BitSet hiddenColumns = new BitSet();
    private final int recordChars;
    private final int columns;
    private boolean rowsAreHidden;
    private long row;

    SheetRows(ZipParts parts, Workbook.Sheet sheet, CellReading cells, int recordChars, int columns, Merges merges)
            throws IOException {
        this.sheet = sheet;
        this.cells = cells;
        this.recordChars = recordChars;
        this.columns = columns;
        this.merges = merges;
        XmlPart opened = XmlPart.open(parts, sheet.part());
        if (opened == null) {
            throw WorkbookFault.damaged(sheet.part());
        }
        this.xml = opened;
    }

    /** The columns that are not shown, from 0; known once the first row was read. */
    public BitSet hiddenColumns() {
        return (BitSet) hiddenColumns.clone();
    }

    /**
     * The next row with something in it, or null at the end.
     *
     * @throws WorkbookFault if the sheet is broken or larger than allowed
     */
    public @Nullable SheetRow next() throws IOException {
        while (xml.nextElement()) {
            switch (xml.element()) {
                case "sheetFormatPr" -> rowsAreHidden = xml.isTrue("zeroHeight");
                case "col" -> hideColumns();
                case "row" -> {
                    SheetRow read = row();
                    if (read != null) {
                        return read;
                    }
                }
                default -> {}
            }
        }
        return null;
    }

    private void hideColumns() throws WorkbookFault {
        int first = xml.number("min", 1);
        int last = Math.min(xml.number("max", first), CellReference.MOST_COLUMNS);
        if ((xml.isTrue("hidden") || "0".equals(xml.attribute("width"))) && first >= 1 && first <= last) {
            hiddenColumns.set(first - 1, last);
        }
    }

    private @Nullable SheetRow row() throws IOException {
        long number = xml.number("r", (int) Math.min(row + 1, Integer.MAX_VALUE));
        if (number <= row || number > CellReference.MOST_ROWS) {
            throw WorkbookFault.damaged(sheet.part());
        }
        row = number;
        String height = xml.attribute("ht");
        boolean hidden = xml.isTrue("hidden") || "0".equals(height) || (rowsAreHidden && height == null);
        merges.goTo(row, columns);
        List<String> texts = new ArrayList<>();
        List<CellOrigin> origins = new ArrayList<>();
        int column = -1;
        long length = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (!xml.element().equals("c")) {
                xml.skip();
                continue;
            }
            column = column(column);
            Cell cell = cells.read(CellXml.read(xml, formulas, recordChars));
            if (!cell.isBlank()) {
                length += cell.text().length();
                check(cell, column, length);
                while (texts.size() < column) {
                    texts.add("");
                    origins.add(CellOrigin.TEXT);
                }
                Merge merge = merges.of(row, column);
                texts.add(cell.text());
                origins.add(merge == Merge.NONE ? cell.origin() : cell.origin().merged(merge));
            }
        }
        return texts.isEmpty() ? null : new SheetRow(row, texts, new WorkbookRow(hidden, origins));
    }

    private int column(int last) throws WorkbookFault {
        String reference = xml.attribute("r");
        CellReference at = reference == null ? new CellReference(row, last + 1) : CellReference.of(reference);
        if (at == null || at.row() != row || at.column() <= last || at.column() >= CellReference.MOST_COLUMNS) {
            throw WorkbookFault.damaged(sheet.part());
        }
        return at.column();
    }

    private void check(Cell cell, int column, long length) throws WorkbookFault {
        if (column >= columns) {
            throw fault(FindingCode.TOO_MANY_COLUMNS, column, Integer.toString(columns));
        }
        if (length > recordChars) {
            throw fault(FindingCode.LINE_TOO_LONG, column, Integer.toString(recordChars));
        }
        for (int i = 0; i < cell.text().length(); i++) {
            char c = cell.text().charAt(i);
            if (c != '\n' && c != '\t' && TextSafety.isUnsafe(c)) {
                throw fault(FindingCode.FORBIDDEN_CHARACTER, column, TextSafety.code(c));
            }
        }
    }

    private WorkbookFault fault(FindingCode code, int column, String argument) {
        return new WorkbookFault(code, new WorkbookFault.CellPlace(sheet.name(), row, column), argument);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
