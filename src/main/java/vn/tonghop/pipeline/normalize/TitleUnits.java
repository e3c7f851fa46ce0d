package vn.tonghop.pipeline.normalize;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.ReviewDefinition;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.pipeline.parse.Header;
import vn.tonghop.pipeline.parse.TitleUnit;

/**
 * The units of measure that the block above a header states for the table. Each serves the columns of its dimension,
 * as a unit of the line would; two that differ serve none.
 */
final class TitleUnits {
    private final List<TitleUnit> stated;
    private final List<LineUnits.@Nullable Stated> byColumn = new ArrayList<>();
    private final List<TitleUnit> unclear = new ArrayList<>();

    TitleUnits(ReviewDefinition review, Header header, List<@Nullable CellReader> cells) {
        this.stated = header.units();
        for (CellReader cell : cells) {
            byColumn.add(cell == null ? null : serving(cell));
        }
        for (TitleUnit unit : stated) {
            if (unit.isSaid() && !CellReader.isUnit(unit.text(), review)) {
                unclear.add(unit);
            }
        }
    }

    /** The unit that serves a column's bare numbers, or null. */
    LineUnits.@Nullable Stated of(int column) {
        return byColumn.get(column);
    }

    /** What a line of the block states and nobody can apply. */
    List<Finding> findings(Place place) {
        return unclear.stream()
                .filter(unit -> unit.line() == place.line())
                .map(unit -> Finding.of(FindingCode.TITLE_UNIT_UNCLEAR, place, unit.text()))
                .toList();
    }

    private LineUnits.@Nullable Stated serving(CellReader cell) {
        LineUnits.Stated found = null;
        for (TitleUnit unit : stated) {
            LineUnits.Stated candidate = new LineUnits.Stated(unit.text(), unit.line());
            if (!cell.serves(candidate)) {
                continue;
            }
            if (found != null && !cell.isSameSize(found, candidate)) {
                unclear.add(unit);
                return null;
            }
            found = found == null ? candidate : found;
        }
        return found;
    }
}
