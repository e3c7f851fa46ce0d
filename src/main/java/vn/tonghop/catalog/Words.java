package vn.tonghop.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.Rule;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Severity;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.MeasureRegion;
import vn.tonghop.core.measure.NumberConvention;

/** The closed lists of words a review's file chooses from, in the order they are offered. */
final class Words {
    static final Map<String, Dimension> DIMENSIONS = of(Dimension.values());
    static final Map<String, Form.Shape> SHAPES = of(Form.Shape.values());
    static final Map<String, Rule.Kind> CHECKS = of(Rule.Kind.values());
    static final Map<String, NumberConvention> NUMBERS = of(NumberConvention.values());
    static final Map<String, Severity> SEVERITIES = of(Severity.HELD, Severity.WARNING);
    static final Map<String, MeasureRegion> REGIONS = regions();
    static final Map<String, Column.Role> ROLES = roles();
    static final Map<String, Boolean> FLAGS = flags();
    static final Map<String, FindingCode> HELD_CODES = heldCodes();

    private Words() {}

    @SafeVarargs
    private static <E extends Enum<E>> Map<String, E> of(E... values) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) {
            words.put(lowerCamel(value.name()), value);
        }
        return words;
    }

    private static String lowerCamel(String constant) {
        StringBuilder word = new StringBuilder();
        for (String part : List.of(constant.split("_", -1))) {
            word.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private static Map<String, MeasureRegion> regions() {
        Map<String, MeasureRegion> words = new LinkedHashMap<>();
        for (MeasureRegion region : MeasureRegion.values()) {
            words.put(region.code(), region);
        }
        return words;
    }

    private static Map<String, Column.Role> roles() {
        Map<String, Column.Role> words = new LinkedHashMap<>();
        words.put("unit", new Column.Role.UnitName());
        words.put("contributor", new Column.Role.Contributor());
        words.put("date", new Column.Role.EventDate());
        words.put("unitOfMeasure", new Column.Role.UnitOfMeasure());
        words.put("ignored", new Column.Role.Ignored());
        return words;
    }

    private static Map<String, Boolean> flags() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("true", true);
        words.put("false", false);
        return words;
    }

    private static Map<String, FindingCode> heldCodes() {
        Map<String, FindingCode> words = new LinkedHashMap<>();
        for (FindingCode code : FindingCode.values()) {
            if (code.severity() == Severity.HELD) {
                words.put(code.name(), code);
            }
        }
        return words;
    }
}
