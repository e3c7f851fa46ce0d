package vn.tonghop.acceptance;

import static vn.tonghop.pipeline.Workbooks.format;
import static vn.tonghop.pipeline.Workbooks.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.pipeline.Workbooks;

/** Makes the workbook of the case {@code workbook}; run it again to change what is sent. */
final class WorkbookSample {
    private static final Path FILE =
            SampleCase.CASES.resolve("workbook/inbox/directive-05-2018/trang-dinh/dong-gop.xlsx");
    private static final int MONEY = 5;
    private static final int LABOUR = 6;
    private static final int PEOPLE = 7;

    private WorkbookSample() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FILE.resolveSibling("."));
        Files.write(FILE, Workbooks.bytes(WorkbookSample::fill));
    }

    private static void fill(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("Đóng góp");
        row(
                sheet,
                1,
                "STT",
                "Đơn vị",
                "Tập thể, cá nhân",
                "Thời gian",
                "Diện tích đất hiến (ha)",
                "Số tiền ủng hộ (triệu đồng)",
                "Ngày công",
                "Số người tham gia",
                "Ghi chú");
        String note = "số liệu dựng để thử";
        // 12,683 is 12 ha and 6.830 m², and in a file of text it would be held.
        row(sheet, 2, 1, "xã Chí Minh", "nhân dân trong xã", 43_276, 12.683, 168.5, 40, 34, note);
        format(sheet.getRow(1).getCell(3), "dd/mm/yyyy");
        row(sheet, 3, 2, "xã Kim Đồng", "hội viên phụ nữ", "", "", 5, "", "", note);
        sheet.getRow(2).createCell(PEOPLE).setCellFormula("12+8");
        row(sheet, 5, 3, "xã Đào Viên", "nhân dân trong xã", "", "", "", 12, 20, note);
        sheet.getRow(4).setZeroHeight(true);
        row(sheet, 6, 4, "xã Tân Minh", "nhân dân trong xã", "", "", 2_500_000, "", "", note);
        format(sheet.getRow(5).getCell(MONEY), "#,##0.0,,\" triệu\"");
        row(sheet, 7, 5, "xã Trung Thành", "đoàn viên", "", "", "", 43_224, "", note);
        format(sheet.getRow(6).getCell(LABOUR), "d-mmm");
        row(sheet, 8, 6, "xã Tân Tiến", "nhân dân trong xã", "", "", "", 9, 30, note);
        row(sheet, 9, 7, "xã Kim Đồng", "nhân dân trong xã", "", "", "", 8, "", note);
        sheet.addMergedRegion(new CellRangeAddress(7, 8, PEOPLE, PEOPLE));
        row(sheet, 10, 8, "x· §µo Viªn", "nh©n d©n trong x·", "", "", 12, "", "", note);
        inOldFont(workbook, sheet, 9);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        row(sheet, 11, 9, "xã Chí Minh", "cựu chiến binh", "", "", "", "", "", note);
        sheet.getRow(10).createCell(LABOUR).setCellFormula("3+4");
        row(workbook.createSheet("Ghi chép"), 1, "Những việc cần nhớ");
        row(workbook.createSheet("Năm trước"), 1, "Đơn vị", "Tập thể, cá nhân", "Số tiền ủng hộ");
        workbook.setSheetVisibility(2, SheetVisibility.HIDDEN);
    }

    private static void inOldFont(XSSFWorkbook workbook, XSSFSheet sheet, int row) {
        XSSFFont font = workbook.createFont();
        font.setFontName(".VnTime");
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        sheet.getRow(row).getCell(1).setCellStyle(style);
        sheet.getRow(row).getCell(2).setCellStyle(style);
    }
}
