package vn.tonghop.pipeline.normalize;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.pipeline.parse.FormLayout;
import vn.tonghop.pipeline.submission.SourceLine;

/**
 * The unit of measure of each line of a file that has a column for it (ĐVT). A ditto mark stands for the unit of the
 * line right above it; a blank line, a hidden one, a total and a line without a unit end the chain, so that nothing is carried from one
 * table to another.
 */
public final class LineUnits {
    /** For files without such a column. */
    public static final LineUnits NONE = new LineUnits(new TreeMap<>());

    private static final Stated NOBODY = new Stated("", 0);

    private final NavigableMap<Long, Stated> from;

    private LineUnits(NavigableMap<Long, Stated> from) {
        this.from = from;
    }

    /** The unit a line with a ditto mark has, or null where nothing right above it states one. */
    @Nullable
    Stated above(long line) {
        Map.Entry<Long, Stated> last = from.floorEntry(line);
        return last == null || last.getValue().equals(NOBODY) ? null : last.getValue();
    }

    /**
     * A unit as a line states it.
     *
     * @param text the unit as sent
     * @param line the line that states it
     */
    record Stated(String text, long line) {}

    /** Where a layout has the units of measure; below 0 where it has none. */
    static int column(FormLayout layout) {
        for (int i = 0; i < layout.bindings().size(); i++) {
            Column bound = layout.bindings().get(i).column();
            if (bound != null && bound.role() instanceof Column.Role.UnitOfMeasure) {
                return i;
            }
        }
        return -1;
    }

    /** Takes the lines of a file below its header, one by one, in order. */
    public static final class Collector {
        /** Of a file in which ditto marks begin anew more often than this, the later ones are held. */
        private static final int MOST_RUNS = 100_000;

        private final int column;
        private final TotalWords totals;
        private final int columns;
        private final NavigableMap<Long, Stated> from = new TreeMap<>();
        private Stated last = NOBODY;
        private boolean isNoted;

        Collector(FormLayout layout, TotalWords totals) {
            this.column = column(layout);
            this.columns = layout.bindings().size();
            this.totals = totals;
        }

        /** Takes the next line. */
        public void see(SourceLine line) {
            if (column < 0 || from.size() > MOST_RUNS) {
                return;
            }
            boolean isData = line.cells().size() == columns
                    && !line.isBlank()
                    && !line.isHidden()
                    && totals.said(line.cells()) == null;
            String cell = isData ? line.cells().get(column).strip() : "";
            if (!DittoMark.is(cell)) {
                last = CellReader.isNothing(cell) ? NOBODY : new Stated(cell, line.line());
                isNoted = false;
            } else if (!isNoted) {
                from.put(line.line(), from.size() == MOST_RUNS ? NOBODY : last);
                isNoted = true;
            }
        }

        /** What was found; later lines still add to it. */
        public LineUnits result() {
            return column < 0 ? NONE : new LineUnits(from);
        }
    }
}
