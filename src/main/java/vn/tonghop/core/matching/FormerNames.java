package vn.tonghop.core.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.matching.NameHits.Hit;
import vn.tonghop.core.registry.Succession;
import vn.tonghop.core.registry.UnitEvent;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/** What a name means that units had before the matcher's day. */
final class FormerNames {
    private final NameIndex index;
    private final @Nullable Sender sender;

    FormerNames(NameIndex index, @Nullable Sender sender) {
        this.index = index;
        this.sender = sender;
    }

    /** Former units that the text without accents names as well, and that did not go whole into the unit. */
    static List<Hit> spelledOtherwise(Hit current, List<Hit> former) {
        NamedUnit unit = current.named();
        return former.stream()
                .filter(hit -> !hit.named().key().exact().equals(unit.key().exact()))
                .filter(hit -> !(hit.named().fate() instanceof Succession.Whole whole
                        && whole.unit().id().equals(unit.unit().id())))
                .toList();
    }

    /** Held: the text may be the unit or one of those. */
    static NameMatch withoutAccentsEither(UnitVersion unit, List<Hit> former) {
        Map<UnitId, UnitVersion> candidates = new LinkedHashMap<>();
        candidates.put(unit.id(), unit);
        successors(former).forEach(successor -> candidates.put(successor.id(), successor));
        return candidates.size() > 1
                ? new NameMatch.Ambiguous(NameMatcher.sorted(candidates.values()))
                : new NameMatch.NotOnDate(former.get(0).named().unit(), List.of(unit));
    }

    /** A name of units that ended: theirs only if all of them are, for certain and whole, in one unit of the day. */
    NameMatch forward(NameText words, List<Hit> former, boolean narrowed) {
        Map<UnitId, Succession.Whole> wholes = new LinkedHashMap<>();
        for (Hit hit : former) {
            if (!(hit.named().fate() instanceof Succession.Whole whole)) {
                return notOnDate(former);
            }
            wholes.put(whole.unit().id(), whole);
        }
        if (wholes.size() > 1) {
            return new NameMatch.Ambiguous(NameMatcher.sorted(
                    wholes.values().stream().map(Succession.Whole::unit).toList()));
        }
        Succession.Whole whole = wholes.values().iterator().next();
        boolean under = index.byId(whole.unit().id()).stream().allMatch(unit -> unit.isUnder(sender));
        List<UnitEvent> path = whole.path();
        return under
                ? new NameMatch.Matched(whole.unit(), Reasons.of(words, former.get(0), narrowed, path))
                : new NameMatch.OutsideSender(whole.unit());
    }

    /** Units that were, and of which it is not certain that one unit of the day has all. */
    static NameMatch notOnDate(List<Hit> former) {
        return new NameMatch.NotOnDate(former.get(0).named().unit(), successors(former));
    }

    private static List<UnitVersion> successors(List<Hit> former) {
        Map<UnitId, UnitVersion> successors = new LinkedHashMap<>();
        for (Hit hit : former) {
            Succession fate = hit.named().fate();
            if (fate != null) {
                fate.units().forEach(unit -> successors.put(unit.id(), unit));
            }
        }
        return NameMatcher.sorted(successors.values());
    }
}
