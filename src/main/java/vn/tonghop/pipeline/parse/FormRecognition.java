package vn.tonghop.pipeline.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.text.FeedbackColumns;
import vn.tonghop.core.text.Spelling;

/**
 * Finds the form that a header belongs to. A form fits if it knows every header and the file has every column it
 * requires: a header it does not know could carry figures that would be lost.
 */
final class FormRecognition {
    /** A column we added ourselves to a file that went back to its sender. */
    private static final Column OURS = new Column("", List.of(), false, new Column.Role.Ignored());

    private final List<KnownForm> forms;
    private final BiPredicate<Column, String> isUnitOf;

    /**
     * Recognises these forms.
     *
     * @param isUnitOf whether a text in brackets is a unit of measure for a column
     */
    FormRecognition(List<Form> forms, BiPredicate<Column, String> isUnitOf) {
        this.forms = forms.stream().map(KnownForm::of).toList();
        this.isUnitOf = isUnitOf;
    }

    /**
     * How well the nearest form fits the header.
     *
     * @param paths for each column the texts above it, from the top down
     */
    Fit fit(List<List<String>> paths) {
        Fit best = null;
        for (KnownForm form : forms) {
            Fit fit = fit(form, paths);
            if (best == null || fit.isBetterThan(best)) {
                best = fit;
            }
        }
        if (best == null) {
            throw new IllegalStateException("a review has a form");
        }
        return best;
    }

    /**
     * How well the nearest form fits the header whole, or null where none does: the same as {@link #fit} says then, but what is
     * no header is told by its first columns.
     *
     * @param paths for each column the texts above it, from the top down
     */
    @Nullable
    Fit whole(List<List<String>> paths) {
        Fit best = null;
        for (KnownForm form : forms) {
            Fit fit = mayBeWhole(form, paths) ? fit(form, paths) : null;
            if (fit != null && fit.isWhole() && (best == null || fit.isBetterThan(best))) {
                best = fit;
            }
        }
        return best;
    }

    private boolean mayBeWhole(KnownForm known, List<List<String>> paths) {
        int named = 0;
        List<String> first = List.of();
        for (List<String> path : paths) {
            if (!path.isEmpty()) {
                first = first.isEmpty() ? path : first;
                named++;
            }
        }
        return named > 0
                && named >= known.required()
                && (first.stream().anyMatch(FeedbackColumns::has)
                        || new ColumnNames(first, isUnitOf).bind(known.byKey()).column() != null);
    }

    private Fit fit(KnownForm known, List<List<String>> paths) {
        List<FormLayout.Binding> bindings = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Set<Column> met = new HashSet<>();
        String twice = null;
        for (List<String> path : paths) {
            if (path.isEmpty()) {
                bindings.add(new FormLayout.Binding("", null, null));
                continue;
            }
            if (path.stream().anyMatch(FeedbackColumns::has)) {
                bindings.add(new FormLayout.Binding(path.get(path.size() - 1).strip(), OURS, null));
                continue;
            }
            FormLayout.Binding binding = new ColumnNames(path, isUnitOf).bind(known.byKey());
            Column column = binding.column();
            if (column == null) {
                unknown.add(binding.header());
            } else if (!met.add(column)) {
                twice = binding.header();
            }
            bindings.add(binding);
        }
        List<String> missing = known.form().columns().stream()
                .filter(column -> column.required() && !met.contains(column))
                .map(Column::header)
                .toList();
        return new Fit(new FormLayout(known.form(), bindings), met.size(), missing, unknown, twice);
    }

    /** A form with its columns under every name they are known by. */
    private record KnownForm(Form form, Map<String, Column> byKey, int required) {
        static KnownForm of(Form form) {
            Map<String, Column> byKey = new HashMap<>();
            for (Column column : form.columns()) {
                byKey.put(Spelling.key(column.header()), column);
                column.aliases().forEach(alias -> byKey.put(Spelling.key(alias), column));
            }
            return new KnownForm(form, byKey, (int)
                    form.columns().stream().filter(Column::required).count());
        }
    }

    /**
     * How a form fits a header.
     *
     * @param layout the columns as far as they fit
     * @param known how many headers the form knows
     * @param missing required columns that are not there
     * @param unknown headers the form does not know
     * @param twice a column that is there twice, or null
     */
    record Fit(
            FormLayout layout,
            int known,
            List<String> missing,
            List<String> unknown,
            @Nullable String twice) {
        /** The same, but that these headers are none it knows after all. */
        Fit without(List<String> others) {
            List<String> all = new ArrayList<>(unknown);
            all.addAll(others);
            return new Fit(layout, known, missing, all, twice);
        }

        /** How many columns have a unit of measure in their header. */
        long units() {
            return layout.bindings().stream()
                    .filter(binding -> binding.unit() != null)
                    .count();
        }

        boolean isWhole() {
            return missing.isEmpty() && unknown.isEmpty() && twice == null && known > 0;
        }

        boolean isBetterThan(Fit other) {
            if (isWhole() != other.isWhole()) {
                return isWhole();
            }
            if (known != other.known) {
                return known > other.known;
            }
            // Of two ways to cut a header that know as little of it, the one that cuts more names the columns singly.
            return missing.size() != other.missing.size()
                    ? missing.size() < other.missing.size()
                    : unknown.size() > other.unknown.size();
        }
    }
}
