package vn.tonghop.catalog.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.registry.Evidence;
import vn.tonghop.core.registry.Placed;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitEventKind;
import vn.tonghop.core.registry.UnitId;

/** Lines of {@code events.csv} as events. */
final class EventRows {
    static final List<String> COLUMNS =
            List.of("kind", "effective", "from", "to", "whole", "legal_text", "evidence", "note");

    /** Columns that older folders do not have. */
    static final List<String> OPTIONAL = List.of("learnt_on");

    private final List<Finding> findings;

    EventRows(List<Finding> findings) {
        this.findings = findings;
    }

    List<Placed<UnitEvent>> read(List<CsvRow> rows) {
        List<Placed<UnitEvent>> events = new ArrayList<>();
        for (CsvRow row : rows) {
            int before = findings.size();
            UnitEvent event = event(row);
            if (event != null && findings.size() == before) {
                events.add(new Placed<>(event, row.place()));
            }
        }
        return events;
    }

    private static @Nullable UnitEvent event(CsvRow row) {
        UnitEventKind kind = row.word("kind", UnitEventKind.values(), UnitEventKind::word);
        LocalDate effective = row.date("effective");
        UnitId from = row.id("from");
        UnitId to = row.optionalId("to");
        Boolean whole = row.yesOrNo("whole");
        Evidence evidence = row.word("evidence", Evidence.values(), Evidence::word);
        LocalDate learntOn = row.optionalDate("learnt_on");
        return kind == null || effective == null || from == null || whole == null || evidence == null
                ? null
                : new UnitEvent(
                        kind, effective, from, to, whole, row.text("legal_text"), evidence, row.text("note"), learntOn);
    }
}
