package vn.tonghop.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Example;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.measure.Quantity;

/** Reads the examples against the forms they are lines of. */
final class Examples {
    private static final String UNBOUNDED = "unbounded";
    private static final List<String> OUTCOMES = List.of("accepted", "held", "nonData");

    private final Forms forms;

    Examples(Forms forms) {
        this.forms = forms;
    }

    /** Those that are right, in the order of the file. */
    List<Example> read(List<Cursor> items) {
        List<Example> examples = new ArrayList<>();
        for (Cursor item : items) {
            Example example = example(item);
            if (example != null) {
                examples.add(example);
            }
        }
        return examples;
    }

    private @Nullable Example example(Cursor item) {
        Fields fields = item.fields(Section.EXAMPLE);
        if (fields == null) {
            return null;
        }
        String form = fields.read("form", this::form);
        FormColumns columns = form == null ? null : forms.declared().get(form);
        String sender = fields.read("sender", Cursor::unitCode);
        Map<String, String> cells = fields.read("cells", at -> cells(at, columns));
        Example.Outcome outcome = outcome(fields, columns);
        return form == null || sender == null || cells == null || outcome == null
                ? null
                : new Example(item.line(), form, sender, cells, outcome);
    }

    private @Nullable String form(Cursor at) {
        String id = at.text();
        if (id == null || forms.declared().containsKey(id)) {
            return id;
        }
        at.refuse(
                FindingCode.DEFINITION_UNKNOWN_FORM,
                id,
                String.join(", ", forms.declared().keySet()));
        return null;
    }

    private static @Nullable Map<String, String> cells(Cursor at, @Nullable FormColumns columns) {
        Fields fields = at.fields();
        if (fields == null) {
            return null;
        }
        if (fields.all().isEmpty()) {
            at.refuse(FindingCode.DEFINITION_EMPTY_VALUE, "", at.key());
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (Fields.Field field : fields.all()) {
            if (columns != null && !columns.hasHeader(field.name())) {
                field.key()
                        .refuse(
                                FindingCode.DEFINITION_UNKNOWN_COLUMN,
                                field.name(),
                                String.join(" | ", columns.headers()));
            }
            String cell = field.value().cell();
            if (cell != null) {
                cells.put(field.name(), cell);
            }
        }
        return cells;
    }

    private Example.@Nullable Outcome outcome(Fields fields, @Nullable FormColumns columns) {
        List<String> named = OUTCOMES.stream().filter(fields::has).toList();
        if (named.size() != 1) {
            fields.refuse(FindingCode.DEFINITION_ONE_OF_KEYS, "", String.join(", ", OUTCOMES));
        }
        Example.Outcome accepted = fields.read("accepted", at -> accepted(at, columns));
        Example.Outcome held = fields.read(
                "held",
                at -> Optional.ofNullable(at.oneOf(Words.HELD_CODES))
                        .map(Example.Outcome.Held::new)
                        .orElse(null));
        Example.Outcome nonData = fields.read(
                "nonData", at -> at.oneOf(Map.of("true", true)) == null ? null : new Example.Outcome.NonData());
        if (accepted != null) {
            return accepted;
        }
        return held != null ? held : nonData;
    }

    private Example.@Nullable Outcome accepted(Cursor at, @Nullable FormColumns columns) {
        Fields fields = at.fields(Section.ACCEPTED);
        if (fields == null) {
            return null;
        }
        String unit = fields.read("unit", Cursor::unitCode);
        Map<String, Quantity> quantities = fields.read("quantities", quantitiesAt -> quantities(quantitiesAt, columns));
        return unit == null || quantities == null ? null : new Example.Outcome.Accepted(unit, quantities);
    }

    private static @Nullable Map<String, Quantity> quantities(Cursor at, @Nullable FormColumns columns) {
        Fields fields = at.fields();
        if (fields == null) {
            return null;
        }
        if (fields.all().isEmpty()) {
            at.refuse(FindingCode.DEFINITION_EMPTY_VALUE, "", at.key());
        }
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        for (Fields.Field field : fields.all()) {
            if (columns != null && !columns.indicators().contains(field.name())) {
                field.key()
                        .refuse(
                                FindingCode.DEFINITION_UNKNOWN_INDICATOR,
                                field.name(),
                                String.join(", ", columns.indicators()));
            }
            Quantity quantity = quantity(field.value());
            if (quantity != null) {
                quantities.put(field.name(), quantity);
            }
        }
        return quantities;
    }

    /** A number alone is exact; otherwise all three bounds are said. */
    private static @Nullable Quantity quantity(Cursor at) {
        if (at.isScalar()) {
            BigDecimal number = at.number();
            return number == null ? null : Quantity.exact(number);
        }
        Fields fields = at.fields(Section.QUANTITY);
        if (fields == null) {
            return null;
        }
        BigDecimal lower = fields.read("lower", Cursor::number);
        BigDecimal stated = fields.read("stated", Cursor::number);
        Cursor upperAt = fields.at("upper");
        boolean unbounded = upperAt != null && upperAt.source().equals(UNBOUNDED);
        BigDecimal upper = upperAt == null || unbounded ? null : upperAt.number();
        if (lower == null || stated == null || (upper == null && !unbounded)) {
            return null;
        }
        if (lower.compareTo(stated) > 0 || (upper != null && stated.compareTo(upper) > 0)) {
            fields.refuse(FindingCode.DEFINITION_BOUNDS_REVERSED, "");
            return null;
        }
        return new Quantity(lower, stated, upper);
    }
}
