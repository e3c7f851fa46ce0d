package vn.tonghop.pipeline.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.period.Period;
import vn.tonghop.pipeline.parse.FormLayout;
import vn.tonghop.pipeline.submission.SourceLine;

/** Reads the cells of a file's lines by the columns they stand in. */
public final class LineNormalizer {
    private final String file;
    private final long headerLine;
    private final FormLayout layout;
    private final Set<String> totalWords;
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
        this.totalWords = review.totalWords().stream().map(LineNormalizer::word).collect(Collectors.toSet());
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
        if (isTotal(line)) {
            Cells total = read(line, true);
            return new NormalizedLine.NonData(line, NormalizedLine.NonData.Kind.TOTAL, total.amounts, total.findings);
        }
        return read(line, false).data(line);
    }

    private static NormalizedLine nonData(SourceLine line, NormalizedLine.NonData.Kind kind) {
        return new NormalizedLine.NonData(line, kind, List.of(), List.of());
    }

    /** A line is a total if its first words, in any column that carries words, are words for a total. */
    private boolean isTotal(SourceLine line) {
        for (int i = 0; i < Math.min(line.cells().size(), layout.bindings().size()); i++) {
            Column column = layout.bindings().get(i).column();
            if (column == null || column.role() instanceof Column.Role.Amount) {
                continue;
            }
            String word = word(line.cells().get(i));
            if (!word.isEmpty() && !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return totalWords.contains(word);
            }
        }
        return false;
    }

    private Cells read(SourceLine line, boolean total) {
        Cells read = new Cells();
        Place place = Place.atLine(file, line.line());
        int expected = layout.bindings().size();
        if (line.cells().size() != expected && total) {
            read.findings.add(Finding.of(FindingCode.CONTROL_TOTAL_UNREADABLE, place, line.text()));
            return read;
        }
        if (line.cells().size() != expected) {
            read.findings.add(Finding.of(
                    FindingCode.COLUMN_COUNT,
                    place,
                    line.text(),
                    Integer.toString(line.cells().size()),
                    Integer.toString(expected)));
            return read;
        }
        for (int i = 0; i < expected; i++) {
            FormLayout.Binding binding = layout.bindings().get(i);
            String text = line.cells().get(i);
            Column column = binding.column();
            if (column == null) {
                if (!text.isBlank()) {
                    read.findings.add(Finding.of(
                            FindingCode.COLUMN_COUNT,
                            place,
                            text,
                            Integer.toString(line.cells().size()),
                            Integer.toString(expected - 1)));
                }
                continue;
            }
            readCell(read, i, column.role(), text, place.column(binding.header()), total);
        }
        return read;
    }

    private void readCell(Cells read, int column, Column.Role role, String text, Place cell, boolean total) {
        if (role instanceof Column.Role.UnitName) {
            read.unit = text;
            read.unitColumn = layout.bindings().get(column).header();
        } else if (role instanceof Column.Role.Contributor) {
            read.contributor = text.isBlank() ? null : text.strip();
        } else if (role instanceof Column.Role.EventDate) {
            readDate(read, text, cell);
        } else if (role instanceof Column.Role.Amount) {
            readAmount(read, column, text, cell, total);
        }
    }

    private void readDate(Cells read, String text, Place cell) {
        read.whenColumn = cell.column() == null ? "" : cell.column();
        if (CellReader.isNothing(text)) {
            return;
        }
        read.whenText = text.strip();
        if (dates.read(text) instanceof DateReading.Read date) {
            read.when = date.span();
        } else {
            read.findings.add(Finding.of(FindingCode.DATE_UNREADABLE, cell, text.strip()));
        }
    }

    private void readAmount(Cells read, int column, String text, Place cell, boolean total) {
        CellReader reader = cells.get(column);
        if (reader == null || CellReader.isNothing(text)) {
            return;
        }
        CellReader.Outcome outcome = reader.read(text, cell);
        if (outcome instanceof CellReader.Outcome.Taken taken) {
            read.amounts.add(taken.amount());
        } else if (outcome instanceof CellReader.Outcome.Refused refused) {
            read.findings.add(
                    total ? Finding.of(FindingCode.CONTROL_TOTAL_UNREADABLE, cell, text.strip()) : refused.finding());
        }
    }

    private static String word(String text) {
        return CellReader.word(text);
    }

    /** What the cells of one line gave. */
    private static final class Cells {
        private String unit = "";
        private String unitColumn = "";
        private @Nullable String contributor;
        private @Nullable Period when;
        private String whenText = "";
        private String whenColumn = "";
        private final List<NormalizedLine.CellAmount> amounts = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        NormalizedLine.Reported data(SourceLine line) {
            return new NormalizedLine.Reported(
                    line, unit, unitColumn, contributor, when, whenText, whenColumn, amounts, findings);
        }
    }
}
