package vn.tonghop.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.core.measure.QuantityWording;

/** The figures of a release as a workbook: numbers as numbers, bounds and coverage beside them, and what they mean below. */
public final class FiguresWorkbook {
    private static final List<String> COLUMNS = List.of(
            "unit",
            "code",
            "level",
            "indicator",
            "measure",
            "words",
            "lower",
            "stated",
            "upper",
            "lines",
            "reported",
            "expected");
    private static final int[] WIDTHS = {30, 10, 12, 40, 12, 34, 20, 20, 20, 10, 12, 12};
    private static final int CHARACTER = 256;
    private static final List<String> NOTES = List.of("bounds", "coverage", "whole", "source");
    /** A spreadsheet keeps so many digits of a number; one with more is written as text, lest it be changed. */
    private static final int DIGITS = 15;

    private final String review;
    private final int release;
    private final Messages messages;
    private final QuantityWording wording;

    /**
     * Of one release.
     *
     * @param review the review's id
     * @param release the release's number
     */
    public FiguresWorkbook(String review, int release, Messages messages) {
        this.review = review;
        this.release = release;
        this.messages = messages;
        this.wording = new QuantityWording(messages);
    }

    /**
     * One figure.
     *
     * @param unit the unit with its kind
     * @param code its code on the review's registry date
     * @param level province, district, commune or body
     * @param indicator the indicator's name in the language of the messages
     * @param observations how many lines it rests on
     * @param reported how many of those who answer for the unit reported the indicator
     * @param expected of how many
     */
    public record Line(
            String unit,
            String code,
            String level,
            String indicator,
            Dimension dimension,
            Quantity quantity,
            long observations,
            int reported,
            int expected) {}

    /**
     * Writes it and leaves the stream open.
     *
     * @throws IOException if the stream does not take it
     */
    public void write(List<Line> figures, OutputStream out) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet(SheetNames.of(messages.text("figures.sheet")));
            new Filling(workbook, sheet).fill(figures);
            workbook.write(out);
        }
    }

    /** The sheet being filled. */
    private final class Filling {
        private final Sheet sheet;
        private final PlainText texts;
        private final Looks looks;
        private final CellStyle number;
        private int rows;

        Filling(Workbook workbook, Sheet sheet) {
            this.sheet = sheet;
            this.texts = new PlainText(workbook);
            this.looks = new Looks(workbook);
            this.number = workbook.createCellStyle();
            number.setDataFormat(workbook.createDataFormat().getFormat("#,##0.######"));
        }

        void fill(List<Line> figures) {
            for (int i = 0; i < WIDTHS.length; i++) {
                sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
            }
            text(
                    sheet.createRow(rows++),
                    0,
                    messages.text("figures.title", review, Integer.toString(release)),
                    looks.title());
            rows++;
            int header = rows;
            Row names = sheet.createRow(rows++);
            CellStyle look = looks.header();
            for (int i = 0; i < COLUMNS.size(); i++) {
                text(names, i, messages.text("figures.column." + COLUMNS.get(i)), look);
            }
            figures.forEach(this::line);
            sheet.createFreezePane(0, header + 1);
            sheet.setAutoFilter(new CellRangeAddress(header, Math.max(header, rows - 1), 0, COLUMNS.size() - 1));
            sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
            PrintSetup print = sheet.getPrintSetup();
            print.setLandscape(true);
            print.setPaperSize(PrintSetup.A4_PAPERSIZE);
            print.setFitHeight((short) 0);
            sheet.setFitToPage(true);
            rows++;
            for (String note : NOTES) {
                text(
                        sheet.createRow(rows++),
                        0,
                        messages.text("figures.note." + note, review, Integer.toString(release)),
                        null);
            }
        }

        private void line(Line figure) {
            Row row = sheet.createRow(rows++);
            text(row, 0, figure.unit(), null);
            text(row, 1, figure.code(), null);
            text(row, 2, messages.text("figures.level." + figure.level()), null);
            text(row, 3, figure.indicator(), null);
            text(row, 4, figure.dimension().unit(), null);
            text(row, 5, wording.words(figure.quantity(), figure.dimension()), null);
            number(row, 6, figure.quantity().lower());
            number(row, 7, figure.quantity().stated());
            number(row, 8, figure.quantity().upper());
            number(row, 9, BigDecimal.valueOf(figure.observations()));
            number(row, 10, BigDecimal.valueOf(figure.reported()));
            number(row, 11, BigDecimal.valueOf(figure.expected()));
        }

        /** No upper bound is an empty cell. */
        private void number(Row row, int column, @Nullable BigDecimal value) {
            if (value == null) {
                return;
            }
            if (value.stripTrailingZeros().precision() > DIGITS) {
                text(row, column, value.toPlainString(), null);
                return;
            }
            Cell cell = row.createCell(column);
            cell.setCellValue(value.doubleValue());
            cell.setCellStyle(number);
        }

        private void text(Row row, int column, String text, @Nullable CellStyle look) {
            Cell cell = row.createCell(column);
            if (look != null) {
                cell.setCellStyle(look);
            }
            texts.write(cell, text);
        }
    }
}
