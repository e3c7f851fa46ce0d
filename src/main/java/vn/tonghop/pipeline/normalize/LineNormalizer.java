package vn.tonghop.pipeline.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.parse.FormLayout;
import vn.tonghop.pipeline.parse.Header;
import vn.tonghop.pipeline.submission.CellOrigin;
import vn.tonghop.pipeline.submission.SourceLine;

/** Reads the cells of a file's lines by the columns they stand in. */
public final class LineNormalizer {
    private final ReviewDefinition review;
    private final String file;
    private final Header header;
    private final FormLayout layout;
    private final TotalWords totalWords;
    private final DateReader dates = new DateReader();
    private final List<@Nullable CellReader> cells;
    private final LineUnits units;
    private final SheetOutline outline;
    private final int unitColumn;
    private final TitleUnits titleUnits;

    /**
     * Reads lines of one file.
     *
     * @param header where its header stands
     * @param conventions how each column marks its numbers, in the file's order; empty where that is not known yet
     * @param units the unit of measure of each line, as far as it is known by then
     * @param outline which lines are headings, parts, totals of sections and footers, as far as it is known by then
     */
    public LineNormalizer(
            ReviewDefinition review,
            String file,
            FormLayout layout,
            Header header,
            List<ColumnConvention> conventions,
            LineUnits units,
            SheetOutline outline) {
        this.review = review;
        this.file = file;
        this.header = header;
        this.layout = layout;
        this.totalWords = new TotalWords(review.totalWords(), layout);
        this.units = units;
        this.outline = outline;
        this.unitColumn = LineUnits.column(layout);
        this.cells = new ArrayList<>();
        for (int i = 0; i < layout.bindings().size(); i++) {
            ColumnConvention convention = i < conventions.size() ? conventions.get(i) : ColumnConvention.OPEN;
            cells.add(CellReader.of(review, layout.bindings().get(i), convention));
        }
        this.titleUnits = new TitleUnits(review, header, cells);
    }

    /** Gathers the units of measure of lines like these. */
    public static LineUnits.Collector unitsOf(ReviewDefinition review, FormLayout layout) {
        return new LineUnits.Collector(layout, new TotalWords(review.totalWords(), layout));
    }

    /** Gathers the outline of a sheet of lines like these. */
    public OutlineCollector outlineOf(SheetNames names) {
        return new OutlineCollector(layout, header, file, review.sheetWords(), review.totalWords(), cells, names);
    }

    /** Reads one line; whatever is wrong with it is in the result. */
    public NormalizedLine normalize(SourceLine line) {
        if (line.isBlank()) {
            return nonData(line, NormalizedLine.NonData.Kind.BLANK);
        }
        Place place = Place.atLine(file, line.line());
        boolean isAbove = header.isBelow(line);
        if (isAbove && !hasFigures(line)) {
            return new NormalizedLine.NonData(
                    line, NormalizedLine.NonData.Kind.TITLE, List.of(), titleUnits.findings(place), null);
        }
        if (line.line() <= header.last() && !isAbove) {
            return nonData(line, NormalizedLine.NonData.Kind.HEADER);
        }
        SheetOutline.Entry entry = outline.of(line.line());
        if (entry instanceof SheetOutline.Entry.NotFigures nothing) {
            return nonData(line, nothing.kind());
        }
        ReadCells read = new ReadCells();
        if (entry instanceof SheetOutline.Entry.Unclear unclear) {
            read.refuse(unclear.finding());
        }
        if (isAbove) {
            read.refuse(Finding.of(FindingCode.LINE_ABOVE_HEADER, place, line.text()));
        }
        if (line.cells().size() != layout.bindings().size()) {
            read.refuse(columnCount(
                    line, place, line.cells().size(), layout.bindings().size()));
            return read.data(line);
        }
        TotalWords.Said said = totalWords.said(line.cells());
        SummedLines of = entry instanceof SheetOutline.Entry.Total section ? section.of() : null;
        boolean total = of != null
                || entry instanceof SheetOutline.Entry.GrandTotal
                || (said != null && said.name() == null && entry == null);
        if (said != null && said.name() != null && !total) {
            read.refuse(Finding.of(FindingCode.UNCLEAR_TOTAL, place.column(said.column()), said.text(), said.name()));
        }
        if (line.isHidden() && !total) {
            read.refuse(Finding.of(FindingCode.HIDDEN_ROW, place, line.text()));
        }
        readCells(read, line, place, total);
        if (total) {
            return read.total(line, of);
        }
        return read.hasNothing() && saysNil(line) ? nonData(line, NormalizedLine.NonData.Kind.NIL) : read.data(line);
    }

    /** Whether a line of a form with one line a unit says with dashes that the unit has nothing: not 0, and nothing lost. */
    private boolean saysNil(SourceLine line) {
        boolean dashes = false;
        for (int i = 0; i < cells.size(); i++) {
            String text = line.cells().get(i);
            if (cells.get(i) != null && !CellReader.isNothing(text)) {
                return false;
            }
            dashes |= cells.get(i) != null && !Spelling.isBlank(text);
        }
        return dashes && layout.form().shape() == Form.Shape.WIDE;
    }

    /** Whether a line above the header could be data: something stands under the units, and a number under an amount. */
    private boolean hasFigures(SourceLine line) {
        if (line.cells().size() != layout.bindings().size()) {
            return false;
        }
        boolean named = false;
        boolean counted = false;
        for (int i = 0; i < line.cells().size(); i++) {
            Column column = layout.bindings().get(i).column();
            String text = line.cells().get(i);
            if (column != null && !CellReader.isNothing(text)) {
                named |= column.role() instanceof Column.Role.UnitName;
                CellReader reader = cells.get(i);
                counted |= reader != null
                        && (Character.isDigit(text.strip().charAt(0))
                                || reader.read(text, line.origin(i), Place.atLine(file, line.line()), null)
                                        instanceof CellReader.Outcome.Taken);
            }
        }
        return named && counted;
    }

    private static NormalizedLine nonData(SourceLine line, NormalizedLine.NonData.Kind kind) {
        return new NormalizedLine.NonData(line, kind, List.of(), List.of(), null);
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
                : read(reader, text, origin, cell, unit, titleUnits.of(column));
    }

    /** A unit of the line goes before one of the table's title; if they differ, nobody can say which is meant. */
    private static CellReader.Outcome read(
            CellReader reader,
            String text,
            CellOrigin origin,
            Place cell,
            LineUnits.@Nullable Stated ofLine,
            LineUnits.@Nullable Stated ofTitle) {
        if (ofLine == null || !reader.serves(ofLine)) {
            return reader.read(text, origin, cell, ofTitle);
        }
        if (ofTitle != null && !reader.isSameSize(ofLine, ofTitle)) {
            String both = text.strip() + " " + ofLine.text();
            return new CellReader.Outcome.Refused(
                    Finding.of(FindingCode.UNIT_OF_MEASURE_CLASH, cell, both, ofTitle.text()));
        }
        return reader.read(text, origin, cell, ofLine);
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
