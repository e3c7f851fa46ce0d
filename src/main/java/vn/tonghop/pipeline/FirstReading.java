package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.FormVersion;
import vn.tonghop.core.definition.PlausibleRange;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.definition.Rule;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.pipeline.normalize.ColumnConvention;
import vn.tonghop.pipeline.normalize.ColumnMarks;
import vn.tonghop.pipeline.normalize.LineNormalizer;
import vn.tonghop.pipeline.normalize.LineUnits;
import vn.tonghop.pipeline.normalize.NormalizedLine;
import vn.tonghop.pipeline.normalize.OutlineCollector;
import vn.tonghop.pipeline.normalize.SheetOutline;
import vn.tonghop.pipeline.parse.FormLayout;
import vn.tonghop.pipeline.parse.Header;
import vn.tonghop.pipeline.parse.LineVisitor;
import vn.tonghop.pipeline.reconcile.UnitReconciler;
import vn.tonghop.pipeline.submission.SourceLine;
import vn.tonghop.pipeline.validate.ColumnAmounts;
import vn.tonghop.pipeline.validate.RepeatedUnits;

/**
 * What is learnt from all lines of a file before any of them is interpreted: how each column marks its numbers,
 * which unit of measure a ditto mark stands for, what the amounts of a column look like together, and which units of a
 * form with one line a unit have several.
 */
final class FirstReading implements LineVisitor {
    /** A column of a form with one line a unit is looked at whole: no country has more communes. */
    private static final int MOST_UNITS = 20_000;
    /** Of a longer list the first lines tell whether a column is off as a whole. */
    private static final int MOST_CONTRIBUTIONS = 1_000;

    private final String file;
    private final FormLayout layout;
    private final Header header;
    private final LineNormalizer normalizer;
    private final @Nullable UnitReconciler reconciler;
    private final List<@Nullable ColumnMarks> marks = new ArrayList<>();
    private final RepeatedUnits.Collector units = new RepeatedUnits.Collector();
    private final LineUnits.Collector lineUnits;
    private final OutlineCollector outline;
    private final ColumnAmounts.Collector amounts = new ColumnAmounts.Collector();
    private final ReviewDefinition review;
    /** How many cells of each column are what a workbook's formula gave. */
    private final long[] formulas;

    private final List<Finding> outdated = new ArrayList<>();
    /** How many more lines have their amounts looked at. */
    private int left;

    FirstReading(ReviewDefinition review, String file, FormLayout layout, Header header, UnitReconciler reconciler) {
        this.review = review;
        this.lineUnits = LineNormalizer.unitsOf(review, layout);
        boolean guarded = review.severityOf(Rule.Kind.SLIP_GUARD) != null;
        int most = layout.form().shape() == Form.Shape.WIDE ? MOST_UNITS : MOST_CONTRIBUTIONS;
        this.left = guarded ? most : 0;
        this.file = file;
        this.layout = layout;
        this.header = header;
        this.normalizer =
                new LineNormalizer(review, file, layout, header, List.of(), lineUnits.result(), SheetOutline.NONE);
        this.outline = normalizer.outlineOf(new ReconciledNames(reconciler));
        this.reconciler = layout.form().shape() == Form.Shape.WIDE ? reconciler : null;
        this.formulas = new long[layout.bindings().size()];
        for (FormLayout.Binding binding : layout.bindings()) {
            Column column = binding.column();
            marks.add(column != null && column.role() instanceof Column.Role.Amount ? new ColumnMarks() : null);
        }
    }

    @Override
    public void visit(SourceLine line) {
        if (line.line() <= header.last()) {
            seeTitle(line);
            return;
        }
        lineUnits.see(line);
        outline.see(line).forEach(this::see);
    }

    /** A form that the program made says above its header which version it is. */
    private void seeTitle(SourceLine line) {
        for (String cell : line.cells()) {
            FormVersion printed = FormVersion.printed(cell);
            FormVersion now = FormVersion.of(review.id(), layout.form());
            if (printed != null && !printed.equals(now)) {
                outdated.add(Finding.of(
                        FindingCode.TEMPLATE_OUTDATED,
                        Place.atLine(file, line.line()),
                        cell.strip(),
                        printed.label(),
                        now.label()));
            }
        }
    }

