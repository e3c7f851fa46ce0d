package vn.tonghop.pipeline.normalize;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.period.Period;

/** One day, month, quarter, year or part of a year, from the pieces of its text. */
final class DateSpan {
    private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv");
    private static final Set<String> PARTS_OF_A_YEAR = Set.of("đầu", "cuối");
    /** The counts of months that reports write in words. */
    private static final Map<String, Integer> COUNTS = Map.of("ba", 3, "sáu", 6, "chín", 9);

    private DateSpan() {}

    /** The span the pieces of a text say, or null. */
    static @Nullable Period of(List<String> pieces) {
        List<String> rest = pieces;
        boolean daySaid = starts(rest, "ngày");
        if (daySaid) {
            rest = rest.subList(1, rest.size());
        }
        if (rest.size() == 5 && PARTS_OF_A_YEAR.contains(rest.get(2))) {
            return daySaid ? null : months(rest.get(0), rest.get(2), rest);
        }
        if (rest.size() == 5 && rest.get(1).equals("tháng") && rest.get(3).equals("năm")) {
            return day(rest.get(0), rest.get(2), rest.get(4));
        }
        if (rest.size() == 5 && rest.get(1).equals("tháng") && isMark(rest.get(3))) {
            return day(rest.get(0), rest.get(2), rest.get(4));
        }
        if (rest.size() == 5 && isMark(rest.get(1)) && rest.get(1).equals(rest.get(3))) {
            boolean yearFirst = rest.get(0).length() == 4;
            return yearFirst ? day(rest.get(4), rest.get(2), rest.get(0)) : day(rest.get(0), rest.get(2), rest.get(4));
        }
        return daySaid ? null : longer(rest);
    }

    /** A month, quarter or year. */
    private static @Nullable Period longer(List<String> pieces) {
        if (starts(pieces, "tháng") && pieces.size() == 4 && isOfYear(pieces.get(2))) {
            return month(pieces.get(1), pieces.get(3));
        }
        if (starts(pieces, "quý") && pieces.size() == 4 && isOfYear(pieces.get(2))) {
            return quarter(pieces.get(1), pieces.get(3));
        }
        if (pieces.size() == 4 && pieces.get(1).equals("tháng") && pieces.get(2).equals("năm")) {
            return months(pieces.get(0), "đầu", pieces);
        }
        if (starts(pieces, "năm") && pieces.size() == 2) {
            return year(pieces.get(1));
        }
        if (pieces.size() == 3 && isMark(pieces.get(1)) && pieces.get(2).length() == 4) {
            return month(pieces.get(0), pieces.get(2));
        }
        if (pieces.size() == 3 && pieces.get(1).equals("-") && pieces.get(0).length() == 4) {
            return month(pieces.get(2), pieces.get(0));
        }
        return pieces.size() == 1 && pieces.get(0).length() == 4 ? year(pieces.get(0)) : null;
    }

    /** 6 tháng đầu năm 2018, 9 tháng năm 2018: so many months from its beginning, or up to its end. */
    private static @Nullable Period months(String count, String part, List<String> pieces) {
        boolean said =
                pieces.get(1).equals("tháng") && pieces.get(pieces.size() - 2).equals("năm");
        Period year = year(pieces.get(pieces.size() - 1));
        int months = COUNTS.getOrDefault(count, number(count, 2));
        if (!said || year == null || months < 1 || months > 11) {
            return null;
        }
        return part.equals("đầu")
                ? new Period(year.from(), year.from().plusMonths(months))
                : new Period(year.until().minusMonths(months), year.until());
    }

    private static boolean starts(List<String> pieces, String word) {
        return !pieces.isEmpty() && pieces.get(0).equals(word);
    }

    private static boolean isMark(String piece) {
        return piece.equals("/") || piece.equals("-") || piece.equals(".");
    }

    private static boolean isOfYear(String piece) {
        return isMark(piece) || piece.equals("năm");
    }

    private static @Nullable Period day(String day, String month, String year) {
        YearMonth in = yearMonth(month, year);
        int number = number(day, 2);
        return in == null || !in.isValidDay(number) ? null : Period.of(in.atDay(number));
    }

    private static @Nullable Period month(String month, String year) {
        YearMonth in = yearMonth(month, year);
        return in == null ? null : new Period(in.atDay(1), in.plusMonths(1).atDay(1));
    }

    private static @Nullable Period quarter(String quarter, String year) {
        int number = QUARTERS.indexOf(quarter) + 1;
        number = number > 0 ? number : number(quarter, 1);
        int in = fullYear(year);
        if (number < 1 || number > 4 || in < 0) {
            return null;
        }
        LocalDate from = LocalDate.of(in, 3 * number - 2, 1);
        return new Period(from, from.plusMonths(3));
    }

    private static @Nullable Period year(String year) {
        int in = fullYear(year);
        return in < 0 || year.length() != 4 ? null : new Period(LocalDate.of(in, 1, 1), LocalDate.of(in + 1, 1, 1));
    }

    private static @Nullable YearMonth yearMonth(String month, String year) {
        int in = fullYear(year);
        int number = number(month, 2);
        return in < 0 || number < 1 || number > 12 ? null : YearMonth.of(in, number);
    }

    /** The year, or -1 if it is none of this or the last century. */
    private static int fullYear(String year) {
        int number = number(year, 4);
        if (year.length() == 2 && number >= 0) {
            return 2000 + number;
        }
        return year.length() == 4 && number >= 1900 && number < 2100 ? number : -1;
    }

    private static int number(String piece, int mostFigures) {
        if (piece.length() > mostFigures || !isFigure(piece.charAt(0))) {
            return -1;
        }
        return Integer.parseInt(piece);
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }
}
