package vn.tonghop.pipeline.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Indicator;
import vn.tonghop.core.definition.PlausibleRange;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.definition.Rule;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.finding.Severity;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.pipeline.normalize.NormalizedLine;
import vn.tonghop.pipeline.reconcile.ReconciledLine;

/** Decides what becomes of a line: the review's rules, and what holds for every review. */
public final class LineRules {
    /** Which check of a review gives which finding; all other findings hold whatever the review says. */
    private static final Map<FindingCode, Rule.Kind> RULES = Map.of(
            FindingCode.DATE_OUTSIDE_PERIOD, Rule.Kind.DATE_WITHIN_PERIOD,
            FindingCode.DATE_STRADDLES_PERIOD, Rule.Kind.DATE_WITHIN_PERIOD,
            FindingCode.IMPLAUSIBLE_AMOUNT, Rule.Kind.PLAUSIBLE_RANGE,
            FindingCode.PART_EXCEEDS_WHOLE, Rule.Kind.PART_WITHIN_WHOLE,
            FindingCode.PART_WITHOUT_WHOLE, Rule.Kind.PART_WITHIN_WHOLE,
            FindingCode.UNIT_TWICE, Rule.Kind.ONE_LINE_A_UNIT,
            FindingCode.UNIT_INCLUDES_OTHERS, Rule.Kind.ONE_LINE_A_UNIT,
            FindingCode.AMOUNT_IN_COLUMN_OFF, Rule.Kind.SLIP_GUARD,
            FindingCode.SLIP_AGAINST_PEERS, Rule.Kind.SLIP_GUARD,
            FindingCode.SLIP_AGAINST_EARLIER, Rule.Kind.SLIP_GUARD);

    private final ReviewDefinition review;
    private final String file;
    private final RepeatedUnits repeated;
    private final SlipGuard slips;

    /** The rules of a review for the lines of one file. */
    public LineRules(ReviewDefinition review, String file, RepeatedUnits repeated, SlipGuard slips) {
        this.review = review;
        this.file = file;
        this.repeated = repeated;
        this.slips = slips;
    }

    /** Decides on one line. */
    public LineOutcome decide(ReconciledLine line) {
        NormalizedLine.Reported data = line.line();
        List<Finding> held = new ArrayList<>(data.findings());
        List<Finding> warnings = new ArrayList<>();
        Finding unmatched = line.finding();
        // A line with the wrong number of cells has its cells in the wrong columns: its unit says nothing.
        boolean cellsInPlace = held.stream().noneMatch(finding -> finding.code() == FindingCode.COLUMN_COUNT);
        if (unmatched != null && cellsInPlace) {
            held.add(unmatched);
        }
        // A cell that can't be read is reason enough; that the line has no other amount would only repeat it.
        if (cellsInPlace && data.amounts().isEmpty() && data.unread().isEmpty()) {
            held.add(
                    Finding.of(FindingCode.NO_AMOUNT, place(data), data.source().text()));
        }
        for (Finding finding : findings(data, line.unit())) {
            (severity(finding.code()) == Severity.HELD ? held : warnings).add(finding);
        }
        UnitVersion unit = line.unit();
        if (held.isEmpty() && unit != null) {
            return new LineOutcome.Accepted(data, unit, line.evidence(), warnings, line.decision(), line.name());
        }
        held.addAll(warnings);
        return cellsInPlace
                ? new LineOutcome.Held(data.source(), held, unit, line.candidates(), line.name())
                : new LineOutcome.Held(data.source(), held, null, List.of(), line.name());
    }

