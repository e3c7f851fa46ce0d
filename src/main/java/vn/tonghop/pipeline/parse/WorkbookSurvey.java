package vn.tonghop.pipeline.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.text.ColumnLetters;
import vn.tonghop.core.text.OwnSheets;
import vn.tonghop.pipeline.parse.workbook.Workbook;
import vn.tonghop.pipeline.parse.workbook.WorkbookFault;
import vn.tonghop.pipeline.submission.Content;

/**
 * Finds the one sheet of a workbook that is a report: it is shown, and has the header of a form. What is hidden is never
 * used, and what is not used is said.
 */
final class WorkbookSurvey {
    private final HeadingSearch headings;
    private final Limits limits;

    WorkbookSurvey(HeadingSearch headings, Limits limits) {
        this.headings = headings;
        this.limits = limits;
    }

    /** The head of a workbook: {@link Survey.Headed} or {@link Survey.Refused}. */
    Survey head(Content content, String file) throws IOException {
        try (Workbook workbook = Workbook.open(content, limits.workbook())) {
            return head(workbook, file);
        } catch (WorkbookFault e) {
            return new Survey.Refused(WorkbookLines.refused(file, e).finding(), 0);
        } catch (RefusedFileException e) {
            return new Survey.Refused(e.finding(), 0);
        }
    }

    private Survey head(Workbook workbook, String file) throws IOException {
        List<Seen> reports = new ArrayList<>();
        List<Seen> others = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (Workbook.Sheet sheet : workbook.sheets()) {
            Seen seen = look(workbook, sheet, file);
            if (seen == null) {
                continue;
            }
            if (!sheet.visible()) {
                hidden.add(sheet.name());
            } else {
                (seen.fit().isWhole() ? reports : others).add(seen);
            }
        }
        if (reports.size() == 1) {
            return headed(reports.get(0), others, hidden, file);
        }
        return new Survey.Refused(refusal(reports, others, hidden, file), 0);
    }

    /** What stands in a sheet, or null where nothing does. */
    private @Nullable Seen look(Workbook workbook, Workbook.Sheet sheet, String file) throws IOException {
        try (WorkbookLines lines = WorkbookLines.first(workbook, sheet.name(), file, limits)) {
            HeadingSearch.Heading heading = headings.find(lines);
            return heading == null
                    ? null
                    : new Seen(sheet.name(), heading.header(), heading.fit(), heading.isOurs(), lines.hiddenColumns());
        }
    }

    private Finding refusal(List<Seen> reports, List<Seen> others, List<String> hidden, String file) {
        Place place = Place.inFile(file);
        if (!reports.isEmpty()) {
            return Finding.of(FindingCode.SEVERAL_SHEETS, place, file, names(reports));
        }
        if (others.isEmpty()) {
            return hidden.isEmpty()
                    ? Finding.of(FindingCode.EMPTY_FILE, place, "")
                    : Finding.of(FindingCode.NO_VISIBLE_SHEET, place, file, String.join(", ", hidden));
        }
        Seen nearest = others.get(0);
        for (Seen other : others) {
            nearest = other.fit().isBetterThan(nearest.fit()) ? other : nearest;
        }
        return FileSurvey.misfit(
                Place.atLine(file, nearest.header().last()).inSheet(nearest.sheet(), null), nearest.fit());
    }

    private static Survey headed(Seen report, List<Seen> others, List<String> hidden, String file) {
        FormLayout layout = report.fit().layout();
        for (int i = 0; i < layout.bindings().size(); i++) {
            FormLayout.Binding binding = layout.bindings().get(i);
            Column column = binding.column();
            if (column != null
                    && !(column.role() instanceof Column.Role.Ignored)
                    && report.hiddenColumns().get(i)) {
                Place place = Place.atLine(file, report.header().last()).column(binding.header());
                return new Survey.Refused(
                        Finding.of(
                                FindingCode.HIDDEN_COLUMN,
                                place.inSheet(report.sheet(), ColumnLetters.of(i)),
                                binding.header(),
                                ColumnLetters.of(i)),
                        0);
            }
        }
        List<Finding> notes = new ArrayList<>();
        List<Seen> unused = others.stream()
                .filter(other -> !report.isOurs() || !OwnSheets.has(other.sheet()))
                .toList();
        if (!unused.isEmpty()) {
            notes.add(Finding.of(FindingCode.SHEETS_NOT_USED, Place.inFile(file), report.sheet(), names(unused)));
        }
        if (!hidden.isEmpty()) {
            notes.add(Finding.of(
                    FindingCode.HIDDEN_SHEETS, Place.inFile(file), report.sheet(), String.join(", ", hidden)));
        }
        return new Survey.Headed(
                layout,
                new FileFormat.Workbook(report.sheet(), layout.bindings().size()),
                report.header(),
                notes);
    }

    private static String names(List<Seen> sheets) {
        return String.join(", ", sheets.stream().map(Seen::sheet).toList());
    }

    /** A sheet with something in it. */
    private record Seen(String sheet, Header header, FormRecognition.Fit fit, boolean isOurs, BitSet hiddenColumns) {}
}
