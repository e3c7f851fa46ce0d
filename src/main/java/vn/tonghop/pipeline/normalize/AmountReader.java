package vn.tonghop.pipeline.normalize;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.MeasureRegion;
import vn.tonghop.core.measure.MeasureWords;
import vn.tonghop.core.measure.Reading;
import vn.tonghop.core.measure.ReadingReason;

/** Reads amounts as Vietnamese reports print them. */
public final class AmountReader {
    /** The version of the rules; it changes whenever a text may be read otherwise than before. */
    public static final String RULES = "amounts-3";

    private static final int LONGEST = 10_000;

    private final MeasureWords words;
    private final ColumnUnits columnUnits;

    /** Reads with the words that hold today: those from the last change of the registry of measures on. */
    public AmountReader() {
        this(MeasureWords.standard());
    }

    private AmountReader(MeasureWords words) {
        this.words = words;
        this.columnUnits = new ColumnUnits(words);
    }

    /** Reads with the words that hold on a day, the registry date of a review. */
    public static AmountReader on(LocalDate day) {
        return new AmountReader(MeasureWords.on(day));
    }

    /** The unit a header or a cell for units names, or null if it names none we know. */
    @Nullable
    ColumnUnit unit(String text, MeasureRegion region) {
        return columnUnits.of(text, region);
    }

    /** Reads one text; never throws, whatever the text. */
    public Reading read(String text, AmountContext context) {
        if (text.length() > LONGEST) {
            return new Reading.Unreadable(ReadingReason.TOO_LONG);
        }
        FoldedText folded = FoldedText.of(text);
        if (folded.length() == 0) {
            return new Reading.Unreadable(ReadingReason.EMPTY);
        }
        List<Token> list = AmountLexer.tokens(words, folded);
        AmountScan scan = AmountScan.of(new Tokens(list, folded, text), context.region());
        String unit = context.columnUnit();
        ColumnUnit column = unit == null ? null : columnUnits.of(unit, context.region());
        return new AmountJudge(scan, context, column).judge();
    }
}
