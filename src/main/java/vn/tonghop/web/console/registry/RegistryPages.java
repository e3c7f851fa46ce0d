package vn.tonghop.web.console.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.Slug;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitEventKind;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitLineage;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.web.console.account.CurrentRegistry;
import vn.tonghop.web.console.account.Needs;
import vn.tonghop.web.console.account.Permission;
import vn.tonghop.web.console.layout.Forms;
import vn.tonghop.web.console.layout.NotThere;
import vn.tonghop.web.console.layout.NothingYet;

/** Units of all times: found by name, code or id; each with its life and its lineage. */
@Controller
public final class RegistryPages {
    private static final int MOST = 100;

    private final CurrentRegistry registry;

    /** Over that registry. */
    public RegistryPages(CurrentRegistry registry) {
        this.registry = registry;
    }

    /** The search; without words the units at the top. */
    @Needs(Permission.SEE)
    @GetMapping("/registry")
    String search(@RequestParam(defaultValue = "") String q, Model model, Forms forms) {
        Registry known = known();
        String asked = q.strip();
        List<Found> found = found(known, asked, forms);
        model.addAttribute("asked", asked);
        model.addAttribute("found", found.stream().limit(MOST).toList());
        model.addAttribute("more", found.size() > MOST);
        model.addAttribute("total", forms.number(found.size()));
        return "registry";
    }

    /** One unit. */
    @Needs(Permission.SEE)
    @GetMapping("/registry/{id}")
    String unit(@PathVariable String id, Model model, Forms forms) {
        Registry known = known();
        if (!UnitId.isWellFormed(id)) {
            throw new NotThere("unit");
        }
        UnitId unit = new UnitId(id);
        List<UnitVersion> versions = known.versionsOf(unit);
        if (versions.isEmpty()) {
            throw new NotThere("unit");
        }
        UnitVersion last = versions.get(versions.size() - 1);
        model.addAttribute("id", id);
        model.addAttribute("name", last.fullName());
        model.addAttribute("code", last.code());
        model.addAttribute(
                "versions",
                versions.stream().map(version -> life(known, version, forms)).toList());
        UnitLineage lineage = UnitLineage.of(known, last);
        model.addAttribute("picture", LineagePicture.of(lineage, forms));
        List<UnitEvent> events = new ArrayList<>(known.eventsInto(unit));
        known.eventsFrom(unit).stream().filter(event -> !events.contains(event)).forEach(events::add);
        model.addAttribute(
                "events",
                events.stream()
                        .sorted(Comparator.comparing(UnitEvent::effective))
                        .map(event -> event(known, event, forms))
                        .toList());
        LocalDate day = last.validity().until() == null
                ? lastChange(known, last)
                : last.validity().until().minusDays(1);
        model.addAttribute(
                "children",
                known.childrenOn(unit, day).stream()
                        .map(child -> new Other(child.id().value(), child.fullName()))
                        .toList());
        model.addAttribute("childrenOn", forms.day(day));
        return "registry-unit";
    }

    private Registry known() {
        return registry.now().orElseThrow(() -> new NothingYet("layout.noReview"));
    }

    /** The last day within a version on which the map changed. */
    private static LocalDate lastChange(Registry known, UnitVersion version) {
        return known.changeDays().stream()
                .filter(version.validity()::contains)
                .reduce(version.validity().from(), (earlier, later) -> later);
    }

    private static List<Found> found(Registry known, String asked, Forms forms) {
        String slug = Slug.of(asked);
        Map<UnitId, UnitVersion> units = new LinkedHashMap<>();
        for (UnitVersion version : known.all()) {
            boolean fits = asked.isEmpty()
                    ? version.parent() == null
                    : version.code().equalsIgnoreCase(asked)
                            || version.id().value().equals(asked)
                            || (!slug.isEmpty() && Slug.of(version.fullName()).contains(slug));
            if (fits) {
                units.merge(
                        version.id(),
                        version,
                        (one, other) ->
                                one.validity().from().isAfter(other.validity().from()) ? one : other);
            }
        }
        return units.values().stream()
                .sorted(Comparator.comparing(
                                (UnitVersion unit) -> unit.validity().until() != null)
                        .thenComparing(UnitVersion::level)
                        .thenComparing(UnitVersion::slug)
                        .thenComparing(unit -> unit.id().value()))
                .map(unit -> new Found(
                        unit.id().value(),
                        unit.fullName(),
                        unit.code(),
                        above(known, unit),
                        span(unit, forms),
                        unit.validity().until() != null))
                .toList();
    }

    private static String above(Registry known, UnitVersion unit) {
        UnitId parent = unit.parent();
        return parent == null
                ? ""
                : known.find(parent, unit.validity().from())
                        .map(UnitVersion::fullName)
                        .orElse(parent.value());
    }

    private static String span(UnitVersion unit, Forms forms) {
        LocalDate until = unit.validity().until();
        return forms.text("unit.since", forms.day(unit.validity().from()))
                + (until == null ? "" : " " + forms.text("registry.until", forms.day(until)));
    }

    private static Life life(Registry known, UnitVersion version, Forms forms) {
        UnitId parent = version.parent();
        return new Life(
                span(version, forms),
                version.fullName(),
                version.code(),
                parent == null ? null : parent.value(),
                above(known, version));
    }

    private static Event event(Registry known, UnitEvent event, Forms forms) {
        UnitId to = event.to();
        return new Event(
                forms.day(event.effective()),
                forms.text("event." + event.kind().word())
                        + (event.whole() || event.kind().keepsIdentity()
                                ? ""
                                : " (" + forms.text("lineage.part") + ")"),
                other(known, event.from(), event.effective().minusDays(1)),
                to == null || event.kind().keepsIdentity() ? null : other(known, to, event.effective()),
                forms.text("evidence." + event.evidence()),
                event.legalText().isEmpty() ? forms.text("lineage.notext") : event.legalText());
    }

    /** Whether it was about all of the unit; a unit that was dissolved went nowhere in parts. */
    static boolean isWhole(UnitEvent event) {
        return event.whole() || event.kind().keepsIdentity() || event.kind() == UnitEventKind.DISSOLVE;
    }

    private static Other other(Registry known, UnitId unit, LocalDate day) {
        return new Other(
                unit.value(), known.find(unit, day).map(UnitVersion::fullName).orElse(unit.value()));
    }

    /** A unit that was found. */
    record Found(String id, String name, String code, String above, String span, boolean over) {}

    /** A unit for a span of days. */
    record Life(
            String span, String name, String code, @Nullable String parent, String above) {}

    /** What happened, from whom to whom. */
    record Event(
            String day, String kind, Other from, @Nullable Other to, String evidence, String legalText) {}

    /** A unit to go to. */
    record Other(String id, String name) {}
}
