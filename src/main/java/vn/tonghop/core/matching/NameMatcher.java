package vn.tonghop.core.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.Slug;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/** Finds the reporting unit that a name means on one day. */
public final class NameMatcher {
    private final Registry registry;
    private final LocalDate day;

    /** A matcher for the units of one day. */
    public NameMatcher(Registry registry, LocalDate on) {
        this.registry = registry;
        this.day = on;
    }

    /**
     * What a name means.
     *
     * @param text the name as printed
     * @param sender who sent it, which limits what it can mean to the sender and the units under it; null for no limit
     */
    public NameMatch match(String text, @Nullable UnitId sender) {
        String slug = Slug.of(text);
        List<UnitVersion> found = registry.resolve(slug, day).stream()
                .filter(unit -> unit.name().equalsIgnoreCase(text.strip())
                        || unit.fullName().equalsIgnoreCase(text.strip()))
                .filter(unit -> sender == null
                        || registry.ancestorsOn(unit.id(), day).stream()
                                .anyMatch(above -> above.id().equals(sender)))
                .toList();
        return switch (found.size()) {
            case 0 -> new NameMatch.Unknown(List.of());
            case 1 -> new NameMatch.Matched(found.get(0), List.of("name"));
            default -> new NameMatch.Ambiguous(found);
        };
    }
}
