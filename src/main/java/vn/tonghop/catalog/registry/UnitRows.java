package vn.tonghop.catalog.registry;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.registry.Placed;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.core.registry.Validity;

/** Lines of {@code units.csv} as versions of units. */
final class UnitRows {
    static final List<String> COLUMNS =
            List.of("id", "valid_from", "valid_until", "name", "kind", "parent", "code", "source");

    private final List<Finding> findings;

    UnitRows(List<Finding> findings) {
        this.findings = findings;
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

    private static @Nullable UnitVersion version(CsvRow row) {
        UnitId id = row.id("id");
        Validity validity = validity(row);
        String name = row.required("name");
        UnitKind kind = row.word("kind", UnitKind.ofBodies(false), UnitKind::fileWord);
        UnitId parent = row.optionalId("parent");
        String code = row.required("code");
        row.required("source");
        if (name != null && !Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            row.wrong(FindingCode.REGISTRY_BAD_NAME, "name");
            return null;
        }
        return id == null || validity == null || name == null || kind == null || code == null
                ? null
                : UnitVersion.of(id, name, kind, parent, code, validity);
    }

    private static @Nullable Validity validity(CsvRow row) {
        LocalDate from = row.date("valid_from");
        LocalDate until = row.optionalDate("valid_until");
        if (from == null) {
            return null;
        }
        if (until != null && !until.isAfter(from)) {
            row.wrong(FindingCode.REGISTRY_EMPTY_SPAN, "valid_until", from.toString());
            return null;
        }
        return new Validity(from, until);
    }
}
