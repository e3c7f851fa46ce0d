package vn.tonghop.core.definition;

import java.util.Map;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.measure.Quantity;

/**
 * A line and what must become of it; examples are run whenever a definition is loaded.
 *
 * @param line where the example stands in the definition's file, from 1
 * @param form the form's id
 * @param sender the sender's code
 * @param cells the line's cells by column header; columns not named are empty
 * @param outcome what must become of it
 */
public record Example(long line, String form, String sender, Map<String, String> cells, Outcome outcome) {
    /** Copies the cells. */
    public Example {
        cells = Map.copyOf(cells);
    }

    /** What becomes of a line. */
    public sealed interface Outcome {
        /**
         * It is accepted.
         *
         * @param unit the code of the unit it is about
         * @param quantities its observations by indicator id; these and no others
         */
        record Accepted(String unit, Map<String, Quantity> quantities) implements Outcome {
            /** Copies the quantities. */
            public Accepted {
                quantities = Map.copyOf(quantities);
            }
        }

        /**
         * It is held.
         *
         * @param code for this reason first
         */
        record Held(FindingCode code) implements Outcome {}

        /** It is no data: blank, a header or a total. */
        record NonData() implements Outcome {}
    }
}