    private void see(OutlineCollector.Seen seen) {
        SourceLine line = seen.line();
        // What nobody sees decides nothing for the lines that are seen.
        if (seen.what() == OutlineCollector.What.NOTHING || line.cells().size() != marks.size() || line.isHidden()) {
            return;
        }
        for (int i = 0; i < marks.size(); i++) {
            ColumnMarks column = marks.get(i);
            if (column != null && !line.origin(i).isNumber()) {
                column.see(line.cells().get(i), line.line());
            }
            formulas[i] += line.origin(i).formula() ? 1 : 0;
        }
        if (seen.what() == OutlineCollector.What.DATA
                && (reconciler != null || left > 0)
                && normalizer.normalize(line) instanceof NormalizedLine.Reported reported) {
            see(reported);
        }
    }

    private void see(NormalizedLine.Reported line) {
        UnitVersion unit =
                reconciler == null ? null : reconciler.reconcile(line).unit();
        if (unit != null) {
            units.add(unit.id(), line.source().line());
        }
        if (left == 0) {
            return;
        }
        left--;
        for (NormalizedLine.CellAmount amount : line.amounts()) {
            amounts.add(amount.indicator(), amount.amount().quantity().stated());
        }
    }

    /** Which lines are headings, parts, totals of sections and footers. */
    SheetOutline outline() {
        return outline.result();
    }

    /** The unit of measure of each line that says "as above". */
    LineUnits lineUnits() {
        return lineUnits.result();
    }

    /** What the amounts of each column look like together, where the column is not read otherwise than they were. */
    ColumnAmounts columnAmounts() {
        Map<String, PlausibleRange> ranges = new HashMap<>();
        Set<String> otherwise = new HashSet<>();
        List<ColumnConvention> conventions = conventions();
        for (int i = 0; i < conventions.size(); i++) {
            Column column = layout.bindings().get(i).column();
            if (column == null || !(column.role() instanceof Column.Role.Amount amount)) {
                continue;
            }
            PlausibleRange range =
                    review.indicator(amount.indicator()).orElseThrow().plausible();
            if (range != null) {
                ranges.put(amount.indicator(), range);
            }
            ColumnConvention.Kind kind = conventions.get(i).kind();
            if (kind == ColumnConvention.Kind.ENGLISH || kind == ColumnConvention.Kind.MIXED) {
                otherwise.add(amount.indicator());
            }
        }
        return amounts.result(ranges, reconciler != null, otherwise);
    }

    /** How each column marks its numbers, in the file's order. */
    List<ColumnConvention> conventions() {
        return marks.stream()
                .map(column -> column == null ? ColumnConvention.OPEN : column.convention())
                .toList();
    }

    RepeatedUnits repeatedUnits(RepeatedUnits.ParentOf parents) {
        return reconciler == null ? RepeatedUnits.NONE : units.result(parents);
    }

    /** Says of each column that decided it how its numbers are marked, and which cell shows it. */
    List<Finding> notes(ColumnAmounts columns) {
        List<Finding> notes = new ArrayList<>(outdated);
        List<ColumnConvention> conventions = conventions();
        for (int i = 0; i < conventions.size(); i++) {
            note(conventions.get(i), layout.bindings().get(i).header()).ifPresent(notes::add);
        }
        for (int i = 0; i < formulas.length; i++) {
            off(columns, layout.bindings().get(i)).ifPresent(notes::add);
            formula(i).ifPresent(notes::add);
        }
        return notes;
    }

    private Optional<Finding> formula(int column) {
        FormLayout.Binding binding = layout.bindings().get(column);
        Column of = binding.column();
        return of == null || of.role() instanceof Column.Role.Ignored || formulas[column] == 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                        FindingCode.FORMULA_VALUES,
                        Place.inFile(file).column(binding.header()),
                        binding.header(),
                        Long.toString(formulas[column])));
    }

    private Optional<Finding> off(ColumnAmounts columns, FormLayout.Binding binding) {
        Column column = binding.column();
        return column != null && column.role() instanceof Column.Role.Amount amount
                ? columns.off(amount.indicator())
                        .map(off -> Finding.of(
                                FindingCode.COLUMN_OFF,
                                Place.inFile(file).column(binding.header()),
                                binding.header(),
                                Integer.toString(off.outside()),
                                Integer.toString(off.all()),
                                off.slip().cure()))
                : Optional.empty();
    }

    private Optional<Finding> note(ColumnConvention convention, String header) {
        Place place = Place.atLine(file, convention.line()).column(header);
        return switch (convention.kind()) {
            case VIETNAMESE -> Optional.of(Finding.of(FindingCode.NUMBERS_VIETNAMESE, place, convention.text()));
            case ENGLISH -> Optional.of(Finding.of(FindingCode.NUMBERS_ENGLISH, place, convention.text()));
            case MIXED -> Optional.of(Finding.of(FindingCode.NUMBERS_MIXED, place, convention.text()));
            case OPEN -> Optional.empty();
        };
    }
}
