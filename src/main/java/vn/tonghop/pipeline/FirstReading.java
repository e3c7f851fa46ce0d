package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.definition.Form;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.pipeline.normalize.ColumnConvention;
import vn.tonghop.pipeline.normalize.ColumnMarks;
import vn.tonghop.pipeline.normalize.LineNormalizer;
import vn.tonghop.pipeline.normalize.NormalizedLine;
import vn.tonghop.pipeline.parse.FormLayout;
import vn.tonghop.pipeline.parse.LineVisitor;
import vn.tonghop.pipeline.reconcile.UnitReconciler;
import vn.tonghop.pipeline.submission.SourceLine;
import vn.tonghop.pipeline.validate.RepeatedUnits;

/**
 * What is learnt from all lines of a file before any of them is interpreted: how each column marks its numbers, and
 * which units of a form with one line a unit have several.
 */
final class FirstReading implements LineVisitor {
    private final String file;
    private final FormLayout layout;
    private final long headerLine;
    private final LineNormalizer normalizer;
    private final @Nullable UnitReconciler reconciler;
    private final List<@Nullable ColumnMarks> marks = new ArrayList<>();
    private final RepeatedUnits.Collector units = new RepeatedUnits.Collector();

    FirstReading(ReviewDefinition review, String file, FormLayout layout, long headerLine, UnitReconciler reconciler) {
        this.file = file;
        this.layout = layout;
        this.headerLine = headerLine;
        this.normalizer = new LineNormalizer(review, file, layout, headerLine, List.of());
        this.reconciler = layout.form().shape() == Form.Shape.WIDE ? reconciler : null;
        for (FormLayout.Binding binding : layout.bindings()) {
            Column column = binding.column();
            marks.add(column != null && column.role() instanceof Column.Role.Amount ? new ColumnMarks() : null);
        }
    }

    @Override
    public void visit(SourceLine line) {
        if (line.line() <= headerLine || line.cells().size() != marks.size()) {
            return;
        }
        for (int i = 0; i < marks.size(); i++) {
            ColumnMarks column = marks.get(i);
            if (column != null) {
                column.see(line.cells().get(i), line.line());
            }
        }
        if (reconciler != null && normalizer.normalize(line) instanceof NormalizedLine.Reported reported) {
            UnitVersion unit = reconciler.reconcile(reported).unit();
            if (unit != null) {
                units.add(unit.id(), line.line());
            }
        }
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
    List<Finding> notes() {
        List<Finding> notes = new ArrayList<>();
        List<ColumnConvention> conventions = conventions();
        for (int i = 0; i < conventions.size(); i++) {
            note(conventions.get(i), layout.bindings().get(i).header()).ifPresent(notes::add);
        }
        return notes;
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
