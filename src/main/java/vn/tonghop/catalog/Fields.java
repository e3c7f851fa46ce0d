package vn.tonghop.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import vn.tonghop.core.finding.FindingCode;

/** The keys and values of one mapping, each key once. */
final class Fields {
    /** A key of the file, and its value. */
    record Field(Cursor key, Cursor value) {
        String name() {
            return key.source();
        }
    }

    private final String title;
    private final MappingNode node;
    private final Findings findings;
    private final Map<String, Field> byName = new LinkedHashMap<>();

    private Fields(String title, MappingNode node, Findings findings) {
        this.title = title;
        this.node = node;
        this.findings = findings;
    }

    static Fields of(String title, MappingNode node, Findings findings) {
        Fields fields = new Fields(title, node, findings);
        node.getValue().forEach(fields::add);
        return fields;
    }

    private void add(NodeTuple pair) {
        Cursor key = new Cursor(title, pair.getKeyNode(), findings);
        if (!(pair.getKeyNode() instanceof ScalarNode)) {
            key.refuse(FindingCode.DEFINITION_NOT_A_TEXT, key.source(), title);
            return;
        }
        Field field = new Field(key, new Cursor(key.source(), pair.getValueNode(), findings));
        Field first = byName.putIfAbsent(field.name(), field);
        if (first != null) {
            key.refuse(FindingCode.DEFINITION_KEY_TWICE, field.name(), Integer.toString(first.key.line()));
        }
    }

    /** Finds the keys the section does not know, and those it misses. */
    void check(Section section) {
        for (Field field : byName.values()) {
            if (!section.keys().contains(field.name())) {
                field.key.refuse(FindingCode.DEFINITION_UNKNOWN_KEY, field.name(), String.join(", ", section.keys()));
            }
        }
        for (String name : section.required()) {
            if (!byName.containsKey(name)) {
                findings.add(FindingCode.DEFINITION_MISSING_KEY, node.getStartMark(), "", name, title);
            }
        }
    }

    /** All of them in the order of the file. */
    List<Field> all() {
        return List.copyOf(byName.values());
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The value under a key; null where the key is not there, which {@link #check} has said if it must be. */
    @Nullable
    Cursor at(String name) {
        Field field = byName.get(name);
        return field == null ? null : field.value;
    }

    /** What the value under a key is read as; null where the key is not there or the value is not as asked for. */
    <T> @Nullable T read(String name, Function<Cursor, @Nullable T> reading) {
        Cursor cursor = at(name);
        return cursor == null ? null : reading.apply(cursor);
    }

    /** The items of the list under a key; none where the key is not there. */
    List<Cursor> items(String name) {
        Cursor cursor = at(name);
        return cursor == null ? List.of() : cursor.items();
    }

    void refuse(FindingCode code, String text, String... arguments) {
        findings.add(code, node.getStartMark(), text, arguments);
    }
}
