package vn.tonghop.pipeline.normalize;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.parse.FormLayout;
import vn.tonghop.pipeline.submission.SourceLine;

/** Reads the cells of a file's lines by the columns they stand in. */
public final class LineNormalizer {
    private final String file;
    private final long headerLine;
    private final FormLayout layout;
    private final TotalWords totalWords;
    private final DateReader dates = new DateReader();
    private final List<@Nullable CellReader> cells;

    /**
     * Reads lines of one file, whose header stands on that line.
     *
     * @param conventions how each column marks its numbers, in the file's order; empty where that is not known yet
     */
    public LineNormalizer(
            ReviewDefinition review,
            String file,
            FormLayout layout,
            long headerLine,
            List<ColumnConvention> conventions) {
        this.file = file;
        this.headerLine = headerLine;
        this.layout = layout;
        this.totalWords = new TotalWords(review.totalWords(), layout);
        this.cells = new ArrayList<>();
        for (int i = 0; i < layout.bindings().size(); i++) {
            ColumnConvention convention = i < conventions.size() ? conventions.get(i) : ColumnConvention.OPEN;
            cells.add(CellReader.of(review, layout.bindings().get(i), convention));
        }
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
        for (int i = 0; i < line.cells().size(); i++) {
            FormLayout.Binding binding = layout.bindings().get(i);
            String text = line.cells().get(i);
            Column column = binding.column();
            if (column != null) {
                readCell(read, i, column.role(), text, place.column(binding.header()), total);
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
        } else if (role instanceof Column.Role.Contributor) {
            read.contributor(text);
        } else if (role instanceof Column.Role.EventDate) {
            read.dateColumn(layout.bindings().get(column).header());
            if (!total && !CellReader.isNothing(text)) {
                readDate(read, text, cell);
            }
        } else if (role instanceof Column.Role.Amount amount) {
            CellReader reader = cells.get(column);
            if (reader != null && !CellReader.isNothing(text)) {
                readAmount(read, reader, amount.indicator(), text, cell, total);
            }
        }
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

    private static void readAmount(
            ReadCells read, CellReader reader, String indicator, String text, Place cell, boolean total) {
        CellReader.Outcome outcome = reader.read(text, cell);
        if (outcome instanceof CellReader.Outcome.Taken taken) {
            read.amount(taken.amount());
        } else if (outcome instanceof CellReader.Outcome.Refused refused) {
            read.unread(
                    indicator,
                    total ? Finding.of(FindingCode.CONTROL_TOTAL_UNREADABLE, cell, text.strip()) : refused.finding());
        }
    }
}
