package vn.tonghop.pipeline.normalize;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.measure.MeasureRegion;
import vn.tonghop.core.measure.MeasureWords;

/** The units of the columns met last, so that a header is taken apart once and not for every cell below it. */
final class ColumnUnits {
    private static final int PLACES = 64;

    private final MeasureWords words;
    private final AtomicReferenceArray<@Nullable Known> known = new AtomicReferenceArray<>(PLACES);

    ColumnUnits(MeasureWords words) {
        this.words = words;
    }

    private record Known(
            String text, MeasureRegion region, @Nullable ColumnUnit unit) {}

    /** The unit a header names, or null if it names none we know. */
    @Nullable
    ColumnUnit of(String text, MeasureRegion region) {
        int place = (text.hashCode() * 31 + region.code().hashCode()) & (PLACES - 1);
        Known last = known.getPlain(place);
        if (last != null && last.region() == region && last.text().equals(text)) {
            return last.unit();
        }
        ColumnUnit unit = ColumnUnit.of(words, text, region);
        known.set(place, new Known(text, region, unit));
        return unit;
    }
}
