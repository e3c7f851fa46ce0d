package vn.tonghop.pipeline.submission;

import java.util.List;

/**
 * What only a workbook says of a line.
 *
 * @param hidden whether the row is not shown: hidden by hand, by a filter, by a height of 0
 * @param origins where the texts of its cells come from, in their order
 */
public record WorkbookRow(boolean hidden, List<CellOrigin> origins) {
    /** Copies the origins. */
    public WorkbookRow {
        origins = List.copyOf(origins);
    }
}
