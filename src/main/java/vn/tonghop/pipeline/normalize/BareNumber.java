package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.ReadingReason;
import vn.tonghop.core.measure.WordKind;

/**
 * Gives a number without a unit its meaning from the column, or holds it.
 *
 * @param scan the whole text
 * @param context what is known of the cell
 * @param column the column's unit, or null
 */
record BareNumber(
        AmountScan scan, AmountContext context, @Nullable ColumnUnit column) {
    private static final long MILLION = 1_000_000;

    Sized size(Term term, TermSizer sizer) {
        Figure last = term.to() == null ? term.from() : term.to();
        boolean nounFollows = !scan.tokens().endsAmount(term.end());
        if (scan.tokens().is(term.start() - 1, TokenKind.OPEN) && scan.terms().size() == 1) {
            // (5.000) is how bookkeepers write less than nothing.
            return TermSizer.held(ReadingReason.NEGATIVE);
        }
        if (last.hasScale()) {
            return nounFollows ? counted(term, sizer) : scaled(term, last, sizer);
        }
        if (scan.tokens().is(term.end(), WordKind.AND)) {
            // 3 cùng, 34 và ...: what is counted stands elsewhere.
            return TermSizer.held(ReadingReason.NOT_UNDERSTOOD);
        }
        if (context.columnUnit() != null) {
            return inColumn(term, sizer, nounFollows);
        }
        if (nounFollows) {
            return counted(term, sizer);
        }
        if (scan.otherWords() > 0 || scan.labels() > 0) {
            return TermSizer.held(missing());
        }
        Dimension dimension = context.dimension();
        if (dimension == Dimension.COUNT || dimension == Dimension.LABOUR) {
            return as(term, dimension, sizer, AmountRule.BARE_NUMBER);
        }
        boolean alone = term.start() == 0 && term.end() == scan.tokens().size();
        if (dimension == null && term.from().head().shape() == MarkedNumber.Shape.ONE_COMMA) {
            return TermSizer.held(ReadingReason.NUMBER_MARKS);
        }
        if (dimension == null) {
            return alone ? as(term, Dimension.COUNT, sizer, AmountRule.BARE_NUMBER) : TermSizer.held(missing());
        }
        BigDecimal only = term.from().head().only();
        boolean zero = alone && term.to() == null && only != null && only.signum() == 0;
        return zero ? as(term, dimension, sizer, AmountRule.BARE_ZERO) : TermSizer.held(missing());
    }

    private ReadingReason missing() {
        return context.dimension() == Dimension.COUNT ? ReadingReason.NOT_UNDERSTOOD : ReadingReason.UNIT_MISSING;
    }

    /** 34 chiếc chiếu: where things are counted, any noun may follow the number. */
    private Sized counted(Term term, TermSizer sizer) {
        if (context.dimension() != Dimension.COUNT || scan.labels() > 0 || isMoney(term.end())) {
            return TermSizer.held(
                    context.dimension() == null ? ReadingReason.NOT_UNDERSTOOD : ReadingReason.UNIT_UNKNOWN);
        }
        return as(term, Dimension.COUNT, sizer, AmountRule.COUNTED_NOUN);
    }

    private boolean isMoney(int at) {
        Token next = scan.tokens().at(at);
        return next.is(TokenKind.NUMBER)
                || next.is(TokenKind.STRANGE)
                || next.is(WordKind.STRANGE)
                || next.is(WordKind.UNIT_UNREAD);
    }

    /** 14 triệu: triệu and tỷ alone are money; nghìn alone only where money is asked for. */
    private Sized scaled(Term term, Figure last, TermSizer sizer) {
        Dimension dimension = context.dimension() == null && column != null ? column.dimension() : context.dimension();
        boolean large = last.scale() % MILLION == 0;
        if (dimension == Dimension.COUNT && !large) {
            return as(term, Dimension.COUNT, sizer, AmountRule.BARE_NUMBER);
        }
        boolean money = dimension == Dimension.MONEY || (dimension == null && large);
        if (!money) {
            return TermSizer.held(ReadingReason.UNIT_MISSING);
        }
        if (context.columnUnit() != null) {
            boolean same = column != null
                    && column.dimension() == Dimension.MONEY
                    && last.added().signum() == 0
                    && BigDecimal.valueOf(last.scale()).compareTo(column.size()) == 0;
            return same
                    ? as(term, Dimension.MONEY, sizer, AmountRule.MONEY_BY_SCALE)
                    : TermSizer.held(ReadingReason.UNIT_CLASH);
        }
        return as(term, Dimension.MONEY, sizer, AmountRule.MONEY_BY_SCALE);
    }

    private Sized inColumn(Term term, TermSizer sizer, boolean nounFollows) {
        if (column == null) {
            return TermSizer.held(ReadingReason.UNIT_UNKNOWN);
        }
        if (nounFollows || scan.otherWords() > 0 || scan.labels() > 0) {
            return TermSizer.held(ReadingReason.NOT_UNDERSTOOD);
        }
        return sizer.values(term, column.dimension(), column.size(), column.size(), AmountRule.COLUMN_UNIT.bit());
    }

    private static Sized as(Term term, Dimension dimension, TermSizer sizer, AmountRule rule) {
        return sizer.values(term, dimension, BigDecimal.ONE, BigDecimal.ONE, rule.bit());
    }
}
