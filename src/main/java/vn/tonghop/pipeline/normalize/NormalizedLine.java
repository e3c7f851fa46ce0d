package vn.tonghop.pipeline.normalize;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.measure.Reading;
import vn.tonghop.core.period.Period;
import vn.tonghop.pipeline.submission.SourceLine;

/** A source line after its cells were read. */
public sealed interface NormalizedLine {
    /** The line as sent. */
    SourceLine source();

    /**
     * A line that carries, or should carry, figures.
     *
     * @param source the line as sent
     * @param unitText the name of the reporting unit as printed; empty where there is none
     * @param unitColumn the header of the column it stands in
     * @param contributor who gave, as printed, or null
     * @param when the span of days the line's date names, or null where it has none
     * @param whenText the date as printed; empty where there is none
     * @param whenColumn the header of the date's column; empty where the file has none
     * @param amounts what was read
     * @param unread the ids of the indicators whose cells have something that can't be trusted
     * @param findings why the line can't be trusted; empty where it can so far
     */
    record Reported(
            SourceLine source,
            String unitText,
            String unitColumn,
            @Nullable String contributor,
            @Nullable Period when,
            String whenText,
            String whenColumn,
            List<CellAmount> amounts,
            List<String> unread,
            List<Finding> findings)
            implements NormalizedLine {
        /** Copies the lists. */
        public Reported {
            amounts = List.copyOf(amounts);
            unread = List.copyOf(unread);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A line that is no data.
     *
     * @param source the line as sent
     * @param kind why
     * @param totals what a control total states; empty for other kinds
     * @param of the lines a control total sums, or null where they are those of the whole file
     * @param findings numbers of a control total that can't be read
     */
    record NonData(
            SourceLine source,
            Kind kind,
            List<CellAmount> totals,
            List<Finding> findings,
            @Nullable SummedLines of) implements NormalizedLine {
        /** Copies the lists. */
        public NonData {
            totals = List.copyOf(totals);
            findings = List.copyOf(findings);
        }

        /** Why a line is no data. */
        public enum Kind {
            /** What stands above the header: letterhead, title, unit of measure of the table. */
            TITLE,
            /** The header, its row of column marks, the same again on a later page, or a hint on the separator. */
            HEADER,
            /** Nothing in it. */
            BLANK,
            /** A unit that says with dashes that it has nothing, in a form with one line a unit. */
            NIL,
            /** A heading among the lines. */
            SECTION,
            /** A declared total of other lines. */
            TOTAL,
            /** Included in a line above, never added. */
            PART,
            /** Notes and signatures below the last line. */
            FOOTER
        }
    }

    /**
     * One cell's amount.
     *
     * @param indicator the indicator's id
     * @param column the column's header as sent
     * @param text the cell as sent, but for space around it
     * @param amount what it was read as
     */
    record CellAmount(String indicator, String column, String text, Reading.Amount amount) {
        /** The same, its rule saying that it is what a workbook's formula gave. */
        CellAmount byFormula() {
            return new CellAmount(
                    indicator,
                    column,
                    text,
                    new Reading.Amount(
                            amount.dimension(), amount.quantity(), amount.qualifier(), amount.rule() + "+formula"));
        }

        /** The same, its rule saying that the unit is the line's, and which line states it where that is another one. */
        CellAmount withUnitOf(String unit, long stated, long line) {
            String from = "line-unit(" + unit + (stated == line ? ")" : "@" + stated + ")");
            String rule = amount.rule().replace(AmountRule.COLUMN_UNIT.id(), from);
            return new CellAmount(
                    indicator,
                    column,
                    text,
                    new Reading.Amount(amount.dimension(), amount.quantity(), amount.qualifier(), rule));
        }
    }
}
