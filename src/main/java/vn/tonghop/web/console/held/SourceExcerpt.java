package vn.tonghop.web.console.held;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.text.ColumnLetters;
import vn.tonghop.core.text.TextSafety;
import vn.tonghop.pipeline.parse.FileSurvey;
import vn.tonghop.pipeline.parse.Limits;
import vn.tonghop.pipeline.parse.LineSource;
import vn.tonghop.pipeline.submission.SourceLine;
import vn.tonghop.store.HeldView.Line;
import vn.tonghop.store.InterpretationTable.Heading;
import vn.tonghop.store.Store;

/**
 * A line in its file with those around it, as sent.
 *
 * @param headers the header of each column that is shown
 * @param rows the lines, in the file's order
 * @param moreColumns how many columns are not shown
 */
record SourceExcerpt(List<String> headers, List<Row> rows, int moreColumns) {
    private static final int AROUND = 3;
    private static final int MOST_COLUMNS = 24;
    private static final int LONGEST = 200;

    SourceExcerpt {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /** Empty where the file was read before its header was kept. */
    static Optional<SourceExcerpt> of(Store store, Line line) throws IOException {
        Optional<Heading> heading = store.interpretations().heading(line.submission());
        if (heading.isEmpty()) {
            return Optional.empty();
        }
        Place place = line.held().finding().place();
        List<SourceLine> around = new ArrayList<>();
        try (LineSource lines = FileSurvey.open(
                store.submissions().content(line.submission()),
                String.valueOf(place.file()),
                heading.get().format(),
                Limits.MOST)) {
            int after = 0;
            for (SourceLine next = lines.next(); next != null && after < AROUND; next = lines.next()) {
                around.add(next);
                if (next.line() > place.line()) {
                    after++;
                } else if (next.line() < place.line() && around.size() > AROUND) {
                    around.remove(0);
                }
            }
        }
        List<String> headers = heading.get().headers();
        int widest = around.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        int columns = Math.min(Math.max(widest, headers.size()), MOST_COLUMNS);
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            String header = i < headers.size() ? headers.get(i) : "";
            shown.add(header.isEmpty() ? ColumnLetters.of(i) : shortened(header));
        }
        int wrong = place.column() == null ? -1 : headers.indexOf(place.column());
        return Optional.of(new SourceExcerpt(
                shown,
                around.stream().map(row -> row(row, columns, place, wrong)).toList(),
                Math.max(widest, headers.size()) - columns));
    }

    private static Row row(SourceLine line, int columns, Place place, int wrong) {
        boolean isIt = line.line() == place.line();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            String text = i < line.cells().size() ? line.cells().get(i) : "";
            cells.add(new Cell(shortened(text), isIt && i == wrong));
        }
        return new Row(line.line(), isIt, cells);
    }

    /** A text of a file as a page shows it. */
    static String shortened(String text) {
        String visible = TextSafety.visible(text);
        return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST) + "…";
    }

    /** A line of the file. */
    record Row(long line, boolean held, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell; wrong where it is the one the line is held for. */
    record Cell(String text, boolean wrong) {}
}
