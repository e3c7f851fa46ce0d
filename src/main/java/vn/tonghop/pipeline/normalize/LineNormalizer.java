package vn.tonghop.pipeline.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.parse.FormLayout;
import vn.tonghop.pipeline.submission.CellOrigin;
import vn.tonghop.pipeline.submission.SourceLine;

/** Reads the cells of a file's lines by the columns they stand in. */
public final class LineNormalizer {
    private final ReviewDefinition review;
    private final String file;
    private final long headerLine;
    private final FormLayout layout;
    private final TotalWords totalWords;
    private final DateReader dates = new DateReader();
    private final List<@Nullable CellReader> cells;
    private final LineUnits units;
    private final int unitColumn;

    /**
     * Reads lines of one file, whose header stands on that line.
     *
     * @param conventions how each column marks its numbers, in the file's order; empty where that is not known yet
     * @param units the unit of measure of each line, as far as it is known by then
     */
    public LineNormalizer(
            ReviewDefinition review,
            String file,
            FormLayout layout,
            long headerLine,
            List<ColumnConvention> conventions,
            LineUnits units) {
        this.review = review;
        this.file = file;
        this.headerLine = headerLine;
        this.layout = layout;
        this.totalWords = new TotalWords(review.totalWords(), layout);
        this.units = units;
        this.unitColumn = LineUnits.column(layout);
        this.cells = new ArrayList<>();
        for (int i = 0; i < layout.bindings().size(); i++) {
            ColumnConvention convention = i < conventions.size() ? conventions.get(i) : ColumnConvention.OPEN;
            cells.add(CellReader.of(review, layout.bindings().get(i), convention));
        }
    }

    /** Gathers the units of measure of lines like these. */
    public static LineUnits.Collector unitsOf(ReviewDefinition review, FormLayout layout) {
        return new LineUnits.Collector(layout, new TotalWords(review.totalWords(), layout));
    }

    /** Reads one line; whatever is wrong with it is in the result. */
    public NormalizedLine normalize(SourceLine line) {
        if (line.isBlank()) {
            return nonData(line, NormalizedLine.NonData.Kind.BLANK);
        }
        if (line.line() <= headerLine) {
            return nonData(line, NormalizedLine.NonData.Kind.HEADER);
        }
        Place place = Place.atLine(file, line.line());
        ReadCells read = new ReadCells();
        if (line.cells().size() != layout.bindings().size()) {
            read.refuse(columnCount(
                    line, place, line.cells().size(), layout.bindings().size()));
            return read.data(line);
        }
        TotalWords.Said said = totalWords.said(line.cells());
        boolean total = said != null && said.name() == null;
        if (said != null && said.name() != null) {
            read.refuse(Finding.of(FindingCode.UNCLEAR_TOTAL, place.column(said.column()), said.text(), said.name()));
        }
        if (line.isHidden() && !total) {
            read.refuse(Finding.of(FindingCode.HIDDEN_ROW, place, line.text()));
        }
        readCells(read, line, place, total);
        return total ? read.total(line) : read.data(line);
    }

    private static NormalizedLine nonData(SourceLine line, NormalizedLine.NonData.Kind kind) {
        return new NormalizedLine.NonData(line, kind, List.of(), List.of());
    }

    private static Finding columnCount(SourceLine line, Place place, int is, int expected) {
        return Finding.of(
                FindingCode.COLUMN_COUNT, place, line.text(), Integer.toString(is), Integer.toString(expected));
    }

