package vn.tonghop.pipeline.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.decision.DecisionKey;
import vn.tonghop.core.decision.Decisions;
import vn.tonghop.core.decision.NameDecision;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.matching.NameMatch;
import vn.tonghop.core.matching.NameMatcher;
import vn.tonghop.core.matching.SenderNames;
import vn.tonghop.core.registry.Registry;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.normalize.NormalizedLine;

/** Finds the reporting unit of each line of one sender's file. */
public final class UnitReconciler {
    private static final int REMEMBERED = 10_000;

    private final Registry registry;
    private final SenderNames names;
    private final UnitVersion sender;
    private final LocalDate day;
    private final String file;
    private final Decisions.ForSender decisions;
    private final Map<String, Known> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Matches names as the sender may use them, among the units of a day, by the decisions made for the sender. */
    public UnitReconciler(
            NameMatcher matcher,
            UnitVersion sender,
            LocalDate day,
            String file,
            Registry registry,
            Decisions.ForSender decisions) {
        this.registry = registry;
        this.decisions = decisions;
        this.names = matcher.of(sender.id());
        this.sender = sender;
        this.day = day;
        this.file = file;
    }

    /** What a text names, without a line around it. */
    public Named named(String text) {
        String name = text.strip();
        if (Spelling.isBlank(name)) {
            return Named.NOTHING;
        }
        Known known = known(name);
        NameMatch match = known.match;
        if (decisions.on(known.key, match instanceof NameMatch.Matched).isPresent()) {
            return Named.UNIT;
        }
        if (match instanceof NameMatch.AgencyOnly) {
            return Named.AGENCY;
        }
        if (match instanceof NameMatch.Unknown unknown) {
            return unknown.proposals().isEmpty() ? Named.NOTHING : Named.NEAR;
        }
        if (match instanceof NameMatch.SeveralUnits || match instanceof NameMatch.BelowRegistry) {
            return Named.LOOSE;
        }
        return match instanceof NameMatch.NotAUnit ? Named.NOTHING : Named.UNIT;
    }

    /** The unit a text means for certain; empty where it means none or the name does not decide it. */
    public Optional<UnitVersion> unitOf(String text) {
        String name = text.strip();
        if (Spelling.isBlank(name)) {
            return Optional.empty();
        }
        Known known = known(name);
        boolean sure = known.match instanceof NameMatch.Matched;
        Optional<NameDecision> decision = decisions.on(known.key, sure);
        return decision.isPresent()
                ? registry.find(decision.get().unit(), day)
                : known.match instanceof NameMatch.Matched matched ? Optional.of(matched.unit()) : Optional.empty();
    }

    /** Whether a unit is another one, or in it. */
    public boolean isWithin(UnitVersion inner, UnitVersion outer) {
        Optional<UnitVersion> at = Optional.of(inner);
        while (at.isPresent() && !at.get().id().equals(outer.id())) {
            at = registry.parentOn(at.get().id(), day);
        }
        return at.isPresent();
    }

    private Known known(String text) {
        return remembered.computeIfAbsent(text, name -> new Known(names.match(name), DecisionKey.ofName(name)));
    }

    /** What a text names. */
    public enum Named {
        /** A reporting unit, or one of several. */
        UNIT,
        /** Units together, or a place below those that report: "các xã vùng cao", "khối 5". */
        LOOSE,
        /** A body that stands for no unit. */
        AGENCY,
        /** Nothing, but a unit is spelt nearly so. */
        NEAR,
        /** Nothing we know. */
        NOTHING
    }

    /** Finds the unit of one line. */
    public ReconciledLine reconcile(NormalizedLine.Reported line) {
        String text = line.unitText().strip();
        Place place = Place.atLine(file, line.source().line()).column(line.unitColumn());
        if (Spelling.isBlank(text)) {
            return held(line, Finding.of(FindingCode.UNIT_MISSING, place, ""), List.of());
        }
        Known known = known(text);
        boolean sure = known.match instanceof NameMatch.Matched;
        Optional<NameDecision> decision = decisions.on(known.key, sure);
        SeenName seen =
                new SeenName(known.key, sure, decision.map(NameDecision::id).orElse(null));
        return (decision.isPresent()
                        ? decided(line, decision.get(), known.match, place, text)
                        : undecided(line, known.match, place, text))
                .by(seen);
    }

