package vn.tonghop.pipeline.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.FormVersion;
import vn.tonghop.core.text.FeedbackColumns;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.submission.SourceLine;

/** Finds the header among the first lines of a file: one to four rows below a title block. */
final class HeadingSearch {
    /** A title block has some ten lines; a file whose header stands deeper has something else above it. */
    private static final int MOST_LINES = 40;
    /** Printed forms group their columns twice, seldom three times. */
    private static final int MOST_ROWS = 4;
    /** No column's name is as long; a cell of so many characters is a report. */
    private static final int LONGEST_NAME = 2_000;

    private final FormRecognition recognition;

    HeadingSearch(FormRecognition recognition) {
        this.recognition = recognition;
    }

    /** The header and how well a form fits it, or null in a file with nothing in it. */
    @Nullable
    Heading find(LineSource lines) throws IOException {
        return find(lines, false);
    }

    /** The header that a form fits whole, or null where there is none: all that could be better than another such one. */
    @Nullable
    Heading findWhole(LineSource lines) throws IOException {
        return find(lines, true);
    }

    private @Nullable Heading find(LineSource lines, boolean whole) throws IOException {
        List<SourceLine> first = new ArrayList<>();
        RefusedFileException broken = null;
        try {
            SourceLine line = lines.next();
            while (line != null && first.size() < MOST_LINES) {
                if (!line.isBlank() && !CsvLines.isSeparatorHint(line)) {
                    first.add(line);
                }
                line = lines.next();
            }
        } catch (RefusedFileException e) {
            // What breaks below a header that is found is for the reading of the whole file to say.
            broken = e;
        }
        Heading heading = first.isEmpty() ? null : best(first, whole);
        if (broken != null && (heading == null || !heading.fit.isWhole())) {
            throw broken;
        }
        return heading;
    }

    private @Nullable Heading best(List<SourceLine> lines, boolean whole) {
        Candidate best = null;
        for (int start = 0; start < lines.size(); start++) {
            for (int rows = 1; rows <= MOST_ROWS && start + rows <= lines.size(); rows++) {
                if ((best != null || (whole && start + rows > 1)) && isReport(lines.get(start + rows - 1))) {
                    break;
                }
                // Beside a header that fits whole only another such one counts.
                Candidate candidate = candidate(lines, start, rows, whole || (best != null && best.fit.isWhole()));
                if (candidate != null && (best == null || candidate.isBetterThan(best))) {
                    best = candidate;
                }
            }
        }
        if (best == null && whole) {
            return null;
        }
        if (best == null) {
            throw new IllegalStateException("the last line has nothing below it that could belong to it");
        }
        return best.heading(lines);
    }

    private static boolean isReport(SourceLine line) {
        return line.cells().stream().anyMatch(cell -> cell.length() > LONGEST_NAME);
    }

    /** These rows as a header; null where the row below them belongs to it as well. */
    private @Nullable Candidate candidate(List<SourceLine> lines, int start, int rows, boolean whole) {
        int end = start + rows;
        List<List<String>> paths = new HeaderRows(lines.subList(start, end)).paths();
        FormRecognition.Fit fit = whole ? recognition.whole(paths) : recognition.fit(paths);
        if (fit == null) {
            return null;
        }
        if (fit.isWhole()) {
            if (end < lines.size() && goesOn(lines.get(end), fit.layout())) {
                return null;
            }
            if (start > 0) {
                fit = fit.without(otherFigures(lines.get(start - 1), fit.layout()));
            }
        }
        return new Candidate(start, rows, filled(lines.get(start)), fit);
    }

    /** Whether a row below names parts of columns: it has words, and no number, under amounts and nothing elsewhere. */
    private static boolean goesOn(SourceLine line, FormLayout layout) {
        boolean words = false;
        for (int i = 0; i < line.cells().size(); i++) {
            String key = Spelling.key(line.cells().get(i));
            Column column =
                    i < layout.bindings().size() ? layout.bindings().get(i).column() : null;
            boolean isAmount = column == null || column.role() instanceof Column.Role.Amount;
            if (!key.isEmpty() && (!isAmount || key.codePoints().anyMatch(Character::isDigit))) {
                return false;
            }
            words |= key.codePoints().anyMatch(Character::isLetter);
        }
        return words;
    }

    /** Headings right above columns of amounts that say they are other figures. */
    private static List<String> otherFigures(SourceLine above, FormLayout layout) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < Math.min(above.cells().size(), layout.bindings().size()); i++) {
            FormLayout.Binding binding = layout.bindings().get(i);
            String text = above.cells().get(i);
            if (binding.column() != null
                    && binding.column().role() instanceof Column.Role.Amount
                    && OtherFigures.areBelow(text)) {
                others.add(text.strip() + " / " + binding.header());
            }
        }
        return others;
    }

    private static int filled(SourceLine line) {
        return (int)
                line.cells().stream().filter(cell -> !Spelling.isBlank(cell)).count();
    }

    /**
     * Rows that may be the header.
     *
     * @param start the first of them among the lines
     * @param rows how many they are
     * @param filled how many cells of the first have something
     * @param fit how the nearest form fits them
     */
    private record Candidate(int start, int rows, int filled, FormRecognition.Fit fit) {
        /** Of what fits as well the least rows are the header; what is above them is the title, below them data. */
        boolean isBetterThan(Candidate other) {
            if (fit.isWhole() != other.fit.isWhole()) {
                return fit.isWhole();
            }
            if (fit.known() != other.fit.known()) {
                return fit.known() > other.fit.known();
            }
            if (fit.known() == 0 && filled != other.filled) {
                return filled > other.filled;
            }
            if (fit.units() != other.fit.units()) {
                return fit.units() > other.fit.units();
            }
            return rows < other.rows;
        }

        Heading heading(List<SourceLine> lines) {
            int end = start + rows;
            if (fit.isWhole() && end < lines.size() && ColumnMarkRow.is(lines.get(end), fit.layout())) {
                end++;
            }
            List<TitleUnit> units = lines.subList(0, start).stream()
                    .flatMap(line -> TitleUnit.of(line).stream())
                    .toList();
            List<List<String>> keys =
                    lines.subList(start, end).stream().map(Header::key).toList();
            Header header =
                    new Header(lines.get(start).line(), lines.get(end - 1).line(), keys, units);
            return new Heading(header, fit, isOurs(lines));
        }

        /** Whether the program made the file: it stated its form above, or added its columns to the header. */
        private boolean isOurs(List<SourceLine> lines) {
            return fit.layout().bindings().stream().anyMatch(binding -> FeedbackColumns.has(binding.header()))
                    || lines.subList(0, start).stream()
                            .flatMap(line -> line.cells().stream())
                            .anyMatch(cell -> FormVersion.printed(cell) != null);
        }
    }

    /**
     * A header and how it fits.
     *
     * @param header where it stands
     * @param fit how the nearest form fits it
     * @param isOurs whether it is of a file that the program made
     */
    record Heading(Header header, FormRecognition.Fit fit, boolean isOurs) {}
}
