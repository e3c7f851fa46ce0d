package vn.tonghop.pipeline.parse;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.submission.SourceLine;

/**
 * Rows that may be a header together. A merged cell has its text in its first cell and blanks in the others, as a CSV
 * exported from a spreadsheet has it: a text serves the blank cells right of it as long as it and they have texts below.
 *
 * @param rows one or more lines right below each other
 */
record HeaderRows(List<SourceLine> rows) {
    /** For each column the texts above it from the top down; none where the column has no header. */
    List<List<String>> paths() {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<List<String>> paths = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            List<String> path = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                String text = text(row, column);
                if (!text.isEmpty() && (path.isEmpty() || !sameAs(path.get(path.size() - 1), text))) {
                    path.add(text);
                }
            }
            paths.add(path);
        }
        return paths;
    }

    private static boolean sameAs(String above, String text) {
        return Spelling.key(above).equals(Spelling.key(text));
    }

    private String text(int row, int column) {
        String own = own(row, column);
        if (!own.isEmpty() || !hasTextBelow(row, column)) {
            return own;
        }
        for (int left = column - 1; left >= 0 && hasTextBelow(row, left); left--) {
            String text = own(row, left);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private boolean hasTextBelow(int row, int column) {
        for (int below = row + 1; below < rows.size(); below++) {
            if (!own(below, column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private String own(int row, int column) {
        List<String> cells = rows.get(row).cells();
        return column < cells.size() && !Spelling.isBlank(cells.get(column))
                ? cells.get(column).strip()
                : "";
    }
}
