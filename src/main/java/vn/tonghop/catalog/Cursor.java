package vn.tonghop.catalog;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.tonghop.core.definition.LocalizedName;
import vn.tonghop.core.finding.FindingCode;

/**
 * One value of the file and where it stands. What is not as asked for becomes a finding and is answered with null, so
 * that reading goes on and finds the rest.
 *
 * @param key the key it stands under, for the messages
 * @param node the value
 * @param findings where mistakes go
 */
record Cursor(String key, Node node, Findings findings) {
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,17})(\\.[0-9]{1,6})?");
    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([_-][a-z0-9]+)*");
    private static final Pattern UNIT_CODE = Pattern.compile("[0-9]{2}|[0-9]{3}|[0-9]{5}");

    Mark mark() {
        return node.getStartMark();
    }

    /** The line, from 1. */
    int line() {
        return mark().getLine() + 1;
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    void refuse(FindingCode code, String text, String... arguments) {
        findings.add(code, mark(), text, arguments);
    }

    /** The value as a mapping, whatever its keys. */
    @Nullable
    Fields fields() {
        if (node instanceof MappingNode mapping && node.getTag().equals(Tag.MAP)) {
            return Fields.of(key, mapping, findings);
        }
        refuse(FindingCode.DEFINITION_NOT_A_MAPPING, source(), key);
        return null;
    }

    /** The value as a mapping with the section's keys and no others. */
    @Nullable
    Fields fields(Section section) {
        Fields fields = fields();
        if (fields != null) {
            fields.check(section);
        }
        return fields;
    }

    /** The items of a list with at least one. */
    List<Cursor> items() {
        if (!(node instanceof SequenceNode list) || !node.getTag().equals(Tag.SEQ)) {
            refuse(FindingCode.DEFINITION_NOT_A_LIST, source(), key);
            return List.of();
        }
        if (list.getValue().isEmpty()) {
            refuse(FindingCode.DEFINITION_EMPTY_VALUE, "", key);
        }
        return list.getValue().stream()
                .map(item -> new Cursor(key, item, findings))
                .toList();
    }

    /** A text that says something, without spaces around it. */
    @Nullable
    String text() {
        String text = cell();
        if (text != null && text.isBlank()) {
            refuse(FindingCode.DEFINITION_EMPTY_VALUE, "", key);
            return null;
        }
        return text == null ? null : text.strip();
    }

    /** A text as it stands, which may be empty. */
    @Nullable
    String cell() {
        if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.STR)) {
            return scalar.getValue();
        }
        refuse(FindingCode.DEFINITION_NOT_A_TEXT, source(), key);
        return null;
    }

    /** A name in both languages. */
    @Nullable
    LocalizedName localizedName() {
        Fields fields = fields(Section.NAME);
        if (fields == null) {
            return null;
        }
        String vi = fields.read("vi", Cursor::text);
        String en = fields.read("en", Cursor::text);
        return vi == null || en == null ? null : new LocalizedName(vi, en);
    }

    /** A name of ours: an id of a review, form or indicator. */
    @Nullable
    String name() {
        return matching(NAME, FindingCode.DEFINITION_BAD_ID);
    }

    /** An official code of a reporting unit: 2, 3 or 5 digits. */
    @Nullable
    String unitCode() {
        return matching(UNIT_CODE, FindingCode.DEFINITION_BAD_UNIT_CODE);
    }

    private @Nullable String matching(Pattern pattern, FindingCode otherwise) {
        String text = text();
        if (text != null && !pattern.matcher(text).matches()) {
            refuse(otherwise, text, key);
            return null;
        }
        return text;
    }

    /** A day as year-month-day. */
    @Nullable
    LocalDate date() {
        if (node instanceof ScalarNode scalar
                && (node.getTag().equals(Tag.TIMESTAMP) || node.getTag().equals(Tag.STR))
                && ISO_DATE.matcher(scalar.getValue()).matches()) {
            try {
                return LocalDate.parse(scalar.getValue());
            } catch (DateTimeException e) {
                refuse(FindingCode.DEFINITION_BAD_DATE, scalar.getValue(), key);
                return null;
            }
        }
        refuse(FindingCode.DEFINITION_BAD_DATE, source(), key);
        return null;
    }

    /** A number, 0 or more, exactly: whole digits, or digits with a decimal dot in quotation marks. */
    @Nullable
    BigDecimal number() {
        if (node instanceof ScalarNode scalar) {
            boolean whole = node.getTag().equals(Tag.INT)
                    && WHOLE.matcher(scalar.getValue()).matches();
            boolean quoted = node.getTag().equals(Tag.STR)
                    && DECIMAL.matcher(scalar.getValue()).matches();
            if (whole || quoted) {
                return new BigDecimal(scalar.getValue());
            }
        }
        refuse(FindingCode.DEFINITION_BAD_NUMBER, source(), key);
        return null;
    }

    /** One of a closed list of words; booleans are the words true and false. */
    <T> @Nullable T oneOf(Map<String, T> words) {
        String word = source();
        if (node instanceof ScalarNode && words.containsKey(word)) {
            return words.get(word);
        }
        refuse(FindingCode.DEFINITION_NOT_ONE_OF, word, key, String.join(", ", words.keySet()));
        return null;
    }

    /** The value as it stands in the file, or its kind where it is no scalar. */
    String source() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        return node instanceof SequenceNode ? "[...]" : "{...}";
    }
}
