package vn.tonghop.core.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a form.
 *
 * @param header its name as the form prints it
 * @param aliases other names it is met under
 * @param required whether a file without it is not this form
 * @param role what its cells mean
 */
public record Column(String header, List<String> aliases, boolean required, Role role) {
    /** Copies the aliases. */
    public Column {
        aliases = List.copyOf(aliases);
    }

    /** What the cells of a column mean. */
    public sealed interface Role {
        /** The reporting unit the line is about. */
        record UnitName() implements Role {}

        /** Who gave, as printed; kept, never matched. */
        record Contributor() implements Role {}

        /** When it happened. */
        record EventDate() implements Role {}

        /**
         * An amount of an indicator.
         *
         * @param indicator its id
         * @param unit the unit the form prints for the column ("triệu đồng"), applied once to bare numbers, or null
         *     where cells carry their own
         */
        record Amount(String indicator, @Nullable String unit) implements Role {}

        /** The unit of measure of the line's bare numbers (ĐVT); it is applied once, to the columns of its dimension. */
        record UnitOfMeasure() implements Role {}

        /** Kept with the line and used for nothing: serial numbers, notes. */
        record Ignored() implements Role {}
    }
}
