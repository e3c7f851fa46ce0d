package vn.tonghop.core.definition;

import java.util.List;

/**
 * The shape of a submission: which column means what.
 *
 * @param id stable name, unique in its review
 * @param name for people
 * @param shape what a line stands for
 * @param columns in the order of the printed form; files may have them in any order
 */
public record Form(String id, LocalizedName name, Shape shape, List<Column> columns) {
    /** Copies the columns. */
    public Form {
        columns = List.copyOf(columns);
    }

    /** What a line of a form stands for. */
    public enum Shape {
        /** A contribution a line; a unit may have many. */
        LONG,
        /** A unit a line; a unit may have one. */
        WIDE
    }
}
