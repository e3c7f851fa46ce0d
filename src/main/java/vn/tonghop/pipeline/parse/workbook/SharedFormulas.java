package vn.tonghop.pipeline.parse.workbook;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Which formulas ask another file; one that is shared is written once, and the cells after it name its number. */
final class SharedFormulas {
    /** [1]Sheet!A1 and 'C:\[other.xlsx]Sheet'!A1; Table[Column] is no file. */
    private static final Pattern ELSEWHERE = Pattern.compile("\\[[^\\[\\]]+\\][^\\[\\]!(),;+*/&=<>\"]*!");

    private static final int MOST = 1_000_000;

    private final BitSet elsewhere = new BitSet();

    /** Whether a formula does; below 0 the number is that of one that is not shared. */
    boolean asksElsewhere(int number, String formula) throws WorkbookFault {
        boolean asks = formula.indexOf('[') >= 0 && ELSEWHERE.matcher(formula).find();
        if (number < 0) {
            return asks;
        }
        if (number > MOST) {
            throw WorkbookFault.tooLarge("formulas", MOST);
        }
        if (asks) {
            elsewhere.set(number);
        }
        return elsewhere.get(number);
    }
}
