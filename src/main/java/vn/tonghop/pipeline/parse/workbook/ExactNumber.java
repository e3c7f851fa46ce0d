package vn.tonghop.pipeline.parse.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number in a cell. Files write the double in up to 17 figures (0.30000000000000004); Excel itself keeps and shows 15
 * (Microsoft, "Excel specifications and limits": number precision 15 digits), and so do we. It never passes through
 * floating point.
 */
final class ExactNumber {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,3})?");
    private static final MathContext FIGURES = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST = 30;

    private ExactNumber() {}

    /** The number of a text in a file, or null if it is none. */
    static @Nullable BigDecimal of(String text) {
        String plain = text.strip();
        if (!NUMBER.matcher(plain).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(plain).round(FIGURES);
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return shortest.scale() < 0 && shortest.precision() - shortest.scale() <= LONGEST
                ? shortest.setScale(0)
                : shortest;
    }

    /** The number as it is written here: no groups, a comma before decimals. One beyond all use stays as figures and power. */
    static String text(BigDecimal number) {
        boolean usual = number.precision() - number.scale() <= LONGEST && number.scale() <= LONGEST;
        return (usual ? number.toPlainString() : number.toString()).replace('.', ',');
    }
}
