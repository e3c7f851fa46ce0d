package vn.tonghop.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of text in columns, for a terminal of 100 columns; where they do not fit, the widest columns are wrapped. */
final class TextTable {
    static final int WIDTH = 100;

    private static final int NARROWEST = 16;
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
        lines(indent).forEach(out::line);
    }

    List<String> lines(String indent) {
        int[] widths = widths(WIDTH - indent.length());
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            List<List<String>> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(wrap(row.get(i), widths[i]));
            }
            int height = cells.stream().mapToInt(List::size).max().orElse(0);
            for (int line = 0; line < height; line++) {
                lines.add((indent + line(cells, line, widths)).stripTrailing());
            }
        }
        return lines;
    }

    /** As wide as the widest cells; where that is too much, the widest column gives way, down to its longest word. */
    private int[] widths(int most) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        int[] least = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
                for (String word : row.get(i).split(" ", -1)) {
                    least[i] = Math.max(least[i], word.length());
                }
            }
        }
        int total = Arrays.stream(widths).sum() + GAP.length() * (columns - 1);
        for (int over = total - most; over > 0; over--) {
            int widest = -1;
            for (int i = 0; i < columns; i++) {
                if (widths[i] > Math.max(least[i], NARROWEST) && (widest < 0 || widths[i] >= widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static String line(List<List<String>> cells, int line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            List<String> cell = cells.get(i);
            String part = line < cell.size() ? cell.get(line) : "";
            text.append(part).append(" ".repeat(Math.max(widths[i] - part.length(), 0)));
            text.append(GAP);
        }
        return text.toString();
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
