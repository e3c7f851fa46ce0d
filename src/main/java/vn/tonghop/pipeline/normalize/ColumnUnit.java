package vn.tonghop.pipeline.normalize;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.MeasureRegion;
import vn.tonghop.core.measure.MeasureWord;
import vn.tonghop.core.measure.MeasureWords;
import vn.tonghop.core.measure.WordKind;

/**
 * The unit printed in a column's header.
 *
 * @param dimension what it measures
 * @param size one of it in the canonical unit
 * @param noun what is counted; null where it is a measure
 */
record ColumnUnit(
        Dimension dimension, BigDecimal size, @Nullable String noun) {
    /** The unit a header names ("triệu đồng", "1.000đ", "ha", "người"), or null if it names none we know. */
    static @Nullable ColumnUnit of(MeasureWords words, String text, MeasureRegion region) {
        FoldedText folded = FoldedText.of(text.strip());
        if (folded.length() == 0) {
            return null;
        }
        boolean numbered = Character.isDigit(folded.chars()[0]);
        FoldedText whole = numbered ? folded : FoldedText.of("1 " + text.strip());
        Tokens tokens = new Tokens(AmountLexer.tokens(words, whole), whole, text);
        Term term = TermParser.at(tokens, region, 0);
        if (term == null || term.end() != tokens.size() || term.trouble() != null || term.to() != null) {
            return null;
        }
        BigDecimal head = NumberMarks.head(term.from(), NumberMarks.Choice.GROUPS);
        if (head == null) {
            return null;
        }
        return sized(term.unit(), term.from().value(head), term.from().hasScale(), region);
    }

    private static @Nullable ColumnUnit sized(
            @Nullable MeasureWord unit, BigDecimal number, boolean scaled, MeasureRegion region) {
        if (unit == null) {
            return scaled ? new ColumnUnit(Dimension.MONEY, number, null) : null;
        }
        Dimension dimension = unit.dimension();
        if (dimension == null || (unit.is(WordKind.COUNTED) && !unit.is(WordKind.UNIT))) {
            return new ColumnUnit(Dimension.COUNT, number, unit.text());
        }
        List<BigDecimal> sizes = unit.sizesIn(region);
        return sizes.size() == 1 ? new ColumnUnit(dimension, number.multiply(sizes.get(0)), null) : null;
    }
}
