package vn.tonghop.pipeline.validate;

import java.math.BigDecimal;
import java.util.List;

/**
 * A clean factor by which amounts are put in the wrong unit: đồng for nghìn or triệu, triệu for tỷ, m² for ha, three
 * figures too many or too few.
 *
 * @param zeros how many places the decimal point moves to put it right; below 0 to make the amount smaller
 */
public record Slip(int zeros) {
    /** The factors looked for, the smaller ones first: 1.000, 10.000, 1.000.000, too much and too little. */
    static final List<Slip> ALL =
            List.of(new Slip(-3), new Slip(3), new Slip(-4), new Slip(4), new Slip(-6), new Slip(6));

    /** What an amount was, if it slipped so. */
    BigDecimal undo(BigDecimal amount) {
        return amount.scaleByPowerOfTen(zeros);
    }

    /** Whether an amount that slipped so is too much. */
    boolean isTooMuch() {
        return zeros < 0;
    }

    /** "÷ 1000", "× 1000000": what puts it right. */
    public String cure() {
        return (isTooMuch() ? "÷ 1" : "× 1") + "0".repeat(Math.abs(zeros));
    }
}
