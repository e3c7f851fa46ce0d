package vn.tonghop.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Texts in cells that stay texts: one that a spreadsheet would take for a formula when the cell is next edited is marked
 * as text, as a quotation mark typed before it does (OWASP ASVS 5.0, 1.2.10). The text itself is not changed.
 */
final class PlainText {
    private static final String BEGINS_FORMULAS = "=+-@\t\r\u0000";

    private final Workbook workbook;
    private final Map<CellStyle, CellStyle> quoted = new HashMap<>();

    PlainText(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Writes a text in a cell, whose look stays as it is. */
    void write(Cell cell, String text) {
        cell.setCellValue(text);
        if (!text.isEmpty() && BEGINS_FORMULAS.indexOf(text.charAt(0)) >= 0) {
            cell.setCellStyle(quoted.computeIfAbsent(cell.getCellStyle(), this::quoted));
        }
    }

    private CellStyle quoted(CellStyle own) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(own);
        style.setQuotePrefixed(true);
        return style;
    }
}
