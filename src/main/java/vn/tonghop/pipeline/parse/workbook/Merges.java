package vn.tonghop.pipeline.parse.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.pipeline.submission.CellOrigin.Merge;

/** The merged ranges of a sheet, asked row by row from the top. */
final class Merges {
    private final List<Range> ranges = new ArrayList<>();
    private final List<Range> open = new ArrayList<>();
    private int next;

    private Merges() {}

    static Merges none() {
        return new Merges();
    }

    /** Reads those of a sheet; they stand behind its cells. */
    static Merges read(ZipParts parts, String part, WorkbookLimits limits) throws IOException {
        Merges merges = new Merges();
        try (XmlPart xml = XmlPart.open(parts, part)) {
            while (xml != null && xml.nextElement()) {
                String reference = xml.element().equals("mergeCell") ? xml.attribute("ref") : null;
                if (reference != null) {
                    merges.ranges.add(Range.of(reference, part));
                }
                if (merges.ranges.size() > limits.entries()) {
                    throw WorkbookFault.tooLarge("merges", limits.entries());
                }
            }
        }
        merges.ranges.sort(Comparator.comparingLong(Range::firstRow));
        return merges;
    }

    /**
     * Goes down to a row.
     *
     * @param most ranges side by side at most
     */
    void goTo(long row, int most) throws WorkbookFault {
        open.removeIf(range -> range.lastRow < row);
        for (; next < ranges.size() && ranges.get(next).firstRow <= row; next++) {
            if (ranges.get(next).lastRow >= row) {
                open.add(ranges.get(next));
            }
            if (open.size() > most) {
                throw WorkbookFault.tooLarge("merges", most);
            }
        }
    }

    /** How a cell of the row lies in them. */
    Merge of(long row, int column) {
        for (Range range : open) {
            if (column >= range.firstColumn && column <= range.lastColumn) {
                return row == range.firstRow && column == range.firstColumn ? Merge.SEEN : Merge.COVERED;
            }
        }
        return Merge.NONE;
    }

    private record Range(long firstRow, int firstColumn, long lastRow, int lastColumn) {
        static Range of(String reference, String part) throws WorkbookFault {
            int colon = reference.indexOf(':');
            CellReference first = CellReference.of(colon < 0 ? reference : reference.substring(0, colon));
            CellReference last = CellReference.of(colon < 0 ? reference : reference.substring(colon + 1));
            if (first == null || last == null) {
                throw WorkbookFault.damaged(part);
            }
            return new Range(
                    Math.min(first.row(), last.row()),
                    Math.min(first.column(), last.column()),
                    Math.max(first.row(), last.row()),
                    Math.max(first.column(), last.column()));
        }
    }
}
