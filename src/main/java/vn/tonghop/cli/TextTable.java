package vn.tonghop.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of text in columns, for a terminal of 100 columns; the last column takes what is left and is wrapped. */
final class TextTable {
    private static final int WIDTH = 100;
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void print(Output out, String indent) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        int before = indent.length();
        for (int i = 0; i < columns - 1; i++) {
            before += widths[i] + GAP.length();
        }
        int left = Math.max(WIDTH - before, 24);
        for (List<String> row : rows) {
            print(out, indent, row, widths, before, left);
        }
    }

    private static void print(Output out, String indent, List<String> row, int[] widths, int before, int left) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < row.size() - 1; i++) {
            String cell = row.get(i);
            line.append(cell)
                    .append(String.join("", Collections.nCopies(widths[i] - cell.length(), " ")))
                    .append(GAP);
        }
        List<String> last = wrap(row.get(row.size() - 1), left);
        out.line((line + last.get(0)).stripTrailing());
        for (String more : last.subList(1, last.size())) {
            out.line(" ".repeat(before) + more);
        }
    }

    /** Breaks a text at spaces into lines of at most so many characters; a longer word stays whole. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
