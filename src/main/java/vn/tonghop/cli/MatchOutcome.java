package vn.tonghop.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.matching.NameMatch;
import vn.tonghop.core.registry.UnitVersion;

/**
 * A match in the words of the command's contract.
 *
 * @param outcome matched, ambiguous or unknown
 * @param reason why it is unknown; null for the others
 * @param unit the unit, if matched
 * @param evidence why it was matched
 * @param candidates the units it may be, or that are near it
 */
record MatchOutcome(
        String outcome,
        @Nullable String reason,
        @Nullable UnitVersion unit,
        List<String> evidence,
        List<UnitVersion> candidates) {
    static MatchOutcome of(NameMatch match) {
        if (match instanceof NameMatch.Matched matched) {
            return new MatchOutcome("matched", null, matched.unit(), matched.evidence(), List.of());
        }
        if (match instanceof NameMatch.Ambiguous ambiguous) {
            return new MatchOutcome("ambiguous", null, null, List.of(), ambiguous.candidates());
        }
        if (match instanceof NameMatch.Unknown unknown) {
            return unknown("no_such_name", unknown.proposals());
        }
        if (match instanceof NameMatch.NotOnDate notOnDate) {
            return unknown("not_on_date", notOnDate.successors());
        }
        if (match instanceof NameMatch.Contradiction contradiction) {
            return unknown("contradiction", contradiction.candidates());
        }
        if (match instanceof NameMatch.OutsideSender outside) {
            return unknown("outside_sender", List.of(outside.unit()));
        }
        if (match instanceof NameMatch.AgencyOnly agency) {
            return unknown("agency_only", listOf(agency.within()));
        }
        if (match instanceof NameMatch.BelowRegistry below) {
            return unknown("below_registry", listOf(below.within()));
        }
        return unknown(match instanceof NameMatch.SeveralUnits ? "several_units" : "not_a_unit", List.of());
    }

    private static MatchOutcome unknown(String reason, List<UnitVersion> candidates) {
        return new MatchOutcome("unknown", reason, null, List.of(), candidates);
    }

    private static List<UnitVersion> listOf(@Nullable UnitVersion unit) {
        return Optional.ofNullable(unit).stream().toList();
    }
}
