package vn.tonghop.core.measure;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One word, or fixed run of words, of the language of amounts, with all it can be.
 *
 * @param text in lower case and NFC, single spaces
 * @param kinds what it can be; at least one
 * @param number the number or factor it stands for; one where it stands for none
 * @param dimension what it is a unit of, or null
 * @param qualifier the bound it sets; EXACT where it sets none
 * @param reason why a text that has it is held; NOT_UNDERSTOOD where it says none
 * @param sizes of a unit, by region, in the canonical unit of the dimension: one, or all that are in use, or none known
 */
public record MeasureWord(
        String text,
        Set<WordKind> kinds,
        BigDecimal number,
        @Nullable Dimension dimension,
        Qualifier qualifier,
        ReadingReason reason,
        Map<MeasureRegion, List<BigDecimal>> sizes) {
    /** Copies the kinds and sizes. */
    public MeasureWord {
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        Map<MeasureRegion, List<BigDecimal>> copy = new EnumMap<>(MeasureRegion.class);
        copy.putAll(sizes);
        sizes = Collections.unmodifiableMap(copy);
    }

    /** Whether it can be that. */
    public boolean is(WordKind kind) {
        return kinds.contains(kind);
    }

    /** Its sizes in a region: one where it is settled, several where all are in use, none where none is known. */
    public List<BigDecimal> sizesIn(MeasureRegion region) {
        return sizes.getOrDefault(region, List.of());
    }

    /** Whether it is a customary unit, whose size is another in another region. */
    public boolean isCustomary() {
        List<BigDecimal> north = sizesIn(MeasureRegion.BAC_BO);
        return !north.equals(sizesIn(MeasureRegion.TRUNG_BO)) || !north.equals(sizesIn(MeasureRegion.NAM_BO));
    }
}
