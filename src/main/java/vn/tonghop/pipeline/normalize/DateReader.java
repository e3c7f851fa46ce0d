package vn.tonghop.pipeline.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.period.Period;

/**
 * Reads dates as Vietnamese reports print them, the day first: 25/6/2018, 25-6-18, 25.6.2018, ngày 5 tháng 3 năm 2018,
 * tháng 3/2018, quý I/2018, năm 2018, 2018-06-25, 6 tháng đầu năm 2018, từ 5/3 đến 10/3/2018. A year of two figures is
 * of this century. A time of day behind a date, as spreadsheets export it, says nothing more.
 */
public final class DateReader {
    private static final DateReading UNREADABLE = new DateReading.Unreadable();
    private static final int LONGEST = 80;
    private static final int FULL_DATE = 5;
    /** Words before a date that change nothing. */
    private static final Set<String> LEADING = Set.of("trong", "vào", "cả");
    /** Words that stand before the first of two dates for both. */
    private static final Set<String> SHARED = Set.of("tháng", "quý", "năm");

    /** Reads one text; never throws, whatever the text. */
    public DateReading read(String text) {
        if (text.length() > LONGEST) {
            return UNREADABLE;
        }
        List<String> pieces = pieces(FoldedText.of(text));
        if (!pieces.isEmpty() && LEADING.contains(pieces.get(0))) {
            pieces = pieces.subList(1, pieces.size());
        }
        pieces = withoutTime(pieces);
        Period span = DateSpan.of(pieces);
        span = span == null ? range(pieces) : span;
        return span == null ? UNREADABLE : new DateReading.Read(span);
    }

    /** Numbers, words and marks; a mark keeps one space less, so that "5 / 3" and "5/3" are one. */
    private static List<String> pieces(FoldedText folded) {
        List<String> pieces = new ArrayList<>();
        String text = new String(folded.chars(), 0, folded.length());
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            int end = at + 1;
            while (end < text.length() && kind(text.charAt(end)) == kind(c) && kind(c) > 0) {
                end++;
            }
            if (c != ' ') {
                pieces.add(text.substring(at, end));
            }
            at = end;
        }
        return pieces;
    }

    private static int kind(char c) {
        return c >= '0' && c <= '9' ? 1 : Character.isLetter(c) ? 2 : 0;
    }

    /** A date without 00:00 or T00:00:00 behind it. */
    private static List<String> withoutTime(List<String> pieces) {
        if (pieces.size() <= FULL_DATE) {
            return pieces;
        }
        int from = pieces.get(FULL_DATE).equals("t") ? FULL_DATE + 1 : FULL_DATE;
        List<String> time = pieces.subList(from, pieces.size());
        boolean isTime = time.size() == 3 || time.size() == 5;
        for (int i = 0; i < time.size() && isTime; i++) {
            isTime = i % 2 == 1
                    ? time.get(i).equals(":")
                    : time.get(i).length() == 2 && kind(time.get(i).charAt(0)) == 1;
        }
        return isTime ? pieces.subList(0, FULL_DATE) : pieces;
    }

    /** từ A đến B, A đến B; or A - B, where both are whole dates. */
    private static @Nullable Period range(List<String> pieces) {
        List<String> rest = !pieces.isEmpty() && pieces.get(0).equals("từ") ? pieces.subList(1, pieces.size()) : pieces;
        int to = rest.indexOf("đến");
        if (to < 0) {
            boolean wholeDates =
                    rest.size() == 2 * FULL_DATE + 1 && rest.get(FULL_DATE).equals("-");
            to = wholeDates ? FULL_DATE : -1;
        }
        if (to < 1) {
            return null;
        }
        List<String> first = withoutDay(rest.subList(0, to));
        List<String> last = withoutDay(rest.subList(to + 1, rest.size()));
        if (first.isEmpty() || last.isEmpty()) {
            return null;
        }
        Period from = DateSpan.of(first);
        if (from == null && SHARED.contains(first.get(0)) && kind(last.get(0).charAt(0)) == 1) {
            last = joined(first.subList(0, 1), last);
        }
        if (from == null && first.size() < last.size()) {
            // The first takes what it leaves out from the second: 5/3 đến 10/3/2018, tháng 3 đến tháng 5/2018.
            from = DateSpan.of(joined(first, last.subList(first.size(), last.size())));
        }
        Period until = DateSpan.of(last);
        return from == null || until == null || from.from().isAfter(until.from())
                ? null
                : new Period(from.from(), until.until());
    }

    private static List<String> withoutDay(List<String> pieces) {
        return !pieces.isEmpty() && pieces.get(0).equals("ngày") ? pieces.subList(1, pieces.size()) : pieces;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
