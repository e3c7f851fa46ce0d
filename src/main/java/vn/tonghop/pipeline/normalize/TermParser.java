package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.MeasureRegion;
import vn.tonghop.core.measure.MeasureWord;
import vn.tonghop.core.measure.Qualifier;
import vn.tonghop.core.measure.ReadingReason;
import vn.tonghop.core.measure.WordKind;

/** Reads one amount: qualifiers, a number or a range of two, the unit, and what follows it. */
final class TermParser {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final long BEFORE_NUMBERS =
            MeasureWord.kinds(WordKind.QUALIFIER, WordKind.FROM, WordKind.REACHED, WordKind.TO);
    private static final int MOST_QUALIFIERS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Tokens tokens;
    private final MeasureRegion region;
    private final int start;
    private int at;
    private Qualifier qualifier = Qualifier.EXACT;
    private boolean fromSaid;
    private BigDecimal more = BigDecimal.ZERO;
    private int rules;
    private @Nullable ReadingReason trouble;

    private TermParser(Tokens tokens, MeasureRegion region, int start) {
        this.tokens = tokens;
        this.region = region;
        this.start = start;
        this.at = start;
    }

    /** The amount that starts at a token, or null if none does. */
    static @Nullable Term at(Tokens tokens, MeasureRegion region, int start) {
        Token first = tokens.at(start);
        return FigureParser.mayStart(first) || first.isAny(BEFORE_NUMBERS)
                ? new TermParser(tokens, region, start).read()
                : null;
    }

    private @Nullable Term read() {
        qualifiers();
        int numberAt = at;
        Figure from = FigureParser.at(tokens, at);
        if (from == null) {
            return null;
        }
        at = from.end();
        spaces(from);
        MeasureWord unit = unit();
        if (from.isWords() && !isNumberInWords(numberAt, unit, from.trouble() == null)) {
            return null;
        }
        trouble(from.isWords() && PersonalNames.endsIn(tokens, start) ? ReadingReason.NOT_UNDERSTOOD : null);
        from = halfUnit(from, unit);
        smallerUnits(unit);
        Figure to = rangeEnd(unit);
        MeasureWord unitOfTo = unit;
        boolean shared = to != null && unit == null;
        if (to != null) {
            at = to.end();
            unitOfTo = unit();
            if (shared) {
                from = elliptic(from, to);
                unit = unitOfTo;
            }
        }
        onwards(to);
        after(unit, to);
        trouble(from.trouble());
        trouble(to == null ? null : to.trouble());
        int all = rules | from.rules() | (to == null ? 0 : to.rules() | AmountRule.RANGE.bit());
        return new Term(start, numberAt, at, qualifier, from, to, unit, unitOfTo, shared, more, all, trouble);
    }

    /** In a row of qualifiers the inner one rules; tới and đạt set no bound. */
    private void qualifiers() {
        for (int most = at + MOST_QUALIFIERS; at < most; at++) {
            MeasureWord word = tokens.at(at).word();
            if (word == null) {
                return;
            }
            if (word.is(WordKind.QUALIFIER)) {
                qualifier = word.qualifier();
                rules |= AmountRule.QUALIFIER.bit();
            } else if (word.is(WordKind.FROM)) {
                trouble(
                        qualifier == Qualifier.EXACT || qualifier == Qualifier.APPROX
                                ? null
                                : ReadingReason.NOT_UNDERSTOOD);
                fromSaid = true;
            } else if (!word.is(WordKind.REACHED) && !word.is(WordKind.TO)) {
                return;
            }
        }
    }

    /** thôn 5 200 m2: spaces do not group where the first figures may be a name's. */
    private void spaces(Figure from) {
        Token before = tokens.at(start - 1);
        boolean name = before.is(TokenKind.OTHER)
                || before.is(WordKind.LABEL)
                || before.is(WordKind.COUNTED)
                || before.is(WordKind.TITLE);
        trouble(from.head().mark() == ' ' && name ? ReadingReason.NUMBER_MARKS : null);
    }

