package vn.tonghop.pipeline.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.core.definition.Column;
import vn.tonghop.core.text.Spelling;
import vn.tonghop.pipeline.submission.SourceLine;

/**
 * The row of column marks under a header: "A B 1 2 3", "(1) (2) (3)", with "(5)=(3)+(4)" for sums. Letters come first, in
 * order; numbers follow from 1 without a gap.
 */
final class ColumnMarkRow {
    /** Fewer marks than this could be the first line of data. */
    private static final int FEWEST = 3;

    private static final Pattern MARK =
            Pattern.compile("[(\\[]?\\s*(?:([a-z])|([0-9]{1,3}))\\s*[)\\]]?\\s*(?:=[-+*/x:%=()\\[\\]\\s0-9]*)?");
    /** The sum may stand inside the brackets as well: "(5=3+4)". */
    private static final Pattern SUM_INSIDE = Pattern.compile("[(\\[]\\s*([0-9]{1,3})\\s*=[-+*/x:%\\s0-9]*[)\\]]");

    private ColumnMarkRow() {}

    /** Whether a line is such a row: then the column of units has a mark too, which is no unit's name. */
    static boolean is(SourceLine line, FormLayout layout) {
        List<String> cells = line.cells();
        int marks = 0;
        int number = 0;
        char letter = 'a' - 1;
        for (int i = 0; i < cells.size(); i++) {
            String key = Spelling.key(cells.get(i));
            if (key.isEmpty()) {
                if (isUnitName(layout, i)) {
                    return false;
                }
                continue;
            }
            Matcher sum = SUM_INSIDE.matcher(key);
            Matcher mark = MARK.matcher(key);
            if (sum.matches() && Integer.parseInt(sum.group(1)) == number + 1) {
                number++;
            } else if (!mark.matches()) {
                return false;
            } else if (mark.group(2) != null && Integer.parseInt(mark.group(2)) == number + 1) {
                number++;
            } else if (mark.group(1) != null && number == 0 && mark.group(1).charAt(0) == letter + 1) {
                letter++;
            } else {
                return false;
            }
            marks++;
        }
        return marks >= FEWEST && number > 0;
    }

    private static boolean isUnitName(FormLayout layout, int column) {
        if (column >= layout.bindings().size()) {
            return false;
        }
        Column bound = layout.bindings().get(column).column();
        return bound != null && bound.role() instanceof Column.Role.UnitName;
    }
}
