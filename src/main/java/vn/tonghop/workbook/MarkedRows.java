package vn.tonghop.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.text.FeedbackColumns;

/** Marks the cells of a sheet that findings are about, and writes reason and cure beside their rows. */
final class MarkedRows {
    private static final int WIDTH = 60 * 256;

    private final Looks looks;
    private final PlainText texts;
    private final Messages messages;
    private final Feedback.Heading heading;
    private final int reasons;
    private final Map<CellStyle, CellStyle> held = new HashMap<>();
    private final CellStyle beside;

    MarkedRows(Workbook workbook, Feedback.Heading heading, Messages messages) {
        this.looks = new Looks(workbook);
        this.texts = new PlainText(workbook);
        this.messages = messages;
        this.heading = heading;
        int known = heading.headers().indexOf(FeedbackColumns.REASON);
        this.reasons = known >= 0 ? known : heading.headers().size();
        this.beside = looks.wrapped();
    }

    /** The line the header ends on. */
    long headerLine() {
        return heading.line();
    }

    /** Makes the two columns at the right of the header. */
    void head(Sheet sheet, Row header) {
        cell(header, reasons).setCellValue(FeedbackColumns.REASON);
        cell(header, reasons + 1).setCellValue(FeedbackColumns.CURE);
        CellStyle look = looks.header();
        header.getCell(reasons).setCellStyle(look);
        header.getCell(reasons + 1).setCellStyle(look);
        sheet.setColumnWidth(reasons, WIDTH);
        sheet.setColumnWidth(reasons + 1, WIDTH);
    }

    /** Empties what an earlier feedback wrote beside a row. */
    void clear(Row row) {
        if (reasons < heading.headers().size()) {
            for (int column = reasons; column <= reasons + 1; column++) {
                Cell cell = row.getCell(column);
                if (cell != null) {
                    cell.setBlank();
                }
            }
        }
    }

    /** Marks what the findings of a row are about; where that is no single cell, the row's first. */
    void mark(Row row, List<Finding> findings) {
        for (Finding finding : findings) {
            Cell cell = cell(row, column(finding));
            cell.setCellStyle(held.computeIfAbsent(cell.getCellStyle(), looks::held));
        }
        text(row, reasons, findings.stream().map(messages::what).distinct().collect(Collectors.joining("\n")));
        text(row, reasons + 1, findings.stream().map(messages::cure).distinct().collect(Collectors.joining("\n")));
    }

    /** The column a finding is about, from 0. */
    int column(Finding finding) {
        String name = finding.place().column();
        return name == null ? 0 : Math.max(0, heading.headers().indexOf(name));
    }

    private void text(Row row, int column, String text) {
        Cell cell = cell(row, column);
        cell.setCellStyle(beside);
        texts.write(cell, text);
    }

    private static Cell cell(Row row, int column) {
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
