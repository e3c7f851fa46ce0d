package vn.tonghop.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few looks that cells of our workbooks have. */
final class Looks {
    private static final short TITLE_POINTS = 14;

    private final Workbook workbook;

    Looks(Workbook workbook) {
        this.workbook = workbook;
    }

    /** On paper: A4 across, all columns on one page, with lines between the cells. */
    static void printable(Sheet sheet) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setPrintGridlines(true);
    }

    CellStyle title() {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        font.setFontHeightInPoints(TITLE_POINTS);
        style.setFont(font);
        return style;
    }

    CellStyle header() {
        CellStyle style = wrapped();
        Font font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        fill(style, IndexedColors.GREY_25_PERCENT);
        borders(style);
        return style;
    }

    /** Text, whatever is typed: a code keeps its zeros, a date is not turned round. */
    CellStyle text() {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    CellStyle wrapped() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** The look of a cell that is held: its own look on a yellow ground. */
    CellStyle held(CellStyle own) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(own);
        fill(style, IndexedColors.YELLOW);
        return style;
    }

    private static void fill(CellStyle style, IndexedColors color) {
        style.setFillForegroundColor(color.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void borders(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }
}
