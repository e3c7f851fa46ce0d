package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.Quantity;

class FiguresWorkbookTest {
    private static final int FIRST = 3;

    private static FiguresWorkbook.Line line(String unit, String lower, String stated, String upper) {
        Quantity quantity = new Quantity(
                new BigDecimal(lower), new BigDecimal(stated), upper.isEmpty() ? null : new BigDecimal(upper));
        return new FiguresWorkbook.Line(unit, "182", "district", "Đất hiến", Dimension.AREA, quantity, 2, 1, 11);
    }

    private static Sheet written(FiguresWorkbook.Line... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FiguresWorkbook("directive-05-2018", 1, Messages.in(Locale.forLanguageTag("vi")))
                .write(List.of(lines), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheetAt(0);
    }

    @Test
    void aFigureHasItsBoundsAsNumbersAndInWords() throws IOException {
        Row row = written(line("huyện Văn Lãng", "12000", "12000", "")).getRow(FIRST);
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("huyện Văn Lãng");
        assertThat(row.getCell(5).getStringCellValue()).isEqualTo("hơn 12.000 m²");
        assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(12_000);
        assertThat(new DataFormatter(Locale.forLanguageTag("vi")).formatCellValue(row.getCell(6)))
                .startsWith("12.000");
        assertThat(row.getCell(8)).as("no upper bound is an empty cell, not 0").isNull();
        assertThat(row.getCell(10).getNumericCellValue()).isEqualTo(1);
        assertThat(row.getCell(11).getNumericCellValue()).isEqualTo(11);
    }

    @Test
    void aNumberThatASpreadsheetWouldRoundIsWrittenAsText() throws IOException {
        Row row = written(line("xã A", "123456789012345", "123456789012345", "1234567890123456"))
                .getRow(FIRST);
        assertThat(row.getCell(8).getCellType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(8).getStringCellValue()).isEqualTo("1234567890123456");
        assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(123_456_789_012_345d);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+84 25", "-5", "@SUM(A1)", "\tA", "\rA"})
    void aTextThatBeginsLikeAFormulaIsMarkedAsTextAndStaysAsItIs(String text) throws IOException {
        Cell cell = written(line(text, "1", "1", "1")).getRow(FIRST).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(cell.getStringCellValue().strip()).isEqualTo(text.strip());
    }

    @Test
    void whatTheColumnsMeanStandsBelow() throws IOException {
        Sheet sheet = written(line("xã A", "1", "1", "1"));
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("directive-05-2018");
        assertThat(sheet.getRow(FIRST).getCell(0).getCellStyle().getQuotePrefixed())
                .isFalse();
        assertThat(sheet.getRow(FIRST + 2).getCell(0).getStringCellValue()).contains("giới hạn");
        assertThat(sheet.getRow(FIRST + 5).getCell(0).getStringCellValue()).contains("tonghop explain");
    }
}
