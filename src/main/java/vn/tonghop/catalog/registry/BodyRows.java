package vn.tonghop.catalog.registry;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.registry.BodyStanding;
import vn.tonghop.core.registry.Placed;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitLevel;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.core.registry.Validity;

/**
 * Lines of {@code bodies.csv}, a file that may be missing, as versions of bodies. A date left open is the first or last
 * day of the body's place; a place left open is the one province.
 */
final class BodyRows {
    static final List<String> COLUMNS =
            List.of("code", "name", "kind", "tree", "parent", "place", "stands", "valid_from", "valid_until", "source");

    /** Columns that may be left out. */
    static final List<String> OPTIONAL = List.of("aliases");

    private final List<Finding> findings;
    private final Map<UnitId, List<UnitVersion>> units = new HashMap<>();

    /** Over the units that bodies may stand in. */
    BodyRows(List<Placed<UnitVersion>> versions, List<Finding> findings) {
        this.findings = findings;
        versions.stream()
                .map(Placed::value)
                .sorted(Comparator.comparing(version -> version.validity().from()))
                .forEach(version -> units.computeIfAbsent(version.id(), any -> new ArrayList<>())
                        .add(version));
    }

    List<Placed<UnitVersion>> read(List<CsvRow> rows) {
        List<Placed<UnitVersion>> versions = new ArrayList<>();
        for (CsvRow row : rows) {
            int before = findings.size();
            UnitVersion version = version(row);
            if (version != null && findings.size() == before) {
                versions.add(new Placed<>(version, row.place()));
            }
        }
        return versions;
    }

    private @Nullable UnitVersion version(CsvRow row) {
        UnitId code = row.id("code");
        String name = row.required("name");
        UnitKind kind = row.word("kind", UnitKind.ofBodies(true), UnitKind::fileWord);
        String tree = row.required("tree");
        UnitId above = row.optionalId("parent");
        UnitId place = place(row);
        BodyStanding.Role role = row.word("stands", BodyStanding.Role.values(), BodyStanding.Role::word);
        row.required("source");
        List<String> aliases = Arrays.stream(row.text("aliases").split(";"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        if (name != null && !Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            row.wrong(FindingCode.REGISTRY_BAD_NAME, "name");
        }
        if (aliases.stream().anyMatch(alias -> !Normalizer.isNormalized(alias, Normalizer.Form.NFC))) {
            row.wrong(FindingCode.REGISTRY_BAD_NAME, "aliases");
        }
        if (tree != null && !BodyStanding.isTree(tree)) {
            row.wrong(FindingCode.REGISTRY_BODY_BAD_TREE, "tree");
            return null;
        }
        Validity validity = place == null ? null : validity(row, Objects.requireNonNull(units.get(place)));
        return code == null
                        || name == null
                        || kind == null
                        || tree == null
                        || place == null
                        || role == null
                        || validity == null
                ? null
                : UnitVersion.ofBody(code, name, kind, place, validity, new BodyStanding(tree, above, role, aliases));
    }

    private @Nullable UnitId place(CsvRow row) {
        if (!row.text("place").isEmpty()) {
            UnitId place = row.optionalId("place");
            if (place != null && !units.containsKey(place)) {
                row.wrong(FindingCode.REGISTRY_BODY_UNKNOWN_PLACE, "place");
                return null;
            }
            return place;
        }
        List<UnitId> provinces = units.entrySet().stream()
                .filter(unit -> unit.getValue().get(0).level() == UnitLevel.PROVINCE)
                .map(Map.Entry::getKey)
                .toList();
        if (provinces.size() != 1) {
            row.wrong(FindingCode.REGISTRY_BODY_PLACE_MISSING, "place");
            return null;
        }
        return provinces.get(0);
    }

    private static @Nullable Validity validity(CsvRow row, List<UnitVersion> place) {
        int before = row.findings().size();
        LocalDate from = row.optionalDate("valid_from");
        LocalDate until = row.optionalDate("valid_until");
        if (row.findings().size() > before) {
            return null;
        }
        from = from == null ? place.get(0).validity().from() : from;
        until = until == null ? place.get(place.size() - 1).validity().until() : until;
        if (until != null && !until.isAfter(from)) {
            row.wrong(FindingCode.REGISTRY_EMPTY_SPAN, "valid_until", from.toString());
            return null;
        }
        return new Validity(from, until);
    }
}
