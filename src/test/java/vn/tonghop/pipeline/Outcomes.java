package vn.tonghop.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.measure.Quantity;
import vn.tonghop.pipeline.normalize.NormalizedLine;
import vn.tonghop.pipeline.validate.LineOutcome;

/** Outcomes in short. */
final class Outcomes {
    private Outcomes() {}

    /** "06172 land_donated [0, 580, 580]", "CODE@column «text» (arguments)" for each finding, "TOTAL ...". */
    static String inShort(LineOutcome outcome) {
        if (outcome instanceof LineOutcome.Accepted accepted) {
            return accepted.unit().code() + " " + amounts(accepted.data().amounts())
                    + (accepted.warnings().isEmpty() ? "" : " | " + findings(accepted.warnings()));
        }
        if (outcome instanceof LineOutcome.Held held) {
            return findings(held.findings());
        }
        NormalizedLine.NonData line = ((LineOutcome.NonData) outcome).line();
        return (line.kind() + " " + amounts(line.totals()) + " " + findings(line.findings())).strip();
    }

    static String codes(LineOutcome.Held held) {
        return held.findings().stream().map(finding -> finding.code().name()).collect(Collectors.joining(" "));
    }

    private static String amounts(List<NormalizedLine.CellAmount> amounts) {
        return amounts.stream()
                .map(amount -> amount.indicator() + " " + bounds(amount.amount().quantity()))
                .collect(Collectors.joining(", "));
    }

    private static String bounds(Quantity quantity) {
        return quantity.isExact()
                ? quantity.stated().toPlainString()
                : "[" + quantity.lower().toPlainString() + ", "
                        + quantity.stated().toPlainString() + ", "
                        + (quantity.upper() == null ? "∞" : quantity.upper().toPlainString()) + "]";
    }

    private static String findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + "@" + finding.place().column() + " «" + finding.text() + "» "
                        + finding.arguments())
                .collect(Collectors.joining("; "));
    }
}
