package vn.tonghop.core.finding;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in what was sent.
 *
 * @param file the file's name as sent, or null where the finding is not about a file
 * @param sheet the workbook sheet, or null outside workbooks
 * @param line the first physical line (CSV, YAML) or the row (workbook), from 1; 0 where the whole file is meant
 * @param column the column's header, or null where the whole line is meant
 * @param letters the letters of the column in a workbook (B), or null where they are not known
 */
public record Place(
        @Nullable String file,
        @Nullable String sheet,
        long line,
        @Nullable String column,
        @Nullable String letters) {
    /** Checks that the line is not negative. */
    public Place {
        if (line < 0) {
            throw new IllegalArgumentException("line must not be negative: " + line);
        }
    }

    /** A place without the letters of its column. */
    public Place(@Nullable String file, @Nullable String sheet, long line, @Nullable String column) {
        this(file, sheet, line, column, null);
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
        return new Place(file, sheet, line, name, null);
    }

    /** The same in a sheet of a workbook, in the column of those letters where they are known. */
    public Place inSheet(String name, @Nullable String letters) {
        return new Place(file, name, line, column, letters);
    }

    /** The address of the cell in its workbook, as one would type it there: 'Biểu 1'!B7; null where there is none. */
    public @Nullable String cell() {
        if (sheet == null || letters == null || line == 0) {
            return null;
        }
        boolean plain = sheet.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')
                && !Character.isDigit(sheet.charAt(0));
        return (plain ? sheet : "'" + sheet.replace("'", "''") + "'") + "!" + letters + line;
    }
}
