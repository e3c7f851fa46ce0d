package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.Reading;
import vn.tonghop.core.measure.Reading.Amount;

/** Readings in short: "AREA 9000..9000.. MORE_THAN" for [9000, ∞) stated 9000. */
final class Readings {
    private Readings() {}

    static String inShort(Reading reading) {
        if (reading instanceof Reading.Read read) {
            return amounts(read.amounts());
        }
        if (reading instanceof Reading.Ambiguous ambiguous) {
            return ambiguous.reason() + "? " + amounts(ambiguous.candidates());
        }
        return ((Reading.Unreadable) reading).reason().name();
    }

    private static String amounts(Iterable<Amount> amounts) {
        StringBuilder words = new StringBuilder();
        for (Amount amount : amounts) {
            words.append(words.isEmpty() ? "" : " & ").append(inShort(amount));
        }
        return words.toString();
    }

    /** An exact quantity as one number, a range as from..to with the stated number first where it differs. */
    static String inShort(Amount amount) {
        var quantity = amount.quantity();
        String number = quantity.stated().toPlainString();
        String bounds = switch (amount.qualifier()) {
            case EXACT -> number;
            case MORE_THAN -> number + "+";
            case LESS_THAN -> number + "-";
            case APPROX -> "~" + number;
            case RANGE -> number + ".." + plain(quantity.upper());
        };
        return amount.dimension() + " " + bounds;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
