package vn.tonghop.core.finding;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in what was sent.
 *
 * @param file the file's name as sent, or null where the finding is not about a file
 * @param sheet the workbook sheet, or null outside workbooks
 * @param line the first physical line (CSV, YAML) or the row (workbook), from 1; 0 where the whole file is meant
 * @param column the column's header or letter, or null where the whole line is meant
 */
public record Place(
        @Nullable String file,
        @Nullable String sheet,
        long line,
        @Nullable String column) {
    /** Checks that the line is not negative. */
    public Place {
        if (line < 0) {
            throw new IllegalArgumentException("line must not be negative: " + line);
        }
    }

    /** A file as a whole. */
    public static Place inFile(String file) {
        return new Place(file, null, 0, null);
    }

    /** A line of a file, from 1. */
    public static Place atLine(String file, long line) {
        return new Place(file, null, line, null);
    }

    /** The same line, at one of its columns. */
    public Place column(String name) {
        return new Place(file, sheet, line, name);
    }
}
