package vn.tonghop.pipeline.normalize;

import org.jspecify.annotations.Nullable;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.pipeline.submission.CellOrigin;

/** What is wrong with a workbook's cell before its text is read. */
final class CellDoubt {
    private CellDoubt() {}

    /** Why a cell can't be trusted, or null where its text may be read. */
    static @Nullable Finding of(CellOrigin origin, Column.Role role, String text, Place cell) {
        FindingCode code =
                role instanceof Column.Role.Ignored ? null : code(origin, role instanceof Column.Role.Amount);
        return code == null ? null : Finding.of(code, cell, text.strip());
    }

    private static @Nullable FindingCode code(CellOrigin origin, boolean isAmount) {
        return switch (origin.kind()) {
            case NO_VALUE -> FindingCode.FORMULA_WITHOUT_VALUE;
            case ELSEWHERE -> FindingCode.FORMULA_OF_ANOTHER_FILE;
            case ERROR -> FindingCode.CELL_ERROR;
            case UNREADABLE -> FindingCode.OLD_FONT_UNREADABLE;
            case DATE -> isAmount ? FindingCode.DATE_AS_AMOUNT : merged(origin, false);
            case TEXT, NUMBER -> merged(origin, isAmount);
        };
    }

    /** An amount over several cells is that of several lines or columns; a name over several lines is seen in the first. */
    private static @Nullable FindingCode merged(CellOrigin origin, boolean isAmount) {
        return switch (origin.merge()) {
            case NONE -> null;
            case SEEN -> isAmount ? FindingCode.CELL_MERGED : null;
            case COVERED -> FindingCode.CELL_MERGED;
        };
    }
}
