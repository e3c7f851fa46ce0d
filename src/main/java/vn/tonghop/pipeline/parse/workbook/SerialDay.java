package vn.tonghop.pipeline.parse.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The day that a number stands for. In the usual system 1 is 1 January 1900, and 60 is the 29 February 1900 that never was
 * (ECMA-376, 18.17.4.1); in the other one 0 is 1 January 1904.
 */
final class SerialDay {
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
    private static final long NO_DAY = 60;
    private static final long LAST = 2_958_465;

    private SerialDay() {}

    /** The day as a person writes it, as far as the format shows it; null where the number is no day. */
    static @Nullable String text(BigDecimal number, FormatSection.Kind kind, boolean since1904) {
        if (kind == FormatSection.Kind.TIME) {
            return null;
        }
        BigDecimal whole = number.setScale(0, RoundingMode.FLOOR);
        if (whole.signum() < 0 || whole.compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return null;
        }
        long serial = whole.longValueExact();
        if (!since1904 && (serial == 0 || serial == NO_DAY)) {
            return null;
        }
        LocalDate day =
                since1904 ? FIRST_1904.plusDays(serial) : BEFORE_1900.plusDays(serial < NO_DAY ? serial + 1 : serial);
        String pattern =
                kind == FormatSection.Kind.DAY ? "dd/MM/yyyy" : kind == FormatSection.Kind.MONTH ? "MM/yyyy" : "yyyy";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(day);
    }
}
