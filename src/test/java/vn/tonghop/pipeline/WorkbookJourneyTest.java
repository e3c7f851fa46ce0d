package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.pipeline.Workbooks.LONG;
import static vn.tonghop.pipeline.Workbooks.format;
import static vn.tonghop.pipeline.Workbooks.outcomes;
import static vn.tonghop.pipeline.Workbooks.row;
import static vn.tonghop.pipeline.Workbooks.secondRow;
import static vn.tonghop.pipeline.Workbooks.sheet;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.pipeline.validate.LineOutcome;

/** The lines of a workbook go the same way as those of a file of text, and their cells are taken for what they are. */
class WorkbookJourneyTest {
    private static final int LAND = 5;
    private static final int LABOUR = 7;
    private static final int PEOPLE = 8;
    private static final int DATE = 4;

    @Test
    void aLineOfAWorkbookIsAcceptedWithItsRow() {
        List<LineOutcome> outcomes =
                outcomes(sheet(LONG, sheet -> row(sheet, 3, 1, "xã Tân Mỹ", "hộ A", "", "25/6/2018", "gần 580 m2")));
        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(2).source().line()).isEqualTo(3);
        assertThat(Outcomes.inShort(outcomes.get(1))).isEqualTo("BLANK");
        assertThat(Outcomes.inShort(outcomes.get(2))).isEqualTo("06172 land_donated [0, 580, 580]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9000 | 9000",
                "12.683 | 126830",
                "0.125 | 1250",
                "1.2345 | 12345",
                "9 | 90000",
                "1234567.891 | held"
            })
    void aNumberIsTakenAsItIsWhateverItsMarksWouldSay(String number, String squareMetres) {
        String unit = squareMetres.equals("9000") ? "Diện tích đất (m2)" : "Diện tích đất (ha)";
        List<String> header = List.of("Đơn vị", "Tập thể, cá nhân", unit);
        LineOutcome outcome = outcomes(
                        sheet(header, sheet -> row(sheet, 2, "xã Tân Mỹ", "hộ A", Double.valueOf(number))))
                .get(1);
        String expected = squareMetres.equals("held") ? "IMPLAUSIBLE_AMOUNT" : "06172 land_donated " + squareMetres;
        assertThat(Outcomes.inShort(outcome)).startsWith(expected);
    }

    @Test
    void anEighthOfAPersonIsHeldAndNeverGrouped() {
        assertThat(secondRow(row -> row.createCell(PEOPLE).setCellValue(12.683)))
                .isEqualTo("AMOUNT_UNREADABLE@Số người «12,683» [NUMBER_MARKS]");
        assertThat(secondRow(row -> row.createCell(PEOPLE).setCellValue(12683))).isEqualTo("06172 participants 12683");
    }

    @Test
    void numbersSayNothingOfTheMarksOfTextsBesideThem() {
        List<LineOutcome> outcomes = outcomes(sheet(LONG, sheet -> {
            row(sheet, 2, 1, "xã Tân Mỹ", "hộ A", "", "", "", "", 12.25);
            row(sheet, 3, 2, "xã Tân Mỹ", "hộ B", "", "", "", "", "9.000");
            row(sheet, 4, 3, "xã Tân Mỹ", "hộ C", "", "", "", "", 9000);
        }));
        assertThat(outcomes.stream().skip(1).map(Outcomes::inShort))
                .containsExactly("06172 labour_days 12.25", "06172 labour_days 9000", "06172 labour_days 9000");
    }

    @Test
    void aNumberWithoutAUnitIsHeldAsInAFileOfText() {
        assertThat(secondRow(row -> row.createCell(LAND).setCellValue(500)))
                .isEqualTo("AMOUNT_UNREADABLE@Đất hiến «500» [UNIT_MISSING]");
    }

    @Test
    void lessThanNothingIsHeld() {
        assertThat(secondRow(row -> row.createCell(LABOUR).setCellValue(-5))).startsWith("AMOUNT_UNREADABLE");
    }

    @Test
    void trueAndFalseAreNoAmounts() {
        assertThat(secondRow(row -> row.createCell(LABOUR).setCellValue(true))).startsWith("AMOUNT_UNREADABLE");
    }

    @Test
    void aRowThatIsHiddenIsHeldAndATotalAmongThemIsStillATotal() {
        List<LineOutcome> outcomes = outcomes(sheet(LONG, sheet -> {
            row(sheet, 2, 1, "xã Tân Mỹ", "hộ A", "", "", "", "", 3).setZeroHeight(true);
            row(sheet, 3, 2, "xã Tân Mỹ", "hộ B", "", "", "", "", 4);
            row(sheet, 4, "", "Tổng cộng", "", "", "", "", "", 7).setZeroHeight(true);
        }));
        assertThat(outcomes.stream().skip(1).map(Outcomes::inShort))
                .containsExactly(
                        "HIDDEN_ROW@null «1 | xã Tân Mỹ | hộ A |  |  |  |  | 3 |  | » []",
                        "06172 labour_days 4",
                        "TOTAL labour_days 7");
    }

    @Test
    void whatIsHiddenDecidesNothingForTheLinesThatAreSeen() {
        List<String> header = List.of("Đơn vị", "Tập thể, cá nhân", "ĐVT", "Đất hiến", "Ngày công");
        List<LineOutcome> outcomes = outcomes(sheet(header, sheet -> {
            row(sheet, 2, "xã Tân Mỹ", "hộ A", "ha", "", "9.5").setZeroHeight(true);
            row(sheet, 3, "xã Tân Mỹ", "hộ B", "", "", "9.000");
            row(sheet, 4, "xã Tân Mỹ", "hộ C", "ha", 1).setZeroHeight(true);
            row(sheet, 5, "xã Tân Mỹ", "hộ D", "nt", 2);
        }));
        assertThat(Outcomes.inShort(outcomes.get(2))).isEqualTo("06172 labour_days 9000");
        assertThat(Outcomes.inShort(outcomes.get(4))).startsWith("DITTO_MARK@ĐVT");
    }

    @Test
    void aFormulasValueIsTakenAndItsRuleSaysSo() {
        byte[] bytes = sheet(LONG, sheet -> {
            row(sheet, 2, 1, "xã Tân Mỹ", "hộ A").createCell(LABOUR).setCellFormula("2+3");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        LineOutcome.Accepted line = (LineOutcome.Accepted) outcomes(bytes).get(1);
        assertThat(line.data().amounts().get(0).amount().rule()).isEqualTo("bare-number+formula");
        assertThat(notes(bytes)).containsExactly("FORMULA_VALUES «Ngày công» 1");
    }

    @Test
    void aFormulaWithoutItsValueOrWithAnErrorOrFromAnotherFileIsHeld() {
        assertThat(secondRow(row -> row.createCell(LABOUR).setCellFormula("2+3")))
                .isEqualTo("FORMULA_WITHOUT_VALUE@Ngày công «=2+3» []");
        assertThat(secondRow(row -> {
                    row.createCell(LABOUR).setCellFormula("1/0");
                    row.getSheet()
                            .getWorkbook()
                            .getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateAll();
                }))
                .isEqualTo("CELL_ERROR@Ngày công «#DIV/0!» []");
        assertThat(secondRow(row -> {
                    XSSFCell cell = (XSSFCell) row.createCell(LABOUR);
                    cell.setCellValue(7);
                    cell.getCTCell().addNewF().setStringValue("[1]Sheet1!A1");
                }))
                .isEqualTo("FORMULA_OF_ANOTHER_FILE@Ngày công «=[1]Sheet1!A1» []");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0% | 45% | 0.45",
                "0.0% | 45,5% | 0.455",
                "#,##0,, | 5 | 5000000",
                "#,##0,\" nghìn\" | 5 nghìn | 5000",
                "0 \"ha\" | 5 ha | 5",
                "# ?/? | 0,5 | 0.5",
                "0\"000\" | 5 000 | 5",
                "\"$\"#,##0 | $ 5 | 5",
            })
    void aNumberThatIsShownAsAnotherOneIsHeldWithBoth(String code, String shown, double number) {
        assertThat(secondRow(row -> {
                    row.createCell(LABOUR).setCellValue(number);
                    format(row.getCell(LABOUR), code);
                }))
                .startsWith("NUMBER_SHOWN_OTHERWISE@Ngày công «")
                .endsWith("» [" + shown + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#,##0 \"đồng\" | 7 | 5000000 | money_donated 5000000",
                "#,##0 [$₫-42A] | 7 | 5000000 | money_donated 5000000",
                "0 \"công\" | 8 | 5 | labour_days 5",
                "0 \"m2\" | 6 | 500 | land_donated 500",
            })
    void theUnitThatAFormatOnlyAddsIsRead(String code, int column, double number, String expected) {
        assertThat(secondRow(row -> {
                    row.createCell(column - 1).setCellValue(number);
                    format(row.getCell(column - 1), code);
                }))
                .isEqualTo("06172 " + expected);
    }

    @Test
    void theColumnsOwnUnitInAFormatSaysNothingNew() {
        List<String> header = List.of("Đơn vị", "Tập thể, cá nhân", "Số tiền (triệu đồng)");
        assertThat(inMillions(header, "#,##0.0 \"triệu\"")).isEqualTo("06172 money_donated 5500000");
        assertThat(inMillions(header, "#,##0.0 \"tỷ\"")).startsWith("NUMBER_SHOWN_OTHERWISE");
        assertThat(inMillions(header, "#,##0.0")).isEqualTo("06172 money_donated 5500000");
    }

    private static String inMillions(List<String> header, String code) {
        return Outcomes.inShort(outcomes(sheet(header, sheet -> {
                    row(sheet, 2, "xã Tân Mỹ", "hộ A", 5.5);
                    format(sheet.getRow(1).getCell(2), code);
                }))
                .get(1));
    }

    @Test
    void zeroThatIsNotShownIsNothing() {
        assertThat(secondRow(row -> {
                    row.createCell(LABOUR).setCellValue(4);
                    row.createCell(PEOPLE).setCellValue(0);
                    format(row.getCell(PEOPLE), "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)");
                }))
                .isEqualTo("06172 labour_days 4");
        assertThat(secondRow(row -> row.createCell(PEOPLE).setCellValue(0))).isEqualTo("06172 participants 0");
    }

    @Test
    void aDateIsADateInItsColumnAndNoAmount() {
        assertThat(secondRow(row -> {
                    row.createCell(LABOUR).setCellValue(4);
                    row.createCell(DATE).setCellValue(43_276);
                    format(row.getCell(DATE), "m/d/yyyy");
                }))
                .isEqualTo("06172 labour_days 4");
        assertThat(secondRow(row -> {
                    row.createCell(LABOUR).setCellValue(4);
                    row.createCell(DATE).setCellValue(42_911);
                    format(row.getCell(DATE), "dd/mm/yyyy");
                }))
                .startsWith("DATE_OUTSIDE_PERIOD@Thời gian «25/06/2017»");
        assertThat(secondRow(row -> {
                    row.createCell(LABOUR).setCellValue(43_224);
                    format(row.getCell(LABOUR), "d-mmm");
                }))
                .isEqualTo("DATE_AS_AMOUNT@Ngày công «04/05/2018» []");
    }

    @Test
    void anAmountOverSeveralRowsIsHeldAndANameIsThatOfTheFirst() {
        List<LineOutcome> outcomes = outcomes(sheet(LONG, sheet -> {
            row(sheet, 2, 1, "xã Tân Mỹ", "hộ A", "", "", "", "", 4, 5);
            row(sheet, 3, 2, "", "hộ B", "", "", "", "", 6);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, PEOPLE, PEOPLE));
        }));
        assertThat(outcomes.stream().skip(1).map(Outcomes::inShort))
                .containsExactly("CELL_MERGED@Số người «5» []", "UNIT_MISSING@Đơn vị «» []");
    }

    @Test
    void aTextInAnOldFontIsReadInThatFontsCode() {
        byte[] bytes = sheet(LONG, sheet -> {
            row(sheet, 2, 1, "x· T©n Mü", "nh©n d©n", "", "", "", "168 triÖu ®ång");
            XSSFWorkbook workbook = sheet.getWorkbook();
            XSSFFont font = workbook.createFont();
            font.setFontName(".VnTime");
            font.setScheme(FontScheme.NONE);
            var style = workbook.createCellStyle();
            style.setFont(font);
            sheet.getRow(1).forEach(cell -> cell.setCellStyle(style));
            row(sheet, 3, 2, "", "", "", "", "", "5 trieäu ñoàng");
            XSSFFont vni = workbook.createFont();
            vni.setFontName("VNI-Times");
            XSSFRichTextString rich = new XSSFRichTextString();
            rich.append("xã ");
            rich.append("Taân Myõ", vni);
            sheet.getRow(2).createCell(1).setCellValue(rich);
        });
        LineOutcome.Accepted line = (LineOutcome.Accepted) outcomes(bytes).get(1);
        assertThat(Outcomes.inShort(line)).isEqualTo("06172 money_donated 168000000");
        assertThat(line.source().cells().subList(1, 3)).containsExactly("xã Tân Mỹ", "nhân dân");
        assertThat(outcomes(bytes).get(2).source().cells().get(1)).isEqualTo("xã Tân Mỹ");
    }

    @Test
    void messagesNameTheCell() {
        byte[] bytes = sheet(LONG, sheet -> row(sheet, 7, 1, "xã Nam Lai", "hộ A", "", "", "", "", 3));
        LineOutcome.Held held = (LineOutcome.Held) outcomes(bytes).get(2);
        Finding finding = held.findings().get(0);
        assertThat(finding.place().cell()).isEqualTo("'Biểu 1'!B7");
        assertThat(Messages.in(java.util.Locale.ROOT).where(finding.place()))
                .isEqualTo("a.xlsx, 'Biểu 1'!B7, cột Đơn vị");
    }

    private static List<String> notes(byte[] bytes) {
        try (SubmissionReading reading = Workbooks.open(bytes)) {
            return reading.recognition().orElseThrow().notes().stream()
                    .map(note -> note.code() + " «" + note.text() + "» " + String.join(" ", note.arguments()))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
