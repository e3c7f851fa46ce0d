package vn.tonghop.pipeline.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.text.Spelling;

/**
 * The names one column may be known by: its lowest text, or that with what stands above it. A unit of measure may stand
 * in brackets at any level, or alone at the lowest.
 *
 * @param path the texts above the column, from the top down; at least one
 * @param isUnitOf whether a text is a unit of measure for a column
 */
record ColumnNames(List<String> path, BiPredicate<Column, String> isUnitOf) {
    FormLayout.Binding bind(Map<String, Column> byKey) {
        for (int from = path.size() - 1; from >= 0; from--) {
            FormLayout.Binding binding = bind(byKey, from);
            if (binding != null) {
                return binding;
            }
        }
        return new FormLayout.Binding(header(), null, null);
    }

    /** The whole header as it is shown: "Đảng viên / Đã ký cam kết". */
    private String header() {
        return path.stream().map(String::strip).collect(Collectors.joining(" / "));
    }

    /** The column named by the texts from one level down, if there is one and what stands above does not change it. */
    private FormLayout.@Nullable Binding bind(Map<String, Column> byKey, int from) {
        List<String> above = path.subList(0, from);
        List<String> texts = path.subList(from, path.size());
        if (above.stream().anyMatch(OtherFigures::areUnder)) {
            return null;
        }
        Column whole = byKey.get(key(texts, Spelling::key));
        if (whole != null) {
            return with(whole, above, List.of());
        }
        List<String> bracketed = new ArrayList<>();
        texts.forEach(text -> addBracketed(text, bracketed));
        Column named = byKey.get(key(texts, text -> HeaderName.of(text).key()));
        if (named != null && !bracketed.isEmpty() && areUnits(named, bracketed)) {
            return with(named, above, bracketed);
        }
        return texts.size() > 1 ? withUnitBelow(byKey, texts, above) : null;
    }

    private FormLayout.@Nullable Binding withUnitBelow(
            Map<String, Column> byKey, List<String> texts, List<String> above) {
        List<String> upper = texts.subList(0, texts.size() - 1);
        String unit = TitleUnit.bare(texts.get(texts.size() - 1));
        Column named = byKey.get(key(upper, Spelling::key));
        return named != null && isUnitOf.test(named, unit) ? with(named, above, List.of(unit)) : null;
    }

    /** Units that stand above hold too; two that differ say nothing, so the column is not known. */
    private FormLayout.@Nullable Binding with(Column column, List<String> above, List<String> own) {
        List<String> units = new ArrayList<>(own);
        for (String text : above) {
            String bracketed = HeaderName.of(text).bracketed();
            if (bracketed != null && isUnitOf.test(column, bracketed)) {
                units.add(bracketed);
            }
        }
        return units.stream().map(Spelling::key).distinct().count() > 1
                ? null
                : new FormLayout.Binding(header(), column, units.isEmpty() ? null : units.get(0));
    }

    private boolean areUnits(Column column, List<String> bracketed) {
        return bracketed.stream().allMatch(text -> isUnitOf.test(column, text));
    }

    private static void addBracketed(String text, List<String> bracketed) {
        String unit = HeaderName.of(text).bracketed();
        if (unit != null) {
            bracketed.add(unit);
        }
    }

    private static String key(List<String> texts, Function<String, String> spelling) {
        return texts.stream().map(spelling).filter(key -> !key.isEmpty()).collect(Collectors.joining(" "));
    }
}
