package vn.tonghop.serve;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.tonghop.store.FigureView.Figure;

/** Figures as CSV, RFC 4180, numbers plain with a dot; text cells can't become formulas in a spreadsheet. */
public final class FigureCsv {
    private FigureCsv() {}

    /** Gives the lines one by one, the header first, each without its end. */
    public static void write(List<Figure> figures, Consumer<String> out) {
        out.accept("review,release,level,unit_code,unit_name,indicator,dimension,unit,lower,stated,upper,observations,"
                + "reported,expected");
        for (Figure figure : figures) {
            out.accept(row(
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
    public static String row(Object... cells) {
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
    public static String text(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\u0000".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
