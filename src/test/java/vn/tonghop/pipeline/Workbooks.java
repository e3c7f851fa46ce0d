package vn.tonghop.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.pipeline.submission.Content;
import vn.tonghop.pipeline.validate.LineOutcome;

/** Workbooks as a clerk makes them, and what becomes of their lines. */
public final class Workbooks {
    /** The header of the long form. */
    public static final List<String> LONG = List.of(
            "STT",
            "Đơn vị",
            "Tập thể, cá nhân",
            "Nội dung",
            "Thời gian",
            "Đất hiến",
            "Số tiền",
            "Ngày công",
            "Số người",
            "Ghi chú");

    private Workbooks() {}

    /** The bytes of a workbook that somebody fills in. */
    public static byte[] bytes(Consumer<XSSFWorkbook> author) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            author.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook of one sheet, Biểu 1, with a header in its first row. */
    public static byte[] sheet(List<String> header, Consumer<XSSFSheet> author) {
        return bytes(workbook -> {
            XSSFSheet sheet = workbook.createSheet("Biểu 1");
            row(sheet, 1, header.toArray());
            author.accept(sheet);
        });
    }

    /** Fills in a row, from 1, from column A on: texts, numbers, an empty text for nothing. */
    public static Row row(XSSFSheet sheet, int number, Object... cells) {
        Row row = sheet.createRow(number - 1);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof String text && !text.isEmpty()) {
                row.createCell(i).setCellValue(text);
            } else if (cells[i] instanceof Number value) {
                row.createCell(i).setCellValue(value.doubleValue());
            }
        }
        return row;
    }

    /** Gives a cell a number format. */
    public static void format(Cell cell, String code) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(code));
        cell.setCellStyle(style);
    }

    static Content content(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    static SubmissionReading open(byte[] bytes) {
        try {
            return Reviews.pipeline().open("182", "a.xlsx", content(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What becomes of the lines of a workbook of Văn Lãng's, header and blank lines included. */
    static List<LineOutcome> outcomes(byte[] bytes) {
        try (SubmissionReading reading = open(bytes)) {
            if (reading.refusal().isPresent()) {
                throw new AssertionError(reading.refusal().toString());
            }
            List<LineOutcome> outcomes = new ArrayList<>();
            for (LineOutcome outcome = reading.next(); outcome != null; outcome = reading.next()) {
                outcomes.add(outcome);
            }
            return outcomes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What becomes of the row below the header of a workbook of the long form. */
    static String secondRow(Consumer<Row> author) {
        return Outcomes.inShort(outcomes(
                        sheet(LONG, sheet -> author.accept(row(sheet, 2, 1, "xã Tân Mỹ", "nhân dân trong xã"))))
                .get(1));
    }
}
