package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.text.ColumnLetters;
import vn.tonghop.pipeline.normalize.NormalizedLine;
import vn.tonghop.pipeline.parse.FileFormat;
import vn.tonghop.pipeline.parse.FormLayout;
import vn.tonghop.pipeline.validate.LineOutcome;

/**
 * Says of findings in a workbook in which sheet and column they stand.
 *
 * @param sheet the sheet's name
 * @param headers the headers of its columns, from A on
 */
public record SheetPlaces(String sheet, List<String> headers) {
    /** Copies the headers. */
    public SheetPlaces {
        headers = List.copyOf(headers);
    }

    /** The places of a file's format, or null where it is no workbook. */
    static @Nullable SheetPlaces of(FileFormat format, FormLayout layout) {
        return format instanceof FileFormat.Workbook workbook
                ? new SheetPlaces(
                        workbook.sheet(),
                        layout.bindings().stream()
                                .map(FormLayout.Binding::header)
                                .toList())
                : null;
    }

    LineOutcome in(LineOutcome outcome) {
        if (outcome instanceof LineOutcome.Held held) {
            return new LineOutcome.Held(
                    held.source(), in(held.findings()), held.unit(), held.candidates(), held.name());
        }
        if (outcome instanceof LineOutcome.Accepted accepted) {
            return accepted.warnings().isEmpty()
                    ? accepted
                    : new LineOutcome.Accepted(
                            accepted.data(),
                            accepted.unit(),
                            accepted.evidence(),
                            in(accepted.warnings()),
                            accepted.decision(),
                            accepted.name());
        }
        NormalizedLine.NonData line = ((LineOutcome.NonData) outcome).line();
        return line.findings().isEmpty()
                ? outcome
                : new LineOutcome.NonData(new NormalizedLine.NonData(
                        line.source(), line.kind(), line.totals(), in(line.findings()), line.of()));
    }

    /** The findings, each with its sheet and, where its header is that of one column, its letters. */
    List<Finding> in(List<Finding> findings) {
        List<Finding> placed = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            Place place = finding.place();
            boolean ofFile = place.line() == 0 && place.column() == null;
            placed.add(
                    ofFile || place.sheet() != null
                            ? finding
                            : new Finding(
                                    finding.code(),
                                    place.inSheet(sheet, letters(place.column())),
                                    finding.text(),
                                    finding.arguments()));
        }
        return placed;
    }

    private @Nullable String letters(@Nullable String header) {
        int at = header == null ? -1 : headers.indexOf(header);
        return at < 0 || at != headers.lastIndexOf(header) ? null : ColumnLetters.of(at);
    }
}