    /** The unit at the cursor, which moves past it; what can't be a unit here is trouble or nothing. */
    private @Nullable MeasureWord unit() {
        Token token = tokens.at(at);
        MeasureWord word = token.word();
        switch (token.kind()) {
            case PERCENT -> trouble(ReadingReason.PERCENTAGE);
            case CURRENCY -> trouble(ReadingReason.FOREIGN_CURRENCY);
            case OTHER -> trouble(token.start() == tokens.at(at - 1).end() ? ReadingReason.NOT_UNDERSTOOD : null);
            case WORD ->
                trouble(
                        token.is(WordKind.TITLE)
                                        && token.start() == tokens.at(at - 1).end()
                                ? ReadingReason.NOT_UNDERSTOOD
                                : null);
            case NUMBER, BREAK, OPEN, CLOSE, SLASH, DASH, MINUS, STRANGE, END -> {}
        }
        if (word == null) {
            return null;
        }
        if (word.is(WordKind.UNIT) || (word.is(WordKind.COUNTED) && !word.is(WordKind.UNIT_GUARDED))) {
            at++;
            return word;
        }
        if (word.is(WordKind.UNIT_GUARDED) || word.is(WordKind.UNIT_BARE)) {
            if (isUnitBefore(at + 1)) {
                at++;
                return word;
            }
            trouble(ReadingReason.UNIT_AMBIGUOUS);
        } else if (word.is(WordKind.FOREIGN)) {
            trouble(ReadingReason.FOREIGN_CURRENCY);
        } else if (word.is(WordKind.UNIT_UNREAD)) {
            trouble(ReadingReason.UNIT_UNKNOWN);
        }
        return null;
    }

    /** công trình, mẫu đơn: a guarded unit is one only before an end, land, or a smaller part. */
    private boolean isUnitBefore(int next) {
        return tokens.endsAmount(next)
                || tokens.is(next, WordKind.LAND)
                || tokens.is(next, WordKind.AND_A_HALF)
                || ((tokens.is(next, TokenKind.NUMBER) || tokens.is(next, WordKind.DIGIT))
                        && tokens.is(next + 1, WordKind.UNIT));
    }

    /** Words are a number only before a unit or noun, in a range, or alone; một and ba stand in names too. */
    private boolean isNumberInWords(int numberAt, @Nullable MeasureWord unit, boolean clear) {
        boolean scaled = tokens.is(at - 1, WordKind.SCALE) || tokens.is(at - 1, WordKind.AND_A_HALF);
        if (!clear) {
            return true;
        }
        if (unit == null) {
            Token next = tokens.at(at);
            boolean alone = start == 0 && tokens.is(at, TokenKind.END);
            boolean range =
                    (next.is(WordKind.TO) || next.is(TokenKind.DASH)) && FigureParser.at(tokens, at + 1) != null;
            return scaled || alone || range || trouble != null;
        }
        // năm also is the year: "cuối năm hộ ..." has no five households; nor has "xã Ba Xã" three communes.
        boolean yearPossible = tokens.is(numberAt, WordKind.LABEL) && numberAt > 0 && start == numberAt;
        boolean name = tokens.is(start - 1, WordKind.LABEL);
        if ((yearPossible || name) && unit.is(WordKind.COUNTED)) {
            trouble(ReadingReason.NOT_UNDERSTOOD);
        }
        return true;
    }

    /** 3 sào rưỡi: and half of the unit. */
    private Figure halfUnit(Figure from, @Nullable MeasureWord unit) {
        if (!tokens.is(at, WordKind.AND_A_HALF)) {
            return from;
        }
        at++;
        BigDecimal whole = from.head().only();
        boolean small = unit != null
                && from.head().isWhole()
                && !from.hasScale()
                && whole != null
                && whole.scale() <= 0
                && whole.compareTo(HUNDRED) < 0
                && unit.dimension() != Dimension.MONEY
                && !unit.is(WordKind.COUNTED);
        trouble(small ? null : ReadingReason.NOT_UNDERSTOOD);
        return new Figure(
                from.end(), from.head(), from.scale(), HALF, from.rules() | AmountRule.HALF.bit(), from.trouble());
    }

