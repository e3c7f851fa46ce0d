package vn.tonghop.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.tonghop.store.FigureView.Figure;

/** Prints figures as CSV, RFC 4180, numbers plain with a dot; text cells can't become formulas in a spreadsheet. */
final class FigureCsv {
    private FigureCsv() {}

    static void print(Output out, List<Figure> figures) {
        out.line("review,release,level,unit_code,unit_name,indicator,dimension,unit,lower,stated,upper,observations,"
                + "reported,expected");
        for (Figure figure : figures) {
            out.line(row(
                    text(figure.review()),
                    figure.release(),
                    text(figure.level()),
                    text(figure.unitCode()),
                    text(figure.unitName()),
                    text(figure.indicator()),
                    figure.dimension().name().toLowerCase(java.util.Locale.ROOT),
                    text(figure.dimension().unit()),
                    figure.quantity().lower().toPlainString(),
                    figure.quantity().stated().toPlainString(),
                    figure.quantity().upper() == null
                            ? ""
                            : figure.quantity().upper().toPlainString(),
                    figure.observations(),
                    figure.reported(),
                    figure.expected()));
        }
    }

    /** One line of cells. */
    static String row(Object... cells) {
        StringWriter row = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(
                row, CSVFormat.RFC4180.builder().setRecordSeparator("").get())) {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row.toString();
    }

    /** A spreadsheet takes a cell that begins so for a formula; a quote before it makes it text (OWASP ASVS 1.2.10). */
    static String text(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\u0000".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
