package vn.tonghop.web.console.registry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.registry.UnitId;
import vn.tonghop.core.registry.UnitLineage;
import vn.tonghop.core.registry.UnitVersion;
import vn.tonghop.web.console.layout.Forms;

/**
 * A lineage as boxes and lines: to the left what went into the unit, to the right what became of it, the farther the
 * longer ago, or the later.
 *
 * @param width in points
 * @param height in points
 * @param cut whether there was more than is drawn
 */
record LineagePicture(int width, int height, List<Box> boxes, List<Line> lines, boolean cut) {
    private static final int BOX_WIDTH = 270;
    private static final int BOX_HEIGHT = 48;
    private static final int GAP = 50;
    private static final int ROW = 62;
    private static final int MOST = 80;

    LineagePicture {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    static LineagePicture of(UnitLineage lineage, Forms forms) {
        return new Drawing(lineage, forms).draw();
    }

    /** A box; the unit itself has no address. */
    record Box(
            int x,
            int y,
            String name,
            String words,
            @Nullable String id,
            boolean own) {
        public int right() {
            return x + BOX_WIDTH;
        }

        public int middle() {
            return y + BOX_HEIGHT / 2;
        }
    }

    /** A line from the right side of a box to the left side of a later one; broken where only a part went. */
    record Line(int fromX, int fromY, int toX, int toY, boolean whole) {}

    private static final class Drawing {
        private final UnitLineage lineage;
        private final Forms forms;
        private final List<Box> boxes = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private boolean cut;

        Drawing(UnitLineage lineage, Forms forms) {
            this.lineage = lineage;
            this.forms = forms;
        }

        LineagePicture draw() {
            int left = depth(lineage.before());
            int right = depth(lineage.after());
            int rows = Math.max(1, Math.max(leaves(lineage.before()), leaves(lineage.after())));
            UnitVersion unit = lineage.unit();
            Box own = new Box(
                    left * (BOX_WIDTH + GAP) + 1,
                    (rows - 1) * ROW / 2 + 1,
                    unit.fullName() + " (" + unit.code() + ")",
                    forms.text("unit.since", forms.day(unit.validity().from())),
                    null,
                    true);
            boxes.add(own);
            steps(lineage.before(), own, left, 0, true);
            steps(lineage.after(), own, left, 0, false);
            int lowest = boxes.stream().mapToInt(Box::y).max().orElse(0);
            return new LineagePicture(
                    (left + right + 1) * (BOX_WIDTH + GAP) - GAP + 2, lowest + BOX_HEIGHT + 1, boxes, lines, cut);
        }

        /** Draws steps from a row on; each takes as many rows as it has ends. */
        private void steps(List<UnitLineage.Step> steps, Box nearer, int column, int firstRow, boolean back) {
            int row = firstRow;
            int at = back ? column - 1 : column + 1;
            for (UnitLineage.Step step : steps) {
                if (boxes.size() >= MOST) {
                    cut = true;
                    return;
                }
                int rows = Math.max(1, leaves(step.further()));
                Box box = box(step, at * (BOX_WIDTH + GAP) + 1, row * ROW + (rows - 1) * ROW / 2 + 1, back);
                boxes.add(box);
                lines.add(
                        back
                                ? new Line(
                                        box.right(),
                                        box.middle(),
                                        nearer.x(),
                                        nearer.middle(),
                                        RegistryPages.isWhole(step.event()))
                                : new Line(
                                        nearer.right(),
                                        nearer.middle(),
                                        box.x(),
                                        box.middle(),
                                        RegistryPages.isWhole(step.event())));
                steps(step.further(), box, at, row, back);
                row += rows;
            }
        }

        private Box box(UnitLineage.Step step, int x, int y, boolean back) {
            UnitId far = back ? step.event().from() : step.event().to();
            UnitVersion other = step.other();
            String name = other != null
                    ? other.fullName() + " (" + other.code() + ")"
                    : far == null ? forms.text("registry.unknown") : far.value();
            return new Box(
                    x,
                    y,
                    name,
                    forms.text("event." + step.event().kind().word()) + ", "
                            + forms.day(step.event().effective())
                            + (step.event().evidence().trusted() ? "" : " (?)"),
                    far == null ? null : far.value(),
                    false);
        }

        private static int leaves(List<UnitLineage.Step> steps) {
            return steps.stream()
                    .mapToInt(step -> Math.max(1, leaves(step.further())))
                    .sum();
        }

        private static int depth(List<UnitLineage.Step> steps) {
            return steps.stream()
                    .mapToInt(step -> 1 + depth(step.further()))
                    .max()
                    .orElse(0);
        }
    }
}
