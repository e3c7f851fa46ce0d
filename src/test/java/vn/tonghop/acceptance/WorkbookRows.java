package vn.tonghop.acceptance;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The rows of a workbook's first sheet as one text each, as Apache POI sees them. */
final class WorkbookRows {
    private WorkbookRows() {}

    static List<String> of(Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            Sheet sheet = workbook.getSheetAt(0);
            for (int i = 0; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                StringBuilder text = new StringBuilder();
                if (row != null) {
                    row.forEach(cell -> text.append(text(cell)).append('\n'));
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }

    private static String text(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            return "=" + cell.getCellFormula();
        }
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).format(cell.getLocalDateTimeCellValue());
        }
        return cell.getCellType() == CellType.NUMERIC
                ? BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',')
                : cell.toString();
    }
}