    private void readCells(ReadCells read, SourceLine line, Place place, boolean total) {
        int nameless = 0;
        LineUnits.Stated unit = unitOf(line);
        for (int i = 0; i < line.cells().size(); i++) {
            FormLayout.Binding binding = layout.bindings().get(i);
            String text = line.cells().get(i);
            Column column = binding.column();
            if (column != null) {
                Place cell = place.column(binding.header());
                Finding doubt =
                        CellReader.isNothing(text) ? null : CellDoubt.of(line.origin(i), column.role(), text, cell);
                if (column.role() instanceof Column.Role.Amount amount) {
                    CellReader.Outcome outcome = doubt == null
                            ? readAmount(i, text, line.origin(i), cell, unit)
                            : new CellReader.Outcome.Refused(doubt);
                    take(read, outcome, amount.indicator(), text, cell, total);
                } else {
                    if (doubt != null && !total) {
                        read.refuse(doubt);
                    }
                    readCell(read, i, column.role(), text, cell, total);
                }
            } else if (!Spelling.isBlank(text)) {
                nameless++;
            }
        }
        if (nameless > 0 && total) {
            read.refuse(Finding.of(FindingCode.CONTROL_TOTAL_UNREADABLE, place, line.text()));
        } else if (nameless > 0) {
            read.refuse(columnCount(line, place, layout.named() + nameless, layout.named()));
        }
    }

    private void readCell(ReadCells read, int column, Column.Role role, String text, Place cell, boolean total) {
        if (role instanceof Column.Role.UnitName) {
            read.unit(text, layout.bindings().get(column).header());
            refuseDitto(read, text, cell, total);
        } else if (role instanceof Column.Role.UnitOfMeasure) {
            unitOfMeasure(text, cell).ifPresent(read::refuse);
        } else if (role instanceof Column.Role.Contributor) {
            read.contributor(text);
        } else if (role instanceof Column.Role.EventDate) {
            read.dateColumn(layout.bindings().get(column).header());
            if (!total && !CellReader.isNothing(text)) {
                readDate(read, text, cell);
            }
        }
    }

    private static void refuseDitto(ReadCells read, String text, Place cell, boolean total) {
        if (!total && DittoMark.is(text)) {
            read.refuse(Finding.of(FindingCode.DITTO_MARK, cell, text.strip()));
        }
    }

    /** What is wrong with the cell for the unit of measure, if anything is. */
    private Optional<Finding> unitOfMeasure(String text, Place cell) {
        if (DittoMark.is(text)) {
            return units.above(cell.line()) == null
                    ? Optional.of(Finding.of(FindingCode.DITTO_MARK, cell, text.strip()))
                    : Optional.empty();
        }
        return CellReader.isNothing(text) || CellReader.isUnit(text, review)
                ? Optional.empty()
                : Optional.of(Finding.of(FindingCode.UNIT_OF_MEASURE_UNKNOWN, cell, text.strip()));
    }

    /** The unit of measure a line states, itself or by a ditto mark; null where it states none. */
    private LineUnits.@Nullable Stated unitOf(SourceLine line) {
        String text = unitColumn < 0 ? "" : line.cells().get(unitColumn).strip();
        if (CellReader.isNothing(text)) {
            return null;
        }
        return DittoMark.is(text) ? units.above(line.line()) : new LineUnits.Stated(text, line.line());
    }

    private void readDate(ReadCells read, String text, Place cell) {
        DateReading reading = dates.read(text);
        if (reading instanceof DateReading.Read date) {
            read.date(text, date.span());
        } else {
            read.date(text, null);
            read.refuse(Finding.of(FindingCode.DATE_UNREADABLE, cell, text.strip()));
        }
    }

    private CellReader.@Nullable Outcome readAmount(
            int column, String text, CellOrigin origin, Place cell, LineUnits.@Nullable Stated unit) {
        CellReader reader = cells.get(column);
        if (reader == null || CellReader.isNothing(text)) {
            return null;
        }
        return DittoMark.is(text)
                ? new CellReader.Outcome.Refused(Finding.of(FindingCode.DITTO_MARK, cell, text.strip()))
                : reader.read(text, origin, cell, unit);
    }

    private static void take(
            ReadCells read,
            CellReader.@Nullable Outcome outcome,
            String indicator,
            String text,
            Place cell,
            boolean total) {
        if (outcome instanceof CellReader.Outcome.Taken taken) {
            read.amount(taken.amount());
        } else if (outcome instanceof CellReader.Outcome.Refused refused) {
            read.unread(
                    indicator,
                    total ? Finding.of(FindingCode.CONTROL_TOTAL_UNREADABLE, cell, text.strip()) : refused.finding());
        }
    }
}