    /** 2 mẫu 3 sào 5 thước: each part less than one of the unit before. */
    private void smallerUnits(@Nullable MeasureWord unit) {
        MeasureWord last = unit;
        while (last != null && last.isCustomary()) {
            Figure part = FigureParser.at(tokens, at);
            MeasureWord smaller = part == null ? null : tokens.at(part.end()).word();
            if (part == null || smaller == null || !smaller.isCustomary()) {
                return;
            }
            BigDecimal size = size(smaller);
            BigDecimal sizeBefore = size(last);
            BigDecimal count = part.head().only();
            boolean fits = size != null
                    && sizeBefore != null
                    && count != null
                    && part.head().isWhole()
                    && !part.hasScale()
                    && count.multiply(size).compareTo(sizeBefore) < 0;
            trouble(fits ? part.trouble() : ReadingReason.NOT_UNDERSTOOD);
            more = size == null || count == null ? more : more.add(count.multiply(size));
            at = part.end() + 1;
            rules |= AmountRule.COMPOUND.bit();
            last = smaller;
            if (tokens.is(at, WordKind.AND_A_HALF) && size != null) {
                more = more.add(size.multiply(HALF));
                rules |= AmountRule.HALF.bit();
                at++;
                return;
            }
        }
    }

    private @Nullable BigDecimal size(MeasureWord unit) {
        List<BigDecimal> sizes = unit.sizesIn(region);
        return sizes.size() == 1 ? sizes.get(0) : null;
    }

    /** The second number of a range, or null; "200 m2 - 50 triệu" is no range but a list. */
    private @Nullable Figure rangeEnd(@Nullable MeasureWord unit) {
        boolean dash = tokens.is(at, TokenKind.DASH);
        if (!dash && !tokens.is(at, WordKind.TO)) {
            return null;
        }
        int next = at + 1;
        boolean qualified = tokens.is(next, WordKind.QUALIFIER) || tokens.is(next, WordKind.FROM);
        Figure to = FigureParser.at(tokens, qualified ? next + 1 : next);
        if (to == null) {
            return null;
        }
        MeasureWord unitOfTo = tokens.at(to.end()).word();
        if (dash
                && unit != null
                && (unitOfTo == null || unitOfTo.dimension() != unit.dimension() || unit.is(WordKind.COUNTED))) {
            return null;
        }
        at = next;
        trouble(qualified ? ReadingReason.NOT_UNDERSTOOD : null);
        trouble(unit != null && unitOfTo == null ? ReadingReason.UNIT_MISSING : null);
        trouble(more.signum() == 0 ? null : ReadingReason.NOT_UNDERSTOOD);
        trouble(qualifier == Qualifier.EXACT || qualifier == Qualifier.APPROX ? null : ReadingReason.NOT_UNDERSTOOD);
        qualifier = Qualifier.RANGE;
        return to;
    }

    /** 1,5 đến 3 triệu: the first number takes the scale of the second, if it has none. */
    private static Figure elliptic(Figure from, Figure to) {
        return to.hasScale() && !from.hasScale() ? from.scaledLike(to) : from;
    }

    private void onwards(@Nullable Figure to) {
        MeasureWord word = tokens.at(at).word();
        if (word != null && word.is(WordKind.ONWARDS)) {
            boolean free = to == null && (qualifier == Qualifier.EXACT || qualifier == word.qualifier());
            trouble(free ? null : ReadingReason.NOT_UNDERSTOOD);
            qualifier = word.qualifier();
            rules |= AmountRule.ONWARDS.bit();
            at++;
        } else {
            // "từ 5 triệu" alone says where something starts, not how much there is.
            trouble(fromSaid && to == null ? ReadingReason.NOT_UNDERSTOOD : null);
        }
    }

    private void after(@Nullable MeasureWord unit, @Nullable Figure to) {
        if (tokens.is(at, TokenKind.SLASH)) {
            trouble(ReadingReason.RATE);
        }
        boolean length = unit != null && unit.dimension() == Dimension.LENGTH;
        trouble(length && tokens.is(at, WordKind.LAND) ? ReadingReason.UNIT_AMBIGUOUS : null);
        trouble(tokens.is(at, WordKind.AND_A_HALF) ? ReadingReason.NOT_UNDERSTOOD : null);
        // 5 triệu - 6 triệu - 7 triệu
        boolean third = to != null && tokens.is(at, TokenKind.DASH) && tokens.is(at + 1, TokenKind.NUMBER);
        trouble(third ? ReadingReason.NOT_UNDERSTOOD : null);
    }

    private void trouble(@Nullable ReadingReason found) {
        trouble = trouble == null ? found : trouble;
    }
}
