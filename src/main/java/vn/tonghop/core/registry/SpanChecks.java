package vn.tonghop.core.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;

/** The versions of one unit follow each other, without a gap and without an overlap. */
final class SpanChecks {
    private final String idColumn;
    private final List<Finding> findings = new ArrayList<>();

    private SpanChecks(String idColumn) {
        this.idColumn = idColumn;
    }

    /** What is wrong; puts the versions of each unit in order of time. */
    static List<Finding> check(Map<UnitId, List<Placed<UnitVersion>>> byId, String idColumn) {
        SpanChecks checks = new SpanChecks(idColumn);
        for (List<Placed<UnitVersion>> ofOne : byId.values()) {
            ofOne.sort(
                    Comparator.comparing(version -> version.value().validity().from()));
            for (int i = 1; i < ofOne.size(); i++) {
                checks.twoSpans(ofOne.get(i - 1), ofOne.get(i));
            }
        }
        return checks.findings;
    }

    private void twoSpans(Placed<UnitVersion> earlier, Placed<UnitVersion> later) {
        Validity first = earlier.value().validity();
        Validity second = later.value().validity();
        String id = later.value().id().value();
        String line = Long.toString(earlier.place().line());
        LocalDate until = first.until();
        if (first.from().equals(second.from())) {
            find(FindingCode.REGISTRY_VERSION_TWICE, later, idColumn, id, line);
        } else if (first.overlaps(second)) {
            find(FindingCode.REGISTRY_OVERLAP, later, "valid_from", id, line);
        } else if (until != null && !until.equals(second.from())) {
            find(
                    FindingCode.REGISTRY_GAP,
                    later,
                    "valid_from",
                    id,
                    line,
                    until.toString(),
                    second.from().toString());
        }
    }

    private void find(FindingCode code, Placed<?> where, String column, String text, String... arguments) {
        findings.add(Finding.of(code, where.place().column(column), text, arguments));
    }
}
