package vn.tonghop.pipeline.submission;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where the text of a workbook's cell comes from.
 *
 * @param kind what the cell holds
 * @param formula whether it is what a formula gave when the file was saved
 * @param merge whether the cell is one of several made one
 * @param number the number of a cell that holds one, exact; else null
 * @param shown what a reader of the sheet sees, where the number's format makes that something else than the number;
 *     else null
 * @param unit the one text the format shows beside the number, where it only adds that; else null
 */
public record CellOrigin(
        Kind kind,
        boolean formula,
        Merge merge,
        @Nullable BigDecimal number,
        @Nullable String shown,
        @Nullable String unit) {
    /** A text typed in, or nothing: what every cell of a file of text is. */
    public static final CellOrigin TEXT = of(Kind.TEXT);

    /** A cell that holds that and is typed in. */
    public static CellOrigin of(Kind kind) {
        return new CellOrigin(kind, false, Merge.NONE, null, null, null);
    }

    /** Whether a number stands in it, whatever its text looks like. */
    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** The same for what a formula gave. */
    public CellOrigin byFormula() {
        return new CellOrigin(kind, true, merge, number, shown, unit);
    }

    /** The same in a merged range. */
    public CellOrigin merged(Merge of) {
        return new CellOrigin(kind, formula, of, number, shown, unit);
    }

    /** What a cell holds. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A day, month, year or time. */
        DATE,
        /** A formula without the value it gave. */
        NO_VALUE,
        /** A formula that asks another file. */
        ELSEWHERE,
        /** An error: #REF!. */
        ERROR,
        /** A text in an old font that is no text of that font's code. */
        UNREADABLE
    }

    /** How a cell lies in a merged range. */
    public enum Merge {
        /** In none. */
        NONE,
        /** It is the one that is seen. */
        SEEN,
        /** It is covered by the one that is seen. */
        COVERED
    }
}
