package vn.tonghop.core.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;

/** What must hold between an event and the units it names. */
final class EventChecks {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<UnitId, List<Placed<UnitVersion>>> byId;

    EventChecks(Map<UnitId, List<Placed<UnitVersion>>> byId) {
        this.byId = byId;
    }

    List<Finding> findings() {
        return findings;
    }

    void check(Placed<UnitEvent> placed) {
        UnitEvent event = placed.value();
        if (event.kind() == UnitEventKind.SPLIT && event.legalText().isBlank()) {
            find(FindingCode.REGISTRY_SPLIT_WITHOUT_TEXT, placed, "legal_text", event.from());
        }
        if (!endsFitTheKind(event)) {
            find(
                    FindingCode.REGISTRY_EVENT_ENDS,
                    placed,
                    "to",
                    event.from(),
                    event.kind().word());
            return;
        }
        LocalDate day = event.effective();
        LocalDate before = event.kind() == UnitEventKind.CREATE ? day : day.minusDays(1);
        if (isKnown(placed, "from", event.from()) && isThere(placed, "from", event.from(), before)) {
            boolean ends = event.kind() == UnitEventKind.MERGE || event.kind() == UnitEventKind.DISSOLVE;
            if (ends && isThere(event.from(), day)) {
                find(FindingCode.REGISTRY_EVENT_UNIT_GOES_ON, placed, "from", event.from(), day.toString());
            }
        }
        UnitId to = event.to();
        if (to != null && !to.equals(event.from()) && isKnown(placed, "to", to)) {
            isThere(placed, "to", to, day);
        }
    }

    /** What must hold between events: none is said twice, and what went whole into one is not divided too. */
    void checkTogether(List<Placed<UnitEvent>> events) {
        Map<List<Object>, Placed<UnitEvent>> seen = new HashMap<>();
        Map<List<Object>, Placed<UnitEvent>> wholes = new HashMap<>();
        for (Placed<UnitEvent> placed : events) {
            UnitEvent event = placed.value();
            Placed<UnitEvent> same =
                    seen.putIfAbsent(Arrays.asList(event.kind(), event.effective(), event.from(), event.to()), placed);
            if (same != null) {
                find(FindingCode.REGISTRY_EVENT_TWICE, placed, "from", event.from(), line(same));
            }
            if (event.whole() && !event.kind().keepsIdentity()) {
                wholes.putIfAbsent(List.of(event.from(), event.effective()), placed);
            }
        }
        for (Placed<UnitEvent> placed : events) {
            UnitEvent event = placed.value();
            Placed<UnitEvent> whole = wholes.get(List.of(event.from(), event.effective()));
            if (whole == null
                    || event.kind().keepsIdentity()
                    || Objects.equals(event.to(), whole.value().to())) {
                continue;
            }
            find(
                    FindingCode.REGISTRY_WHOLE_AND_DIVIDED,
                    placed,
                    "to",
                    event.from(),
                    String.valueOf(whole.value().to()),
                    line(whole));
        }
    }

    private static String line(Placed<?> placed) {
        return Long.toString(placed.place().line());
    }

    private static boolean endsFitTheKind(UnitEvent event) {
        UnitId to = event.to();
        return switch (event.kind()) {
            case RENAME, MOVE, RECODE, CREATE -> event.from().equals(to);
            case MERGE -> to != null && !event.from().equals(to);
            case SPLIT -> !event.from().equals(to);
            case DISSOLVE -> to == null;
        };
    }

    private boolean isKnown(Placed<UnitEvent> placed, String column, UnitId id) {
        if (byId.containsKey(id)) {
            return true;
        }
        find(FindingCode.REGISTRY_EVENT_UNKNOWN_UNIT, placed, column, id);
        return false;
    }

    private boolean isThere(Placed<UnitEvent> placed, String column, UnitId id, LocalDate day) {
        if (isThere(id, day)) {
            return true;
        }
        find(FindingCode.REGISTRY_EVENT_UNIT_NOT_THEN, placed, column, id, day.toString());
        return false;
    }

    private boolean isThere(UnitId id, LocalDate day) {
        return byId.getOrDefault(id, List.of()).stream()
                .anyMatch(version -> version.value().validity().contains(day));
    }

    private void find(FindingCode code, Placed<?> where, String column, UnitId id, String... arguments) {
        findings.add(Finding.of(code, where.place().column(column), id.value(), arguments));
    }
}
