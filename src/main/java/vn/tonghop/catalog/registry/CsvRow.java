package vn.tonghop.catalog.registry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.registry.UnitId;

/**
 * One line of a registry file, cell by cell; what is wrong with a cell goes to the findings and the cell reads as null.
 */
record CsvRow(Place place, Map<String, String> cells, Collection<Finding> findings) {
    String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    @Nullable
    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            wrong(FindingCode.REGISTRY_VALUE_MISSING, column);
            return null;
        }
        return text;
    }

    @Nullable
    UnitId id(String column) {
        String text = required(column);
        return text == null ? null : optionalId(column);
    }

    @Nullable
    UnitId optionalId(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!UnitId.isWellFormed(text)) {
            wrong(FindingCode.REGISTRY_BAD_ID, column);
            return null;
        }
        return new UnitId(text);
    }

    @Nullable
    LocalDate date(String column) {
        String text = required(column);
        return text == null ? null : optionalDate(column);
    }

    @Nullable
    LocalDate optionalDate(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            wrong(FindingCode.REGISTRY_BAD_DATE, column);
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E word(String column, E[] values, Function<E, String> wordOf) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        for (E value : values) {
            if (wordOf.apply(value).equals(text)) {
                return value;
            }
        }
        wrong(
                FindingCode.REGISTRY_UNKNOWN_WORD,
                column,
                Arrays.stream(values).map(wordOf).collect(Collectors.joining(", ")));
        return null;
    }

    @Nullable
    Boolean yesOrNo(String column) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        if (!List.of("yes", "no").contains(text)) {
            wrong(FindingCode.REGISTRY_UNKNOWN_WORD, column, "yes, no");
            return null;
        }
        return text.equals("yes");
    }

    /** Notes what is wrong with a cell. */
    void wrong(FindingCode code, String column, String... arguments) {
        findings.add(Finding.of(code, place.column(column), text(column), arguments));
    }
}
