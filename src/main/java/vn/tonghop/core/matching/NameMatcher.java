package vn.tonghop.core.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.matching.NameHits.Hit;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitKind;
import vn.tonghop.core.registry.UnitLevel;
import vn.tonghop.core.registry.UnitVersion;

/**
 * Finds the reporting unit that a name means on one day: by kind's word, units above, sender and day first, by the text
 * second; where the text names no unit of the State's tree, the registered body that it names. Nearness of spelling
 * never decides. Immutable once built, and safe to share.
 */
public final class NameMatcher {
    /** The version of the rules; it changes whenever a name may be matched otherwise than before. */
    public static final String RULES = "names-3";

    private static final int CODE_DIGITS = 5;

    private final NameIndex index;
    private final BodyIndex bodies;

    /** Indexes the registry's names for one day; build it once and keep it. */
    public NameMatcher(Registry registry, LocalDate on) {
        this.index = new NameIndex(registry, on);
        this.bodies = new BodyIndex(registry, on);
    }

    /**
     * What a name means; never throws, whatever the text.
     *
     * @param text the name as printed
     * @param sender who sent it, which limits what it can mean to what {@link Registry#mayReportOn} allows; null for no
     *     limit
     */
    public NameMatch match(String text, @Nullable UnitId sender) {
        return of(sender).match(text);
    }

    /** The same for all names of a sender; null for no limit. */
    public SenderNames of(@Nullable UnitId sender) {
        return new SenderNames(this, sender, index.sender(bodies.scope(sender)));
    }

    NameMatch match(String text, @Nullable UnitId sender, @Nullable Sender scope) {
        NameMatch unit = matchUnit(text, scope);
        boolean noUnit = unit instanceof NameMatch.AgencyOnly
                || unit instanceof NameMatch.Unknown
                || unit instanceof NameMatch.BelowRegistry
                || unit instanceof NameMatch.SeveralUnits;
        NameMatch body = noUnit ? bodies.match(text, sender, place -> unitOf(place, scope)) : null;
        return body == null ? unit : body;
    }

    private @Nullable UnitVersion unitOf(String place, @Nullable Sender scope) {
        NameMatch match = matchUnit(place, scope);
        if (match instanceof NameMatch.OutsideSender outside) {
            return outside.unit();
        }
        return match instanceof NameMatch.Matched matched ? matched.unit() : null;
    }

    private NameMatch matchUnit(String text, @Nullable Sender sender) {
        NameText words = index.read(text);
        if (NonUnits.isTotalOrBlank(words)) {
            return new NameMatch.NotAUnit();
        }
        if (words.size() == 1 && words.word(0).key().length() == CODE_DIGITS) {
            List<NamedUnit> coded = index.byCode(words.key(0, 1));
            if (!coded.isEmpty()) {
                return byCode(coded.get(0), sender);
            }
        }
        int now = words.nowBecame();
        if (now > 0) {
            return sameNow(matchUnit(words.printed(0, now), sender), matchUnit(words.printed(now + 2), sender));
        }
        List<NameReading> readings = NameGrammar.read(words);
        NameHits hits = new NameHits(words, index, readings, sender);
        NameMatch byName = decide(words, hits, sender);
        if (byName != null) {
            return byName;
        }
        NameMatch byKind = byKindAlone(readings, sender);
        return byKind == null ? held(words, readings, hits, sender) : byKind;
    }

    /** "xã Nam La, nay là xã Hội Hoan": both names must mean one unit. */
    private static NameMatch sameNow(NameMatch before, NameMatch now) {
        if (!(before instanceof NameMatch.Matched old)) {
            return before;
        }
        if (!(now instanceof NameMatch.Matched present)) {
            return new NameMatch.Contradiction(List.of(old.unit()));
        }
        return present.unit().id().equals(old.unit().id())
                ? before
                : new NameMatch.Contradiction(sorted(List.of(old.unit(), present.unit())));
    }

    private static NameMatch byCode(NamedUnit coded, @Nullable Sender sender) {
        return coded.isUnder(sender)
                ? new NameMatch.Matched(coded.unit(), List.of("code"))
                : new NameMatch.OutsideSender(coded.unit());
    }

