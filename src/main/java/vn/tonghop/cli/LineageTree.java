package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitEventKind;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitLineage;
import vn.tonghop.core.registry.UnitVersion;

/** Prints a lineage as a tree of 100 columns: first what went into the unit, then what became of it. */
final class LineageTree {
    private final Messages messages;
    private final Registry registry;

    LineageTree(Messages messages, Registry registry) {
        this.messages = messages;
        this.registry = registry;
    }

    void print(Output out, UnitLineage lineage) {
        UnitVersion unit = lineage.unit();
        List<UnitVersion> versions = registry.versionsOf(unit.id());
        LocalDate until = versions.get(versions.size() - 1).validity().until();
        out.line(messages.text(
                "lineage.unit",
                unit.fullName(),
                unit.code(),
                unit.id().value(),
                versions.get(0).validity().from(),
                until == null ? messages.text("registry.open") : messages.text("registry.until", until)));
        for (UnitEvent event : lineage.own()) {
            wrapped(out, "  ", "  ", said(event, ""));
        }
        out.line("  " + messages.text(lineage.before().isEmpty() ? "lineage.nothing.before" : "lineage.before"));
        branches(out, "  ", lineage.before(), true);
        out.line("  " + messages.text(lineage.after().isEmpty() ? "lineage.nothing.after" : "lineage.after"));
        branches(out, "  ", lineage.after(), false);
    }

    private void branches(Output out, String indent, List<UnitLineage.Step> steps, boolean back) {
        for (int i = 0; i < steps.size(); i++) {
            UnitLineage.Step step = steps.get(i);
            boolean last = i == steps.size() - 1;
            UnitId far = back ? step.event().from() : step.event().to();
            String below = indent + (last ? "   " : "│  ");
            wrapped(out, indent + (last ? "└─ " : "├─ "), below, said(step.event(), name(far, step.other())));
            branches(out, below, step.further(), back);
        }
    }

    private String name(
            @org.jspecify.annotations.Nullable UnitId id, @org.jspecify.annotations.Nullable UnitVersion unit) {
        if (id == null) {
            return messages.text("registry.unknown");
        }
        return unit == null ? id.value() : unit.fullName() + " (" + unit.code() + "), " + id.value();
    }

    private String said(UnitEvent event, String unit) {
        boolean whole = event.whole() || event.kind().keepsIdentity() || event.kind() == UnitEventKind.DISSOLVE;
        return messages.text(
                "lineage.event",
                event.effective(),
                messages.text("event." + event.kind().name().toLowerCase(Locale.ROOT)),
                whole ? "" : " (" + messages.text("lineage.part") + ")",
                unit.isEmpty() ? "" : ": " + unit,
                event.legalText().isEmpty() ? messages.text("lineage.notext") : event.legalText(),
                event.evidence().word());
    }

    private static void wrapped(Output out, String first, String further, String text) {
        List<String> lines = TextTable.wrap(text, TextTable.WIDTH - first.length());
        for (int i = 0; i < lines.size(); i++) {
            out.line((i == 0 ? first : further) + lines.get(i));
        }
    }
}
