package vn.tonghop.pipeline.normalize;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.period.Period;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.submission.SourceLine;

/** What the cells of one line gave, as far as they were read. */
final class ReadCells {
    private String unit = "";
    private String unitColumn = "";
    private @Nullable String contributor;
    private @Nullable Period when;
    private String whenText = "";
    private String whenColumn = "";
    private final List<NormalizedLine.CellAmount> amounts = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    void unit(String text, String column) {
        unit = Spelling.isBlank(text) ? "" : text;
        unitColumn = column;
    }

    void contributor(String text) {
        contributor = Spelling.isBlank(text) ? null : text.strip();
    }

    void dateColumn(String column) {
        whenColumn = column;
    }

    void date(String text, @Nullable Period span) {
        whenText = text.strip();
        when = span;
    }

    void amount(NormalizedLine.CellAmount amount) {
        amounts.add(amount);
    }

    /** A cell of an indicator has something in it that can't be trusted. */
    void unread(String indicator, Finding finding) {
        unread.add(indicator);
        findings.add(finding);
    }

    void refuse(Finding finding) {
        findings.add(finding);
    }

    /** Whether the line names a unit and there is no amount of it, and nothing wrong with it. */
    boolean hasNothing() {
        return !unit.isEmpty() && amounts.isEmpty() && unread.isEmpty() && findings.isEmpty();
    }

    NormalizedLine.Reported data(SourceLine line) {
        return new NormalizedLine.Reported(
                line, unit, unitColumn, contributor, when, whenText, whenColumn, amounts, unread, findings);
    }

    NormalizedLine.NonData total(SourceLine line, @Nullable SummedLines of) {
        return new NormalizedLine.NonData(line, NormalizedLine.NonData.Kind.TOTAL, amounts, findings, of);
    }
}
