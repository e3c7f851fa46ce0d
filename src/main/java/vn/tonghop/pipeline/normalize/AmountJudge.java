package vn.tonghop.pipeline.normalize;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.Qualifier;
import vn.tonghop.core.measure.Reading;
import vn.tonghop.core.measure.Reading.Amount;
import vn.tonghop.core.measure.ReadingReason;
import vn.tonghop.core.measure.WordKind;

/** Decides what the amounts of a text mean together: one reading, several dimensions, or a reason to hold it. */
final class AmountJudge {
    private final AmountScan scan;
    private final Tokens tokens;
    private final AmountContext context;
    private final TermSizer sizer;
    private final List<Amount> amounts = new ArrayList<>(2);
    private Sized.@Nullable Many doubtful;
    private final List<Amount> values = new ArrayList<>(0);
    private boolean valueSeen;

    AmountJudge(AmountScan scan, AmountContext context, @Nullable ColumnUnit column) {
        this.scan = scan;
        this.tokens = scan.tokens();
        this.context = context;
        this.sizer = new TermSizer(scan, context, column);
    }

    Reading judge() {
        if (scan.terms().isEmpty()) {
            return unreadable(
                    scan.hold() == null
                                    || scan.hold() == ReadingReason.NOT_UNDERSTOOD
                                    || scan.hold() == ReadingReason.RATE
                            ? ReadingReason.NO_NUMBER
                            : scan.hold());
        }
        if (scan.hold() != null) {
            return unreadable(scan.hold());
        }
        if (isUnaccentedTalk()) {
            return unreadable(ReadingReason.NOT_UNDERSTOOD);
        }
        Term before = null;
        for (Term term : scan.terms()) {
            Reading stop = take(term, before);
            if (stop != null) {
                return stop;
            }
            before = term;
        }
        if (before != null && amountsHave(Dimension.MONEY) && has(WordKind.VALUE, before.end(), tokens.size())) {
            return unreadable(ReadingReason.VALUE_OF_THING);
        }
        return result();
    }

    /** Without its marks a qualifier can't be told from a name: "hon", "Hòn". Such texts are read only if all is known. */
    private boolean isUnaccentedTalk() {
        if (tokens.accented() || scan.otherWords() == 0) {
            return false;
        }
        boolean nounOnly = context.dimension() == Dimension.COUNT
                && scan.terms().size() == 1
                && scan.terms().get(0).start() == 0;
        return !nounOnly;
    }

    /** Takes one amount; the reading that ends it all if it can't be taken, else null. */
    private @Nullable Reading take(Term term, @Nullable Term before) {
        int from = before == null ? 0 : before.end();
        boolean value = has(WordKind.VALUE, from, term.start());
        boolean sameAs = has(WordKind.SAME_AS, from, term.start());
        boolean bracket = before != null && opens(from, term.start());
        Sized sized = sizer.size(term);
        if (sized instanceof Sized.Held held) {
            return unreadable(held.reason());
        }
        if (before != null && before.end() == term.start()) {
            // 3 tỷ đồng 1 sào: so much for one.
            boolean price = before.unit() != null && before.unit().dimension() == Dimension.MONEY;
            return unreadable(price ? ReadingReason.RATE : ReadingReason.NOT_UNDERSTOOD);
        }
        Dimension dimension = dimension(sized);
        if (dimension == Dimension.AREA && !LandWords.mayBeLand(tokens, term)) {
            return unreadable(ReadingReason.NOT_UNDERSTOOD);
        }
        boolean money = dimension == Dimension.MONEY;
        if (value) {
            return money ? value(sized) : unreadable(ReadingReason.NOT_UNDERSTOOD);
        }
        if ((sameAs || bracket) && !amounts.isEmpty()) {
            Amount last = amounts.get(amounts.size() - 1);
            if (last.dimension() == dimension || doubtful != null) {
                return restated(last, sized);
            }
            // (50 triệu đồng) right behind things counted is their value; (góp 50 triệu đồng) behind people is cash.
            boolean thing = last.dimension() == Dimension.AREA
                    || (last.dimension() == Dimension.COUNT && tokens.is(term.start() - 1, TokenKind.OPEN));
            if (money && (sameAs || thing)) {
                return value(sized);
            }
        }
        if (sameAs) {
            return money ? value(sized) : unreadable(ReadingReason.NOT_UNDERSTOOD);
        }
        return add(sized, dimension);
    }

