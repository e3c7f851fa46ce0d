package vn.tonghop.pipeline.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.pipeline.Workbooks.row;
import static vn.tonghop.pipeline.parse.TestForms.GIFTS;
import static vn.tonghop.pipeline.parse.TestForms.UNITS;
import static vn.tonghop.pipeline.parse.TestForms.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.core.definition.FormVersion;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.text.FeedbackColumns;
import vn.tonghop.core.text.OwnSheets;
import vn.tonghop.pipeline.Workbooks;

/** Which file is a workbook that is taken, and which of its sheets is the report. */
class WorkbookSurveyTest {
    private static final Consumer<XSSFWorkbook> REPORT = workbook -> report(workbook, "Báo cáo");

    static void report(XSSFWorkbook workbook, String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        row(sheet, 1, "Đơn vị", "Đảng viên");
        row(sheet, 2, "xã A", 5);
    }

    static Survey survey(byte[] bytes, String file, Limits limits) {
        try {
            FileSurvey survey = new FileSurvey(List.of(GIFTS, UNITS), (column, unit) -> false, limits);
            return TestForms.whole(survey, content(bytes), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String refusal(byte[] bytes, String file) {
        Finding finding = ((Survey.Refused) survey(bytes, file, Limits.DEFAULT)).finding();
        String place =
                finding.place().sheet() == null ? "" : "@" + finding.place().sheet();
        return finding.code()
                + place
                + (finding.arguments().isEmpty() ? "" : " " + String.join("; ", finding.arguments()));
    }

    private static String inShort(Consumer<XSSFWorkbook> author) {
        Survey survey = survey(Workbooks.bytes(author), "a.xlsx", Limits.DEFAULT);
        if (survey instanceof Survey.Refused refused) {
            return refusal(Workbooks.bytes(author), "a.xlsx") + " at "
                    + refused.finding().place().line();
        }
        Survey.Recognised known = (Survey.Recognised) survey;
        return known.headed().format() + " " + known.headed().headerLine() + " " + known.lines() + " "
                + known.headed().notes().stream()
                        .map(note -> note.code() + " " + String.join(";", note.arguments()))
                        .toList();
    }

    @Test
    void aWorkbookIsRead() {
        assertThat(inShort(REPORT)).isEqualTo("Workbook[sheet=Báo cáo, columns=2] 1 2 []");
    }

    @Test
    void emptyRowsAboveAndCellsThatOnlyHaveAStyleAreNothing() {
        assertThat(inShort(workbook -> {
                    XSSFSheet sheet = workbook.createSheet("a");
                    row(sheet, 4, "Đơn vị", "Đảng viên");
                    row(sheet, 9, "xã A", 5);
                    for (int i = 20; i < 40; i++) {
                        sheet.createRow(i).createCell(400).setCellStyle(workbook.createCellStyle());
                    }
                }))
                .isEqualTo("Workbook[sheet=a, columns=2] 4 4 []");
    }

    @Test
    void hiddenSheetsAreNeverUsedAndSaid() {
        assertThat(inShort(REPORT.andThen(workbook -> {
                    report(workbook, "Năm trước");
                    report(workbook, "Danh mục");
                    workbook.createSheet("Trống");
                    workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
                    workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
                    workbook.setSheetVisibility(3, SheetVisibility.HIDDEN);
                })))
                .isEqualTo("Workbook[sheet=Báo cáo, columns=2] 1 2 [HIDDEN_SHEETS Năm trước, Danh mục]");
    }

    @Test
    void sheetsThatAreNotUsedAreSaid() {
        assertThat(inShort(REPORT.andThen(workbook -> row(workbook.createSheet("Thuyết minh"), 1, "Tổng tiền", 7))))
                .isEqualTo("Workbook[sheet=Báo cáo, columns=2] 1 2 [SHEETS_NOT_USED Thuyết minh]");
    }

    @Test
    void theSheetsThatWePutBesideAReportOfOursAreNotSpokenOfAndTheirNamesAloneProveNothing() {
        Consumer<XSSFWorkbook> own = workbook -> {
            row(workbook.createSheet("Tóm tắt"), 1, "Tệp a.xlsx, biên nhận 1");
            row(workbook.createSheet("Tóm tắt 2"), 1, "Tệp a.xlsx, biên nhận 2");
            row(workbook.createSheet("Danh mục"), 1, "xã A", "m2");
            row(workbook.createSheet("Danh mục quà"), 1, "gạo");
        };
        String ownNames = "Tóm tắt, Tóm tắt 2, Danh mục, Danh mục quà";
        assertThat(inShort(REPORT.andThen(own)))
                .isEqualTo("Workbook[sheet=Báo cáo, columns=2] 1 2 [SHEETS_NOT_USED " + ownNames + "]");
        assertThat(inShort(REPORT.andThen(workbook ->
                                workbook.getSheetAt(0).getRow(0).createCell(2).setCellValue(FeedbackColumns.REASON))
                        .andThen(own)))
                .isEqualTo("Workbook[sheet=Báo cáo, columns=3] 1 2 [SHEETS_NOT_USED Danh mục quà]");
        assertThat(inShort(own.andThen(workbook -> {
                    XSSFSheet sheet = workbook.createSheet("Biểu");
                    row(sheet, 1, new FormVersion("r", "f", "00000000").print());
                    row(sheet, 2, "Đơn vị", "Đảng viên");
                    row(sheet, 3, "xã A", 5);
                })))
                .isEqualTo("Workbook[sheet=Biểu, columns=2] 2 3 [SHEETS_NOT_USED Danh mục quà]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void ourSheetsAreCalledWhatTheMessagesSay(String language) {
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        assertThat(OwnSheets.has(messages.text("feedback.sheet"))).isTrue();
        assertThat(OwnSheets.has(messages.text("template.lists"))).isTrue();
    }

    @Test
    void aWorkbookWhoseSheetsAreAllHiddenOrEmptyIsRefused() {
        assertThat(inShort(workbook -> workbook.createSheet("a"))).isEqualTo("EMPTY_FILE at 0");
        assertThat(inShort(REPORT.andThen(workbook -> {
                    workbook.createSheet("Trống");
                    workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
                })))
                .isEqualTo("NO_VISIBLE_SHEET Báo cáo at 0");
    }

    @Test
    void severalReportsAreRefusedByName() {
        assertThat(inShort(REPORT.andThen(workbook -> report(workbook, "Biểu 2"))))
                .isEqualTo("SEVERAL_SHEETS Báo cáo, Biểu 2 at 0");
    }

    @Test
    void aWorkbookWithoutAFormIsRefusedWithTheNearestOne() {
        assertThat(inShort(workbook -> {
                    row(workbook.createSheet("Bìa"), 1, "Báo cáo");
                    row(workbook.createSheet("Biểu 1"), 3, "Đơn vị", "Tập thể, cá nhân", "Số tien");
                }))
                .isEqualTo("FORM_NOT_RECOGNISED@Biểu 1 Đóng góp; –; Số tien; Số tien → Số tiền at 3");
    }

    @Test
    void aHiddenColumnOfTheFormIsRefusedAndOneForNotesIsNot() {
        assertThat(inShort(REPORT.andThen(workbook -> workbook.getSheetAt(0).setColumnHidden(1, true))))
                .isEqualTo("HIDDEN_COLUMN@Báo cáo B at 1");
        assertThat(inShort(workbook -> {
                    XSSFSheet sheet = workbook.createSheet("a");
                    row(sheet, 1, "STT", "Đơn vị", "Tập thể, cá nhân", "Số tiền");
                    row(sheet, 2, 1, "xã A", "hộ B", "5 đồng");
                    sheet.setColumnHidden(0, true);
                }))
                .isEqualTo("Workbook[sheet=a, columns=4] 1 2 []");
    }

    @Test
    void whatIsNoWorkbookIsRefusedPlainlyWhateverItsName() throws IOException {
        byte[] workbook = Workbooks.bytes(REPORT);
        byte[] csv = "Đơn vị,Đảng viên\nxã A,5\n".getBytes(StandardCharsets.UTF_8);
        byte[] page = "\n <html><table>".getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(workbook, "a.csv")).isEqualTo("FILE_NAMED_OTHERWISE .xlsx; .csv");
        assertThat(refusal(workbook, "a.xls")).isEqualTo("FILE_NAMED_OTHERWISE .xlsx; .xls");
        assertThat(refusal(workbook, "a.XLSM")).isEqualTo("WORKBOOK_WITH_MACROS");
        assertThat(refusal(csv, "a.xlsx")).isEqualTo("FILE_NAMED_OTHERWISE .csv; .xlsx");
        assertThat(refusal(page, "a.xls")).isEqualTo("WEB_PAGE_AS_WORKBOOK");
        assertThat(refusal(page, "a.xlsx")).isEqualTo("WEB_PAGE_AS_WORKBOOK");
        assertThat(refusal(new byte[0], "a.xlsx")).isEqualTo("EMPTY_FILE");
        assertThat(refusal(new byte[] {1, 0, 2}, "a.xlsx")).isEqualTo("NOT_A_WORKBOOK");
        assertThat(refusal(old(), "a.xls")).isEqualTo("OLD_WORKBOOK");
        assertThat(refusal(old(), "a.xlsx")).isEqualTo("OLD_WORKBOOK");
        assertThat(refusal(old(), "a.csv")).isEqualTo("OLD_WORKBOOK");
        assertThat(refusal(encrypted(), "a.xlsx")).isEqualTo("WORKBOOK_ENCRYPTED");
        assertThat(refusal(Zips.zip(java.util.Map.of("a.txt", csv)), "a.xlsx")).isEqualTo("NOT_A_WORKBOOK");
    }

    @Test
    void macrosAreFoundUnderAnyName() {
        byte[] workbook = Workbooks.bytes(REPORT);
        assertThat(refusal(Zips.with(workbook, "xl/vbaProject.bin", new byte[] {1}), "a.xlsx"))
                .isEqualTo("WORKBOOK_WITH_MACROS");
        byte[] types = new String(Zips.parts(workbook).get("[Content_Types].xml"), StandardCharsets.UTF_8)
                .replace(
                        "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "vnd.ms-excel.sheet.macroEnabled.main+xml")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(Zips.with(workbook, "[Content_Types].xml", types), "a.xlsx"))
                .isEqualTo("WORKBOOK_WITH_MACROS");
    }

    private static byte[] old() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("a");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(new byte[100_000]), "EncryptedPackage");
            files.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptionInfo");
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
