package vn.tonghop.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.LocalizedName;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.text.Spelling;

/** Reads the forms, and knows their names and columns even where the rest of one is wrong. */
final class Forms {
    private record Placed(Cursor cursor, Form form) {}

    private final Indicators indicators;
    private final Map<String, FormColumns> declared = new LinkedHashMap<>();
    private final Set<String> carried = new HashSet<>();
    private final List<Placed> read = new ArrayList<>();

    private Forms(Indicators indicators) {
        this.indicators = indicators;
    }

    static Forms read(List<Cursor> items, Indicators indicators) {
        Forms forms = new Forms(indicators);
        Once once = new Once();
        items.forEach(item -> forms.add(item, once));
        forms.checkToldApart();
        return forms;
    }

    /** Those that are right, in the order of the file. */
    List<Form> all() {
        return read.stream().map(Placed::form).toList();
    }

    /** The columns of each declared form. */
    Map<String, FormColumns> declared() {
        return declared;
    }

    /** An indicator that no form carries could never have a figure. */
    void checkAllCarried() {
        indicators.declared().forEach((id, cursor) -> {
            if (!carried.contains(id)) {
                cursor.refuse(FindingCode.DEFINITION_INDICATOR_UNUSED, id);
            }
        });
    }

    private void add(Cursor item, Once once) {
        Fields fields = item.fields(Section.FORM);
        if (fields == null) {
            return;
        }
        Cursor idAt = fields.at("id");
        String id = idAt == null ? null : declare(idAt, once);
        LocalizedName name = fields.read("name", Cursor::localizedName);
        Form.Shape shape = fields.read("shape", at -> at.oneOf(Words.SHAPES));
        FormColumns columns = FormColumns.read(fields.items("columns"), indicators);
        carried.addAll(columns.indicators());
        if (idAt == null || id == null) {
            return;
        }
        columns.checkWhole(idAt, id);
        declared.put(id, columns);
        if (name != null && shape != null && columns.isWhole()) {
            read.add(new Placed(idAt, new Form(id, name, shape, columns.all())));
        }
    }

    private static @Nullable String declare(Cursor at, Once once) {
        String id = at.name();
        return id != null && once.isNew(at, id) ? id : null;
    }

    /** A file with one form's columns must not be a file of another form. */
    private void checkToldApart() {
        for (int i = 0; i < read.size(); i++) {
            for (int j = 0; j < i; j++) {
                Form later = read.get(i).form;
                Form earlier = read.get(j).form;
                if (hasAllRequiredOf(later, earlier) || hasAllRequiredOf(earlier, later)) {
                    read.get(i).cursor.refuse(FindingCode.DEFINITION_FORMS_ALIKE, later.id(), earlier.id());
                }
            }
        }
    }

    private static boolean hasAllRequiredOf(Form form, Form other) {
        Set<String> names = new HashSet<>();
        form.columns().forEach(column -> names(column).forEach(names::add));
        return other.columns().stream()
                .filter(Column::required)
                .allMatch(column -> names(column).anyMatch(names::contains));
    }

    private static Stream<String> names(Column column) {
        return Stream.concat(Stream.of(column.header()), column.aliases().stream())
                .map(Spelling::key);
    }
}