    private List<Finding> findings(NormalizedLine.Reported data, @Nullable UnitVersion unit) {
        List<Finding> findings = new ArrayList<>();
        if (data.when() != null && !review.period().contains(data.when())) {
            findings.add(Finding.of(
                    review.period().overlaps(data.when())
                            ? FindingCode.DATE_STRADDLES_PERIOD
                            : FindingCode.DATE_OUTSIDE_PERIOD,
                    place(data).column(data.whenColumn()),
                    data.whenText(),
                    review.period().from().toString(),
                    review.period().until().minusDays(1).toString()));
        }
        for (NormalizedLine.CellAmount amount : data.amounts()) {
            Indicator indicator = review.indicator(amount.indicator()).orElseThrow();
            amount(data, amount, indicator, unit).ifPresent(findings::add);
            partOfWhole(data, amount, indicator).ifPresent(findings::add);
        }
        if (unit != null) {
            unitOnce(data, unit).ifPresent(findings::add);
        }
        findings.removeIf(finding -> severity(finding.code()) == null);
        return findings;
    }

    /** One thing is said of an amount: what the slip guard finds explains why it is implausible. */
    private Optional<Finding> amount(
            NormalizedLine.Reported data,
            NormalizedLine.CellAmount amount,
            Indicator indicator,
            @Nullable UnitVersion unit) {
        Optional<Finding> implausible = plausible(data, amount, indicator);
        Severity guard = review.severityOf(Rule.Kind.SLIP_GUARD);
        boolean explains = guard == Severity.HELD || (guard != null && implausible.isEmpty());
        Optional<Finding> slip =
                explains ? slips.check(amount, indicator, unit, place(data).column(amount.column())) : Optional.empty();
        return slip.isPresent() ? slip : implausible;
    }

    private Optional<Finding> plausible(
            NormalizedLine.Reported data, NormalizedLine.CellAmount amount, Indicator indicator) {
        PlausibleRange range = indicator.plausible();
        BigDecimal stated = amount.amount().quantity().stated();
        if (range == null || range.holds(stated)) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                FindingCode.IMPLAUSIBLE_AMOUNT,
                place(data).column(amount.column()),
                amount.text(),
                SlipGuard.words(stated, indicator),
                range.min().toPlainString(),
                SlipGuard.words(range.max(), indicator),
                LikelySlip.of(stated, range)
                        .map(likely -> SlipGuard.words(likely, indicator))
                        .orElse("?")));
    }

    private Optional<Finding> partOfWhole(
            NormalizedLine.Reported data, NormalizedLine.CellAmount amount, Indicator indicator) {
        String wholeId = indicator.shareOf();
        // A whole that is there but can't be read has its own finding.
        if (wholeId == null || data.unread().contains(wholeId)) {
            return Optional.empty();
        }
        Place cell = place(data).column(amount.column());
        Optional<NormalizedLine.CellAmount> whole = data.amounts().stream()
                .filter(other -> other.indicator().equals(wholeId))
                .findFirst();
        if (whole.isEmpty()) {
            String name = review.indicator(wholeId).orElseThrow().name().vi();
            return Optional.of(Finding.of(FindingCode.PART_WITHOUT_WHOLE, cell, amount.text(), name));
        }
        BigDecimal most = whole.get().amount().quantity().upper();
        if (most != null && amount.amount().quantity().lower().compareTo(most) > 0) {
            return Optional.of(Finding.of(
                    FindingCode.PART_EXCEEDS_WHOLE,
                    cell,
                    amount.text(),
                    whole.get().text()));
        }
        return Optional.empty();
    }

    private Optional<Finding> unitOnce(NormalizedLine.Reported data, UnitVersion unit) {
        Place cell = place(data).column(data.unitColumn());
        Optional<Long> other = repeated.otherLineOf(unit.id(), data.source().line());
        if (other.isPresent()) {
            return Optional.of(Finding.of(
                    FindingCode.UNIT_TWICE,
                    cell,
                    data.unitText().strip(),
                    other.get().toString()));
        }
        return repeated.includesOthers(unit.id())
                ? Optional.of(Finding.of(
                        FindingCode.UNIT_INCLUDES_OTHERS, cell, data.unitText().strip()))
                : Optional.empty();
    }

    /** What the review makes of a finding of its rules; null where it does not make that check. */
    private @Nullable Severity severity(FindingCode code) {
        Rule.Kind rule = RULES.get(code);
        return rule == null ? code.severity() : review.severityOf(rule);
    }

    private Place place(NormalizedLine.Reported data) {
        return Place.atLine(file, data.source().line());
    }
}
