package vn.tonghop.pipeline.parse.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes one section of a number format apart. The codes are those of ECMA-376, 18.8.31. */
final class FormatSectionReading {
    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?[0-9]+(?:\\.[0-9]+)?)");
    private static final String GENERAL = "GENERAL";

    private final String code;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private int figures;
    private int zeros;
    private boolean onlyZeros = true;
    private int decimals;
    private boolean point;
    private int commas;
    private int thousands;
    private boolean percent;
    private boolean fraction;
    private boolean scientific;
    private boolean parted;
    private boolean year;
    private boolean month;
    private boolean day;
    private boolean time;
    private @Nullable Predicate<BigDecimal> condition;

    private FormatSectionReading(String code) {
        this.code = code;
    }

    static FormatSection read(String code) {
        FormatSectionReading reading = new FormatSectionReading(code);
        for (int at = 0; at < code.length(); ) {
            at = reading.take(at);
        }
        return reading.section();
    }

    /** Takes what stands at a place and gives the next place. */
    private int take(int at) {
        char c = code.charAt(at);
        if (code.regionMatches(true, at, GENERAL, 0, GENERAL.length())) {
            figure('0');
            onlyZeros = false;
            return at + GENERAL.length();
        }
        if (c == '"') {
            int end = code.indexOf('"', at + 1);
            int until = end < 0 ? code.length() : end;
            literal(code.substring(at + 1, until));
            return until + 1;
        }
        if (c == '[') {
            int end = code.indexOf(']', at);
            int until = end < 0 ? code.length() : end;
            bracket(code.substring(at + 1, until));
            return until + 1;
        }
        if (c == '_' || c == '*') {
            return at + 2;
        }
        if (c == '\\') {
            literal(code.substring(at + 1, Math.min(at + 2, code.length())));
            return at + 2;
        }
        if (code.regionMatches(true, at, "AM/PM", 0, 5)) {
            return at + 5;
        }
        if ((c == 'E' || c == 'e') && at + 1 < code.length() && "+-".indexOf(code.charAt(at + 1)) >= 0) {
            scientific = true;
            return at + 2;
        }
        sign(c);
        return at + 1;
    }

    private void sign(char c) {
        switch (c) {
            case '0', '#', '?' -> figure(c);
            case '.' -> {
                point = true;
                thousands += commas;
                commas = 0;
            }
            case ',' -> commas += figures > 0 ? 1 : 0;
            case '%' -> percent = true;
            case '/' -> fraction |= figures > 0;
            case 'y', 'Y', 'e' -> year = true;
            case 'm', 'M' -> month = true;
            case 'd', 'D' -> day = true;
            case 'h', 'H', 's', 'S' -> time = true;
            // Signs of numbers below 0 and of bookkeepers.
            case '@', '(', ')', '-', '+', ' ', '\u00A0' -> {}
            default -> literal(String.valueOf(c));
        }
    }

    private void figure(char c) {
        if (scientific) {
            return;
        }
        parted |= figures > 0 && after.length() > 0;
        figures++;
        zeros += c == '0' && !point ? 1 : 0;
        onlyZeros &= c == '0' && !point;
        decimals += point ? 1 : 0;
        commas = 0;
    }

    private void literal(String text) {
        String plain = text.strip();
        if (!plain.isEmpty() && !plain.equals("-")) {
            (figures > 0 ? after : before).append(text);
        }
    }

    private void bracket(String content) {
        if (content.startsWith("$")) {
            int end = content.lastIndexOf('-');
            literal(content.substring(1, end < 1 ? content.length() : end));
            return;
        }
        Matcher matcher = CONDITION.matcher(content.strip());
        if (matcher.matches()) {
            condition = condition(matcher.group(1), new BigDecimal(matcher.group(2)));
        } else {
            String lower = content.toLowerCase(Locale.ROOT);
            time |= !lower.isEmpty()
                    && "hms".indexOf(lower.charAt(0)) >= 0
                    && lower.chars().distinct().count() == 1;
        }
    }

    private static Predicate<BigDecimal> condition(String sign, BigDecimal than) {
        return value -> {
            int compared = value.compareTo(than);
            return switch (sign) {
                case "<" -> compared < 0;
                case "<=" -> compared <= 0;
                case ">" -> compared > 0;
                case ">=" -> compared >= 0;
                case "<>" -> compared != 0;
                default -> compared == 0;
            };
        };
    }

    private FormatSection section() {
        return new FormatSection(
                kind(),
                before.toString().strip(),
                after.toString().strip(),
                zeros,
                onlyZeros && zeros > 1,
                decimals,
                thousands + commas,
                condition);
    }

    private FormatSection.Kind kind() {
        if (year || day || (month && !time)) {
            return day ? FormatSection.Kind.DAY : month ? FormatSection.Kind.MONTH : FormatSection.Kind.YEAR;
        }
        if (time) {
            return FormatSection.Kind.TIME;
        }
        if (parted || (figures == 0 && !code.contains("@"))) {
            return FormatSection.Kind.OTHER;
        }
        if (percent) {
            return FormatSection.Kind.PERCENT;
        }
        return fraction ? FormatSection.Kind.FRACTION : FormatSection.Kind.NUMBER;
    }
}
