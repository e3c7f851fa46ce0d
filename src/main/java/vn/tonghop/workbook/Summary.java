package vn.tonghop.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Messages;

/** The sheet that says what became of the file, what is held and why, and how to send it again. */
final class Summary {
    private static final int[] WIDTHS = {16, 10, 28, 34, 60, 60};
    private static final int CHARACTER = 256;

    private final Messages messages;
    private final Feedback feedback;
    private final Sheet sheet;
    private final Looks looks;
    private final PlainText plain;
    private int rows;

    Summary(Workbook workbook, Feedback feedback, Messages messages) {
        this.messages = messages;
        this.feedback = feedback;
        this.sheet = workbook.createSheet(free(workbook, messages.text("feedback.sheet")));
        this.looks = new Looks(workbook);
        this.plain = new PlainText(workbook);
    }

    private static String free(Workbook workbook, String wanted) {
        String name = SheetNames.of(wanted);
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            name = SheetNames.of(wanted + " " + i);
        }
        return name;
    }

    /** Writes it; {@code marks} is null for a file without a form. */
    void write(@Nullable MarkedRows marks) {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        row(looks.title(), messages.text("feedback.title", feedback.file(), feedback.receipt()));
        row(null, feedback.review());
        row(
                null,
                messages.text(
                        "feedback.counts",
                        Long.toString(feedback.read()),
                        Long.toString(feedback.accepted()),
                        Long.toString(feedback.held()),
                        Long.toString(feedback.nonData())));
        row(null, messages.text(marks == null ? "feedback.howRefused" : "feedback.how"));
        rows++;
        if (feedback.findings().isEmpty()) {
            row(null, messages.text("feedback.nothing"));
            return;
        }
        row(
                looks.header(),
                messages.text("feedback.severity"),
                messages.text("feedback.cell"),
                messages.text("feedback.column"),
                messages.text("feedback.text"),
                messages.text("feedback.what"),
                messages.text("feedback.cure"));
        CellStyle wrapped = looks.wrapped();
        for (Finding finding : feedback.findings()) {
            row(
                    wrapped,
                    severity(finding.code()),
                    cell(finding, marks),
                    finding.place().column() == null ? "" : finding.place().column(),
                    finding.text(),
                    messages.what(finding),
                    messages.cure(finding));
        }
    }

    private String severity(FindingCode code) {
        return messages.text("severity." + code.severity());
    }

    private static String cell(Finding finding, @Nullable MarkedRows marks) {
        long line = finding.place().line();
        if (line == 0) {
            return "";
        }
        return marks == null || finding.place().column() == null
                ? Long.toString(line)
                : CellReference.convertNumToColString(marks.column(finding)) + line;
    }

    private void row(@Nullable CellStyle look, String... texts) {
        Row row = sheet.createRow(rows++);
        for (String text : List.of(texts)) {
            int column = Math.max(0, row.getLastCellNum());
            Cell cell = row.createCell(column);
            if (look != null) {
                cell.setCellStyle(look);
            }
            plain.write(cell, text);
        }
    }
}
