package vn.tonghop.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.pipeline.parse.LineSource;
import vn.tonghop.pipeline.submission.SourceLine;

/**
 * A sender's own file as a workbook, with what is held marked in it, reason and cure beside each line, and a summary.
 * Corrected and sent again, it is the next version of the file: every row stands where it stood.
 */
public final class FeedbackWorkbook {
    private static final int ROWS_IN_MEMORY = 200;

    private final Feedback feedback;
    private final Messages messages;

    /** Of one file. */
    public FeedbackWorkbook(Feedback feedback, Messages messages) {
        this.feedback = feedback;
        this.messages = messages;
    }

    /**
     * Of a file of lines: row n of the sheet is its line n, every cell text as it was sent, so nothing turns into a
     * number, a date or a formula.
     *
     * @throws IOException if the lines can't be read or the stream does not take them
     * @throws DoesNotFitException if it has more lines than a sheet has rows, or a longer text than a cell takes
     */
    public void ofLines(LineSource lines, OutputStream out) throws IOException {
        Feedback.Heading heading = heading();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            Sheet sheet = workbook.createSheet(SheetNames.of(baseName(feedback.file())));
            PlainText texts = new PlainText(workbook);
            MarkedRows marks = new MarkedRows(workbook, heading, messages);
            Map<Long, List<Finding>> held = feedback.byLine();
            for (SourceLine line = lines.next(); line != null; line = lines.next()) {
                if (line.line() > SpreadsheetVersion.EXCEL2007.getMaxRows()) {
                    throw new DoesNotFitException(line.line());
                }
                Row row = sheet.createRow((int) line.line() - 1);
                copy(line, row, texts);
                mark(sheet, row, line.line(), marks, held);
            }
            new Summary(workbook, feedback, messages).write(marks);
            workbook.write(out);
        }
    }

    /**
     * Of a workbook: the sender's own, all else in it left as it is.
     *
     * @param own its bytes
     * @param name the sheet that was read
     * @throws IOException if the bytes can't be read or the stream does not take them
     */
    public void ofWorkbook(InputStream own, String name, OutputStream out) throws IOException {
        Feedback.Heading heading = heading();
        try (XSSFWorkbook workbook = new XSSFWorkbook(own)) {
            Sheet sheet = workbook.getSheet(name);
            MarkedRows marks = new MarkedRows(workbook, heading, messages);
            Map<Long, List<Finding>> held = feedback.byLine();
            for (Row row : sheet) {
                mark(sheet, row, row.getRowNum() + 1L, marks, held);
            }
            new Summary(workbook, feedback, messages).write(marks);
            workbook.write(out);
        }
    }

    /** Of a file that was refused: what is wrong with it, and nothing of it. */
    public void ofRefused(OutputStream out) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            new Summary(workbook, feedback, messages).write(null);
            workbook.write(out);
        }
    }

    private static void copy(SourceLine line, Row row, PlainText texts) throws DoesNotFitException {
        for (int i = 0; i < line.cells().size(); i++) {
            String text = line.cells().get(i);
            if (text.length() > SpreadsheetVersion.EXCEL2007.getMaxTextLength()) {
                throw new DoesNotFitException(line.line());
            }
            texts.write(row.createCell(i), text);
        }
    }

    private static void mark(Sheet sheet, Row row, long line, MarkedRows marks, Map<Long, List<Finding>> held) {
        marks.clear(row);
        if (line == marks.headerLine()) {
            marks.head(sheet, row);
        }
        List<Finding> findings = held.get(line);
        if (findings != null) {
            marks.mark(row, findings);
        }
    }

    private Feedback.Heading heading() {
        Feedback.Heading heading = feedback.heading();
        if (heading == null) {
            throw new IllegalStateException("a file without a form has no lines to mark");
        }
        return heading;
    }

    private static String baseName(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** A file has more lines than a sheet has rows, or a longer text than a cell takes. */
    public static final class DoesNotFitException extends IOException {
        private static final long serialVersionUID = 1L;

        private final long line;

        DoesNotFitException(long line) {
            super("line " + line + " does not fit a sheet");
            this.line = line;
        }

        /** The first line that does not fit. */
        public long line() {
            return line;
        }
    }
}