    private @Nullable NameMatch decide(NameText words, NameHits hits, @Nullable Sender sender) {
        List<Hit> inScope = hits.inside().current();
        if (inScope.size() > 1) {
            return new NameMatch.Ambiguous(units(inScope));
        }
        if (inScope.size() == 1) {
            return current(words, inScope.get(0), hits);
        }
        FormerNames former = new FormerNames(index, sender);
        if (!hits.inside().former().isEmpty()) {
            boolean narrowed = !hits.outside().former().isEmpty();
            return former.forward(words, hits.inside().former(), narrowed);
        }
        List<Hit> elsewhere = hits.outside().current();
        if (elsewhere.size() == 1) {
            return new NameMatch.OutsideSender(elsewhere.get(0).named().unit());
        }
        if (elsewhere.size() > 1) {
            return new NameMatch.Ambiguous(units(elsewhere));
        }
        List<Hit> formerElsewhere = hits.outside().former();
        return formerElsewhere.isEmpty() ? null : FormerNames.notOnDate(formerElsewhere);
    }

    private static NameMatch current(NameText words, Hit hit, NameHits hits) {
        UnitVersion unit = hit.named().unit();
        if (hit.reading().communeBody() && unit.level() != UnitLevel.COMMUNE) {
            return new NameMatch.Contradiction(List.of(unit));
        }
        if (hit.likeness() == NameIndex.Likeness.PLAIN) {
            List<Hit> otherwise =
                    FormerNames.spelledOtherwise(hit, hits.inside().former());
            if (!otherwise.isEmpty()) {
                return FormerNames.withoutAccentsEither(unit, otherwise);
            }
        }
        boolean narrowed = hits.isAnyOutside();
        return new NameMatch.Matched(unit, Reasons.of(words, hit, narrowed, List.of()));
    }

    /** "Huyện ủy" is the sender's, if the sender is a huyện; "Tỉnh ủy" is the one province's. */
    private @Nullable NameMatch byKindAlone(List<NameReading> readings, @Nullable Sender sender) {
        for (NameReading reading : readings) {
            if (!reading.nameless() || !reading.above().isEmpty() || reading.former()) {
                continue;
            }
            if (sender == null) {
                return onlyProvince(reading);
            }
            for (NamedUnit own : sender.unit() == null ? List.<NamedUnit>of() : List.of(sender.unit())) {
                if (reading.allows(own.unit().kind())) {
                    String kind = Reasons.kind(own.unit().kind());
                    return new NameMatch.Matched(own.unit(), List.of(kind, "sender-scope"));
                }
                for (NamedUnit.Above above : own.above()) {
                    if (reading.allows(above.unit().kind())) {
                        return new NameMatch.OutsideSender(above.unit());
                    }
                }
            }
        }
        return null;
    }

    private @Nullable NameMatch onlyProvince(NameReading reading) {
        List<NamedUnit> provinces = index.provinces();
        if (provinces.size() != 1 || reading.kinds() != Kinds.of(UnitKind.PROVINCE)) {
            return null;
        }
        UnitVersion province = provinces.get(0).unit();
        return new NameMatch.Matched(province, List.of(Reasons.kind(province.kind())));
    }

    private NameMatch held(NameText words, List<NameReading> readings, NameHits hits, @Nullable Sender sender) {
        NonUnits other = NonUnits.of(words);
        if (other != null) {
            return switch (other.role()) {
                case AGENCY -> new NameMatch.AgencyOnly(within(other, sender));
                case HAMLET -> new NameMatch.BelowRegistry(within(other, sender));
                case SEVERAL -> new NameMatch.SeveralUnits();
            };
        }
        List<UnitVersion> sameName = sorted(hits.sameName().stream()
                .filter(named -> named.fate() == null)
                .map(NamedUnit::unit)
                .toList());
        return sameName.isEmpty()
                ? new NameMatch.Unknown(new Proposals(index.near(sender)).nearTo(words, readings))
                : new NameMatch.Contradiction(sameName);
    }

    private @Nullable UnitVersion within(NonUnits other, @Nullable Sender sender) {
        String rest = other.rest();
        return !rest.isEmpty() && matchUnit(rest, sender) instanceof NameMatch.Matched matched ? matched.unit() : null;
    }

    private static List<UnitVersion> units(List<Hit> hits) {
        return sorted(hits.stream().map(hit -> hit.named().unit()).toList());
    }

    /** By code. */
    static List<UnitVersion> sorted(Collection<UnitVersion> units) {
        return units.stream().sorted(Comparator.comparing(UnitVersion::code)).toList();
    }
}