    /** What a thing is worth is kept beside the amounts; a doubtful value is only noted to be one. */
    private @Nullable Reading value(Sized sized) {
        valueSeen = true;
        if (sized instanceof Sized.One one) {
            values.add(one.amount());
        }
        return null;
    }

    private @Nullable Reading add(Sized sized, @Nullable Dimension dimension) {
        if (dimension != null && amountsHave(dimension)) {
            return unreadable(ReadingReason.SEVERAL);
        }
        if (sized instanceof Sized.One one) {
            amounts.add(one.amount());
        } else if (sized instanceof Sized.Many many) {
            if (many.candidates().isEmpty()) {
                return unreadable(many.reason());
            }
            doubtful = doubtful == null ? many : doubtful;
            amounts.add(many.candidates().get(0));
        }
        return null;
    }

    /** 7 sào (2.520 m2): the two must be one amount; a second statement may also settle a doubt of the first. */
    private @Nullable Reading restated(Amount last, Sized sized) {
        List<Amount> firsts = doubtful == null ? List.of(last) : doubtful.candidates();
        List<Amount> seconds = sized instanceof Sized.One one
                ? List.of(one.amount())
                : sized instanceof Sized.Many many ? many.candidates() : List.of();
        Amount agreed = null;
        for (Amount first : firsts) {
            for (Amount second : seconds) {
                if (agree(first, second)) {
                    agreed = first;
                }
            }
        }
        if (agreed == null) {
            List<Amount> all = new ArrayList<>(firsts);
            all.addAll(seconds);
            return new Reading.Ambiguous(ReadingReason.CONTRADICTION, all);
        }
        doubtful = null;
        amounts.set(
                amounts.size() - 1,
                new Amount(
                        agreed.dimension(),
                        agreed.quantity(),
                        agreed.qualifier(),
                        agreed.rule() + "+" + AmountRule.RESTATED.id()));
        return null;
    }

    private static boolean agree(Amount first, Amount second) {
        boolean bounds = second.qualifier() == Qualifier.EXACT || second.qualifier() == first.qualifier();
        boolean range = first.qualifier() == Qualifier.RANGE || second.qualifier() == Qualifier.RANGE;
        return first.dimension() == second.dimension()
                && first.quantity().stated().compareTo(second.quantity().stated()) == 0
                && (range ? first.quantity().equals(second.quantity()) : bounds);
    }

    private Reading result() {
        if (amounts.isEmpty()) {
            return valueSeen
                    ? new Reading.Unreadable(ReadingReason.VALUE_OF_THING, values)
                    : unreadable(ReadingReason.NO_NUMBER);
        }
        Dimension wanted = context.dimension();
        if (wanted != null && !amountsHave(wanted)) {
            return valueSeen && wanted == Dimension.MONEY
                    ? new Reading.Unreadable(ReadingReason.VALUE_OF_THING, values)
                    : unreadable(ReadingReason.WRONG_DIMENSION);
        }
        if (doubtful != null) {
            return amounts.size() == 1
                    ? new Reading.Ambiguous(doubtful.reason(), doubtful.candidates())
                    : unreadable(doubtful.reason());
        }
        if (scan.otherWords() > 0 && isNought()) {
            // Cửa hàng 0 đồng, 0 hộ nghèo còn ...: nothing among words not understood may be a name.
            return unreadable(ReadingReason.NOT_UNDERSTOOD);
        }
        return new Reading.Read(amounts, values);
    }

    private boolean amountsHave(Dimension dimension) {
        for (Amount amount : amounts) {
            if (amount.dimension() == dimension) {
                return true;
            }
        }
        return false;
    }

    private boolean has(WordKind kind, int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.is(at, kind)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNought() {
        return amounts.size() == 1 && amounts.get(0).quantity().stated().signum() == 0;
    }

    /** Whether a bracket opens right behind the amount before; "đất (300 m2), tiền (5 triệu)" are two things. */
    private boolean opens(int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.is(at, TokenKind.OPEN)) {
                return true;
            }
            if (tokens.is(at, TokenKind.CLOSE) || tokens.is(at, TokenKind.BREAK)) {
                return false;
            }
        }
        return false;
    }

    private static @Nullable Dimension dimension(Sized sized) {
        if (sized instanceof Sized.One one) {
            return one.amount().dimension();
        }
        return sized instanceof Sized.Many many && !many.candidates().isEmpty()
                ? many.candidates().get(0).dimension()
                : null;
    }

    private static Reading unreadable(ReadingReason reason) {
        return new Reading.Unreadable(reason);
    }
}
