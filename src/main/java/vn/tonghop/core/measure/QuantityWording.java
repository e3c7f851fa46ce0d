package vn.tonghop.core.measure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import vn.tonghop.core.finding.Messages;

/**
 * Puts a quantity into words that are true to its bounds: "hơn 12.000 m²" only if it is 12.000 m² at the least. Numbers
 * are rounded only where that is asked for; Vietnamese groups thousands by dots and has a decimal comma, English the other way round.
 */
public final class QuantityWording {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private final Messages messages;
    private final char group;
    private final char decimal;

    /** Words in the language of the messages. */
    public QuantityWording(Messages messages) {
        boolean english = messages.locale().equals(Locale.ENGLISH);
        this.messages = messages;
        this.group = english ? ',' : '.';
        this.decimal = english ? '.' : ',';
    }

    /** A quantity with its bounds and unit: {@code hơn 12.000 m²}, {@code more than 12,000 m²}. */
    public String words(Quantity quantity, Dimension dimension) {
        return words(quantity, number -> withUnit(number, dimension));
    }

    /**
     * A headline: no more than so many significant digits, money in millions or billions, and still true to the bounds,
     * {@code hơn 36 tỷ đồng} for 36.008.000.000 đồng. See {@link Quantity#rounded}.
     *
     * @throws IllegalArgumentException if there is to be no digit
     */
    public String rounded(Quantity quantity, Dimension dimension, int significantDigits) {
        return words(quantity.rounded(significantDigits), number -> inShort(number, dimension));
    }

    private String words(Quantity quantity, Function<BigDecimal, String> withUnit) {
        BigDecimal upper = quantity.upper();
        return messages.text(
                "quantity." + form(quantity),
                withUnit.apply(quantity.stated()),
                withUnit.apply(quantity.lower()),
                upper == null ? "" : withUnit.apply(upper));
    }

    private String inShort(BigDecimal number, Dimension dimension) {
        boolean billions = number.compareTo(BILLION) >= 0;
        if (dimension != Dimension.MONEY || number.compareTo(MILLION) < 0) {
            return withUnit(number, dimension);
        }
        BigDecimal units = number.movePointLeft(billions ? 9 : 6).stripTrailingZeros();
        return number(units) + " " + messages.text(billions ? "quantity.billions" : "quantity.millions");
    }

    private static String form(Quantity quantity) {
        BigDecimal stated = quantity.stated();
        BigDecimal upper = quantity.upper();
        boolean fromNothing = quantity.lower().signum() == 0;
        boolean lowerIsStated = quantity.lower().compareTo(stated) == 0;
        if (upper == null) {
            return lowerIsStated ? "moreThan" : fromNothing ? "about" : "aboutAtLeast";
        }
        boolean upperIsStated = upper.compareTo(stated) == 0;
        if (lowerIsStated) {
            return upperIsStated ? "exact" : "range";
        }
        if (upperIsStated) {
            return fromNothing ? "lessThan" : "lessThanAtLeast";
        }
        return fromNothing ? "aboutAtMost" : "aboutBetween";
    }

    private String withUnit(BigDecimal number, Dimension dimension) {
        String unit = unit(dimension);
        return unit.isEmpty() ? number(number) : number(number) + " " + unit;
    }

    /** The unit that quantities of a dimension are put in: {@code m²}, {@code đồng}; empty for what is counted. */
    public String unit(Dimension dimension) {
        return switch (dimension) {
            case AREA, WEIGHT, LENGTH, VOLUME -> dimension.unit();
            case MONEY -> messages.text("quantity.money");
            case LABOUR -> messages.text("quantity.labour");
            case COUNT -> "";
        };
    }

    /** A number in plain figures with its thousands grouped: {@code 27.967,6}. */
    public String number(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder words = new StringBuilder(plain.length() + plain.length() / 3);
        for (int i = 0; i < whole; i++) {
            words.append(plain.charAt(i));
            int left = whole - i - 1;
            if (left > 0 && left % 3 == 0 && plain.charAt(i) != '-') {
                words.append(group);
            }
        }
        return point < 0
                ? words.toString()
                : words.append(decimal).append(plain, point + 1, plain.length()).toString();
    }
}
