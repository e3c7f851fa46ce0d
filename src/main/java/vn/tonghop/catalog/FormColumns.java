package vn.tonghop.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.text.Spelling;

/** Reads the columns of one form. */
final class FormColumns {
    private final Indicators indicators;
    private final List<Column> read = new ArrayList<>();
    private final Map<String, Cursor> headers = new LinkedHashMap<>();
    private final Map<String, Integer> namesByLine = new LinkedHashMap<>();
    private final Map<String, Integer> indicatorsByLine = new LinkedHashMap<>();
    private final Map<String, Integer> rolesByLine = new LinkedHashMap<>();
    private boolean requiredUnit;
    private boolean whole;

    private FormColumns(Indicators indicators) {
        this.indicators = indicators;
    }

    static FormColumns read(List<Cursor> items, Indicators indicators) {
        FormColumns columns = new FormColumns(indicators);
        items.forEach(columns::add);
        columns.whole = columns.read.size() == items.size();
        return columns;
    }

    /** Those that are right, in the order of the file. */
    List<Column> all() {
        return read;
    }

    /** Whether no column is missing from {@link #all}. */
    boolean isWhole() {
        return whole;
    }

    /** The headers, in the order of the file. */
    Iterable<String> headers() {
        return headers.keySet();
    }

    boolean hasHeader(String header) {
        return headers.containsKey(header);
    }

    /** The ids of the indicators the columns carry. */
    List<String> indicators() {
        return List.copyOf(indicatorsByLine.keySet());
    }

    /** Checks what a form can't do without. */
    void checkWhole(Cursor idAt, String id) {
        if (!requiredUnit) {
            idAt.refuse(FindingCode.DEFINITION_NO_UNIT_COLUMN, id);
        }
        if (indicatorsByLine.isEmpty()) {
            idAt.refuse(FindingCode.DEFINITION_NO_AMOUNT_COLUMN, id);
        }
    }

    private void add(Cursor item) {
        Fields fields = item.fields();
        if (fields == null) {
            return;
        }
        boolean amount = fields.has("indicator");
        if (amount == fields.has("role")) {
            fields.refuse(FindingCode.DEFINITION_ONE_OF_KEYS, "", "role, indicator");
            fields.check(Section.ANY_COLUMN);
        } else {
            fields.check(amount ? Section.AMOUNT_COLUMN : Section.ROLE_COLUMN);
        }
        String header = fields.read("header", this::header);
        List<String> aliases = new ArrayList<>();
        for (Cursor alias : fields.items("aliases")) {
            String text = name(alias);
            if (text != null) {
                aliases.add(text);
            }
        }
        Boolean required = fields.read("required", at -> at.oneOf(Words.FLAGS));
        boolean isRequired = Boolean.TRUE.equals(required);
        Column.Role role = amount ? amount(fields) : fields.read("role", at -> role(at, isRequired));
        if (header != null && role != null) {
            read.add(new Column(header, aliases, isRequired, role));
        }
    }

    private @Nullable String header(Cursor at) {
        String text = name(at);
        if (text != null) {
            headers.put(text, at);
        }
        return text;
    }

    /** A header or alias that no column of the form has yet. */
    private @Nullable String name(Cursor at) {
        String text = at.text();
        if (text == null) {
            return null;
        }
        Integer first = namesByLine.putIfAbsent(Spelling.key(text), at.line());
        if (first != null) {
            at.refuse(FindingCode.DEFINITION_HEADER_TWICE, text, Integer.toString(first));
            return null;
        }
        return text;
    }

    private Column.@Nullable Role role(Cursor at, boolean required) {
        Column.Role role = at.oneOf(Words.ROLES);
        if (role == null || role instanceof Column.Role.Ignored) {
            return role;
        }
        if (role instanceof Column.Role.UnitName) {
            requiredUnit |= required;
        }
        Integer first = rolesByLine.putIfAbsent(at.source(), at.line());
        if (first != null) {
            at.refuse(FindingCode.DEFINITION_ROLE_TWICE, at.source(), Integer.toString(first));
            return null;
        }
        return role;
    }

    private Column.@Nullable Role amount(Fields fields) {
        String indicator = fields.read("indicator", this::indicator);
        String unitOfMeasure = fields.read("unitOfMeasure", at -> unitOfMeasure(at, indicator));
        return indicator == null ? null : new Column.Role.Amount(indicator, unitOfMeasure);
    }

    private @Nullable String indicator(Cursor at) {
        String id = at.text();
        if (id == null || !indicators.knows(at, id)) {
            return null;
        }
        Integer first = indicatorsByLine.putIfAbsent(id, at.line());
        if (first != null) {
            at.refuse(FindingCode.DEFINITION_INDICATOR_TWICE, id, Integer.toString(first));
            return null;
        }
        return id;
    }

    private @Nullable String unitOfMeasure(Cursor at, @Nullable String indicator) {
        String text = at.text();
        if (text == null || indicator == null) {
            return null;
        }
        Dimension dimension = indicators.dimension(indicator).orElse(null);
        if (dimension == null || ColumnUnits.of(dimension).contains(text)) {
            return text;
        }
        List<String> allowed = ColumnUnits.of(dimension);
        if (allowed.isEmpty()) {
            at.refuse(FindingCode.DEFINITION_NO_UNIT_OF_MEASURE, text, indicator);
        } else {
            at.refuse(FindingCode.DEFINITION_BAD_UNIT_OF_MEASURE, text, indicator, String.join(", ", allowed));
        }
        return null;
    }
}
