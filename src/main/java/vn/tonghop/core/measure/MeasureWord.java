package vn.tonghop.core.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One word, or fixed run of words, of the language of amounts, with all it can be. */
public final class MeasureWord {
    private final String text;
    private final long kinds;
    private final BigDecimal number;
    private final long whole;
    private final @Nullable Dimension dimension;
    private final Qualifier qualifier;
    private final ReadingReason reason;
    private final List<BigDecimal> north;
    private final List<BigDecimal> centre;
    private final List<BigDecimal> south;
    private final boolean customary;

    /** Copies the kinds and sizes. */
    MeasureWord(
            String text,
            Set<WordKind> kinds,
            BigDecimal number,
            @Nullable Dimension dimension,
            Qualifier qualifier,
            ReadingReason reason,
            Map<MeasureRegion, List<BigDecimal>> sizes) {
        this.text = text;
        this.kinds = kinds(kinds.toArray(WordKind[]::new));
        this.number = number;
        this.whole = number.longValue();
        this.dimension = dimension;
        this.qualifier = qualifier;
        this.reason = reason;
        this.north = List.copyOf(sizes.getOrDefault(MeasureRegion.BAC_BO, List.of()));
        this.centre = List.copyOf(sizes.getOrDefault(MeasureRegion.TRUNG_BO, List.of()));
        this.south = List.copyOf(sizes.getOrDefault(MeasureRegion.NAM_BO, List.of()));
        this.customary = !north.equals(centre) || !north.equals(south);
    }

    /** Some kinds as bits, to ask {@link #isAny} for. */
    public static long kinds(WordKind... kinds) {
        long bits = 0;
        for (WordKind kind : kinds) {
            bits |= kind.bit();
        }
        return bits;
    }

    /** The word in lower case and NFC, with single spaces. */
    public String text() {
        return text;
    }

    /** Whether it can be that. */
    public boolean is(WordKind kind) {
        return (kinds & kind.bit()) != 0;
    }

    /** Whether it can be one of those, given as {@link #kinds} gives them. */
    public boolean isAny(long someKinds) {
        return (kinds & someKinds) != 0;
    }

    /** The number or factor it stands for; one where it stands for none. */
    public BigDecimal number() {
        return number;
    }

    /** The number without its fraction: all of it but for a half. */
    public long whole() {
        return whole;
    }

    /** What it is a unit of, or null. */
    public @Nullable Dimension dimension() {
        return dimension;
    }

    /** The bound it sets; EXACT where it sets none. */
    public Qualifier qualifier() {
        return qualifier;
    }

    /** Why a text that has it is held; NOT_UNDERSTOOD where it says none. */
    public ReadingReason reason() {
        return reason;
    }

    /**
     * Its sizes in a region, in the canonical unit of the dimension: one where it is settled, several where all are in
     * use, none where none is known.
     */
    public List<BigDecimal> sizesIn(MeasureRegion region) {
        return switch (region) {
            case BAC_BO -> north;
            case TRUNG_BO -> centre;
            case NAM_BO -> south;
        };
    }

    /** Whether it is a customary unit, whose size is another in another region. */
    public boolean isCustomary() {
        return customary;
    }
}
