package vn.tonghop.pipeline.parse;

import java.util.List;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.submission.SourceLine;

/**
 * The header of a file and what stands above it.
 *
 * @param first the line of its first row; 0 where there is no header
 * @param last the line of its last row, a row of column marks included; 0 where there is no header
 * @param rows the cells of its rows as they are compared, to know them again where a page repeats them
 * @param units the units of measure the block above it states for the whole table, mostly none or one
 */
public record Header(long first, long last, List<List<String>> rows, List<TitleUnit> units) {
    /** For lines that have no header, as examples. */
    public static final Header NONE = new Header(0, 0, List.of(), List.of());

    /** Copies the lists. */
    public Header {
        rows = rows.stream().map(List::copyOf).toList();
        units = List.copyOf(units);
    }

    /** Whether a line belongs to the block above the header; a hint on the separator belongs to the header. */
    public boolean isBelow(SourceLine line) {
        return line.line() < first && !CsvLines.isSeparatorHint(line);
    }

    /** Whether a line says the same as one of the header's rows. */
    public boolean isRow(int row, SourceLine line) {
        List<String> cells = rows.get(row);
        for (int i = 0; i < Math.max(cells.size(), line.cells().size()); i++) {
            String cell = i < line.cells().size() ? Spelling.key(line.cells().get(i)) : "";
            if (!cell.equals(i < cells.size() ? cells.get(i) : "")) {
                return false;
            }
        }
        return true;
    }

    /** The cells of a line as rows of headers are compared: in one spelling, without the blank ones at the end. */
    static List<String> key(SourceLine line) {
        int end = line.cells().size();
        while (end > 0 && Spelling.isBlank(line.cells().get(end - 1))) {
            end--;
        }
        return line.cells().subList(0, end).stream().map(Spelling::key).toList();
    }
}