    private ReconciledLine undecided(NormalizedLine.Reported line, NameMatch match, Place place, String text) {
        return match instanceof NameMatch.Matched matched
                ? new ReconciledLine(line, matched.unit(), matched.evidence(), null, List.of(), null, null)
                : unmatched(line, match, place, text);
    }

    private ReconciledLine decided(
            NormalizedLine.Reported line, NameDecision decision, NameMatch match, Place place, String text) {
        String number = Long.toString(decision.id());
        Optional<UnitVersion> unit = registry.find(decision.unit(), day);
        if (unit.isEmpty()) {
            return held(
                    line,
                    Finding.of(
                            FindingCode.DECISION_UNIT_NOT_ON_DATE,
                            place,
                            text,
                            number,
                            decision.unit().value(),
                            day.toString()),
                    List.of());
        }
        List<String> evidence = new ArrayList<>(List.of("decision:" + number));
        if (match instanceof NameMatch.Matched other
                && !other.unit().id().equals(unit.get().id())) {
            evidence.add("instead-of:" + other.unit().code());
        }
        return new ReconciledLine(line, unit.get(), evidence, null, List.of(), decision.id(), null);
    }

    private ReconciledLine unmatched(NormalizedLine.Reported line, NameMatch match, Place place, String text) {
        if (match instanceof NameMatch.Ambiguous ambiguous) {
            return held(line, FindingCode.AMBIGUOUS_UNIT, place, text, ambiguous.candidates());
        }
        if (match instanceof NameMatch.Contradiction contradiction) {
            return held(line, FindingCode.UNIT_CONTRADICTION, place, text, contradiction.candidates());
        }
        if (match instanceof NameMatch.NotOnDate gone) {
            return held(
                    line,
                    Finding.of(FindingCode.UNIT_NOT_ON_DATE, place, text, day.toString(), names(gone.successors())),
                    gone.successors());
        }
        if (match instanceof NameMatch.OutsideSender outside) {
            return held(
                    line,
                    Finding.of(FindingCode.UNIT_OUTSIDE_SENDER, place, text, sender.fullName()),
                    List.of(outside.unit()));
        }
        if (match instanceof NameMatch.AgencyOnly agency) {
            return held(line, FindingCode.UNIT_IS_AN_AGENCY, place, text, one(agency.within()));
        }
        if (match instanceof NameMatch.BelowRegistry below) {
            return held(line, FindingCode.UNIT_BELOW_REGISTRY, place, text, one(below.within()));
        }
        if (match instanceof NameMatch.SeveralUnits) {
            return held(line, FindingCode.SEVERAL_UNITS, place, text, List.of());
        }
        List<UnitVersion> proposals = match instanceof NameMatch.Unknown unknown ? unknown.proposals() : List.of();
        return held(line, FindingCode.UNKNOWN_UNIT, place, text, proposals);
    }

    private ReconciledLine held(
            NormalizedLine.Reported line, FindingCode code, Place place, String text, List<UnitVersion> candidates) {
        return held(line, Finding.of(code, place, text, names(candidates)), candidates);
    }

    private static ReconciledLine held(NormalizedLine.Reported line, Finding finding, List<UnitVersion> candidates) {
        return new ReconciledLine(
                line,
                null,
                List.of(),
                finding,
                candidates.stream().map(UnitVersion::code).toList(),
                null,
                null);
    }

    private static List<UnitVersion> one(@Nullable UnitVersion unit) {
        return unit == null ? List.of() : List.of(unit);
    }

    private String names(List<UnitVersion> units) {
        return units.isEmpty()
                ? "–"
                : units.stream().map(unit -> registry.described(unit, day)).collect(Collectors.joining("; "));
    }

    /** What a text by itself means, and what decisions on it are looked up by. */
    private record Known(NameMatch match, DecisionKey key) {}
}
