package vn.tonghop.pipeline.normalize;

import vn.tonghop.core.measure.Reading;
import vn.tonghop.core.measure.ReadingReason;

/** Reads amounts as Vietnamese reports print them. */
public final class AmountReader {
    /** The version of the rules; it changes whenever a text may be read otherwise than before. */
    public static final String RULES = "amounts-1";

    /** Reads one text; never throws, whatever the text. */
    public Reading read(String text, AmountContext context) {
        return new Reading.Unreadable(ReadingReason.NO_NUMBER);
    }
}
