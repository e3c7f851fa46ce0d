package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.core.finding.Messages;
import vn.tonghop.core.registry.BodyStanding;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/** Says for people how a body stands in its tree, or which bodies a unit has. */
final class BodyTree {
    private final Messages messages;
    private final Registry registry;

    BodyTree(Messages messages, Registry registry) {
        this.messages = messages;
        this.registry = registry;
    }

    /** The lines about one version, as of its first day or, if later, the day asked for. */
    List<String> lines(UnitVersion version, LocalDate day) {
        BodyStanding standing = version.standing();
        if (standing == null) {
            List<UnitVersion> bodies = registry.bodiesOf(version.id(), day);
            return bodies.isEmpty() ? List.of() : List.of(messages.text("registry.bodies", named(bodies)));
        }
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "registry.body." + standing.role().word(),
                standing.tree(),
                registry.parentOn(version.id(), day).map(UnitVersion::fullName).orElse("–")));
        List<UnitVersion> above = registry.bodiesAbove(version.id(), day).stream()
                .skip(1)
                .flatMap(id -> registry.find(id, day).stream())
                .toList();
        if (!above.isEmpty()) {
            lines.add(messages.text("registry.body.above", named(above)));
        }
        List<UnitVersion> under = registry.bodiesOn(day).stream()
                .filter(body -> isRightUnder(body, version.id()))
                .toList();
        if (!under.isEmpty()) {
            lines.add(messages.text("registry.body.under", named(under)));
        }
        if (!standing.aliases().isEmpty()) {
            lines.add(messages.text("registry.body.aliases", String.join("; ", standing.aliases())));
        }
        return lines;
    }

    private static boolean isRightUnder(UnitVersion body, UnitId above) {
        BodyStanding standing = body.standing();
        return standing != null && above.equals(standing.above());
    }

    private static String named(List<UnitVersion> bodies) {
        return String.join(
                "; ",
                bodies.stream()
                        .map(body -> body.name() + " (" + body.code() + ")")
                        .toList());
    }
}
