package vn.tonghop.pipeline.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;

/**
 * Which column of a file is which column of its form.
 *
 * @param form the form that was recognised
 * @param bindings one for each column of the file, in the file's order
 */
public record FormLayout(Form form, List<Binding> bindings) {
    /** Copies the bindings. */
    public FormLayout {
        bindings = List.copyOf(bindings);
    }

    /** How many of the columns have a name; the others must be empty. */
    public int named() {
        return (int)
                bindings.stream().filter(binding -> binding.column() != null).count();
    }

    /**
     * One column of a file.
     *
     * @param header its header as sent
     * @param column the form's column, or null where the header is blank: such a column must be empty
     * @param unit the unit of measure given in brackets in the header, or null
     */
    public record Binding(
            String header,
            @Nullable Column column,
            @Nullable String unit) {}
}
