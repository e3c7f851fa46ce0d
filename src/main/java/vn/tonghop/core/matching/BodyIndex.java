package vn.tonghop.core.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.BodyStanding;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitVersion;

/**
 * The bodies of one day that work in a place and do not stand for it, by their registered names. A name counts whole, or
 * with its place left to what stands behind it; nothing else is taken off, abbreviated or guessed.
 */
final class BodyIndex {
    private static final String BODY_OF = "ubnd ";

    private final Registry registry;
    private final LocalDate day;
    private final Map<UnitId, UnitId> places = new HashMap<>();
    private final Map<String, List<Name>> byExact = new HashMap<>();
    private final Map<String, List<Name>> byPlain = new HashMap<>();

    /**
     * One name of a body.
     *
     * @param body the body
     * @param gaps what separates its words
     * @param alias whether it is not the name but another one it goes by
     * @param needsPlace whether the place was taken off, so that the text must give it
     */
    private record Name(UnitVersion body, List<NameText.Gap> gaps, boolean alias, boolean needsPlace) {}

    BodyIndex(Registry registry, LocalDate day) {
        this.registry = registry;
        this.day = day;
        for (UnitVersion body : registry.bodiesOn(day)) {
            if (body.parent() != null) {
                places.put(body.id(), body.parent());
            }
            if (body.worksInItsPlace()) {
                add(body, body.name(), false);
                BodyStanding standing = Objects.requireNonNull(body.standing());
                standing.aliases().forEach(alias -> add(body, alias, true));
            }
        }
    }

    /** The unit whose names a sender may use: its place for a body, itself for all others. */
    @Nullable
    UnitId scope(@Nullable UnitId sender) {
        return sender == null ? null : places.getOrDefault(sender, sender);
    }

    private void add(UnitVersion body, String printed, boolean alias) {
        NameText name = text(printed);
        add(name, name.size(), new Name(body, gaps(name, name.size()), alias, false));
        UnitVersion place = registry.parentOn(body.id(), day).orElseThrow();
        NameText ending = NameText.of(place.fullName());
        int stem = name.size() - ending.size();
        if (stem > 0 && name.key(stem, name.size()).equals(ending.key(0, ending.size()))) {
            add(name, stem, new Name(body, gaps(name, stem), alias, true));
        }
    }

    private void add(NameText name, int until, Name meaning) {
        byExact.computeIfAbsent(name.key(0, until), any -> new ArrayList<>(1)).add(meaning);
        byPlain.computeIfAbsent(name.plain(0, until), any -> new ArrayList<>(1)).add(meaning);
    }

    /** "TN&MT" is two words to a name, and the sign between them no sign of a lost letter. */
    private static NameText text(String printed) {
        return NameText.of(printed.replace('&', ' '));
    }

    private static List<NameText.Gap> gaps(NameText text, int until) {
        List<NameText.Gap> gaps = new ArrayList<>(until);
        for (int i = 1; i < until; i++) {
            gaps.add(text.gapBefore(i));
        }
        return gaps;
    }

    /**
     * The body that a text names; null if it names none.
     *
     * @param unitOf the unit that the words behind a body's name mean, or null
     */
    @Nullable
    NameMatch match(String printed, @Nullable UnitId sender, Function<String, @Nullable UnitVersion> unitOf) {
        if (byExact.isEmpty()) {
            return null;
        }
        NameText text = text(printed);
        if (text.foreign()) {
            return null;
        }
        Map<UnitId, NameMatch.Matched> found = new LinkedHashMap<>();
        for (int until = text.size(); until > 0; until--) {
            for (Name name : named(text, until)) {
                List<String> evidence = evidence(text, until, name, unitOf);
                if (evidence != null && name.gaps().equals(gaps(text, until))) {
                    found.putIfAbsent(name.body().id(), new NameMatch.Matched(name.body(), evidence));
                }
            }
        }
        return found.isEmpty() ? null : decide(List.copyOf(found.values()), sender);
    }

    private List<Name> named(NameText text, int until) {
        return text.accented()
                ? byExact.getOrDefault(text.key(0, until), List.of())
                : byPlain.getOrDefault(text.plain(0, until), List.of());
    }

    /** Why the text is the body's; null if the place that stands behind the name is not the body's. */
    private @Nullable List<String> evidence(
            NameText text, int until, Name name, Function<String, @Nullable UnitVersion> unitOf) {
        Set<String> evidence = new LinkedHashSet<>();
        evidence.add(name.alias() ? "alias" : "name");
        evidence.add("body");
        if (!text.accented()) {
            evidence.add("no-accents");
        }
        if (until == text.size()) {
            return name.needsPlace() ? null : List.copyOf(evidence);
        }
        UnitVersion meant = unitOf.apply(text.printed(until));
        if (meant == null) {
            // "Công an huyện" leaves the place's name out; a body's words let the kind stand alone.
            meant = unitOf.apply(BODY_OF + text.printed(until));
        }
        if (meant == null || !isPlace(meant, name)) {
            return null;
        }
        evidence.add("parent:" + meant.name());
        return List.copyOf(evidence);
    }

    private boolean isPlace(UnitVersion meant, Name name) {
        return name.needsPlace()
                ? meant.id().equals(name.body().parent())
                : registry.ancestorsOn(name.body().id(), day).contains(meant);
    }

    private NameMatch decide(List<NameMatch.Matched> found, @Nullable UnitId sender) {
        List<NameMatch.Matched> inScope = found.stream()
                .filter(match -> sender == null
                        || registry.mayReportOn(sender, match.unit().id(), day))
                .toList();
        if (inScope.size() == 1) {
            NameMatch.Matched only = inScope.get(0);
            if (found.size() == 1) {
                return only;
            }
            List<String> evidence = new ArrayList<>(only.evidence());
            evidence.add("sender-scope");
            return new NameMatch.Matched(only.unit(), evidence);
        }
        List<NameMatch.Matched> candidates = inScope.isEmpty() ? found : inScope;
        return candidates.size() == 1
                ? new NameMatch.OutsideSender(candidates.get(0).unit())
                : new NameMatch.Ambiguous(
                        candidates.stream().map(NameMatch.Matched::unit).toList());
    }
}
