package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import vn.tonghop.pipeline.submission.CellOrigin;

/**
 * What is read of a cell.
 *
 * @param sent its text as sent
 * @param read the text that is read for it
 * @param exact whether that has one meaning whatever the column's marks
 */
record CellText(String sent, String read, boolean exact) {
    private static final int A_GROUP = 3;

    /**
     * The number of a workbook's cell in figures that can be read in one way only: a comma before three figures could
     * group, before four it is the decimal mark.
     */
    static String figures(CellOrigin origin) {
        BigDecimal number = origin.number();
        if (number == null) {
            throw new IllegalArgumentException("no number: " + origin);
        }
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        return (plain.scale() == A_GROUP ? plain.setScale(A_GROUP + 1) : plain)
                .toPlainString()
                .replace('.', ',');
    }
}
