package vn.tonghop.catalog.registry;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.registry.Placed;
import vn.tonghop.core.registry.UnitGroup;
import vn.tonghop.core.registry.UnitId;

/** Lines of {@code groups.csv}, a file that may be missing, as saved groups. */
final class GroupRows {
    static final List<String> COLUMNS = List.of("id", "name", "on", "members", "source");

    private final List<Finding> findings;

    GroupRows(List<Finding> findings) {
        this.findings = findings;
    }

    List<Placed<UnitGroup>> read(List<CsvRow> rows) {
        List<Placed<UnitGroup>> groups = new ArrayList<>();
        for (CsvRow row : rows) {
            int before = findings.size();
            UnitGroup group = group(row);
            if (group != null && findings.size() == before) {
                groups.add(new Placed<>(group, row.place()));
            }
        }
        return groups;
    }

    private static @Nullable UnitGroup group(CsvRow row) {
        UnitId id = row.id("id");
        String name = row.required("name");
        LocalDate on = row.date("on");
        String members = row.required("members");
        row.required("source");
        if (name != null && !Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            row.wrong(FindingCode.REGISTRY_BAD_NAME, "name");
            return null;
        }
        if (id == null || name == null || on == null || members == null) {
            return null;
        }
        List<String> ids = Arrays.asList(members.split("\\s+", -1));
        if (!ids.stream().allMatch(UnitId::isWellFormed)) {
            row.wrong(FindingCode.REGISTRY_BAD_ID, "members");
            return null;
        }
        return new UnitGroup(id, name, on, ids.stream().map(UnitId::new).toList());
    }
}
