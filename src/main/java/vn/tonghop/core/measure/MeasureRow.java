package vn.tonghop.core.measure;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One row of the registry of measures.
 *
 * @param kind what the word can be
 * @param word in lower case and NFC
 * @param value a number, a qualifier, a reason or sizes, as the kind asks for; "-" for nothing
 * @param dimension what it is a unit of, or null
 * @param regions where that holds: one region, or all
 * @param from the first day it holds; null for always
 * @param until the first day it no longer holds; null for never
 * @param source where it was found
 */
record MeasureRow(
        WordKind kind,
        String word,
        String value,
        @Nullable Dimension dimension,
        List<MeasureRegion> regions,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String source) {
    private static final int CELLS = 8;

    /**
     * The row a line of eight cells says.
     *
     * @throws IllegalArgumentException if a cell is not what it must be, with the cell and what is allowed
     */
    static MeasureRow of(String line) {
        String[] cells = line.split("\t", -1);
        require(cells.length == CELLS, "eight cells are needed, not " + cells.length);
        String word = cells[1];
        require(!word.isBlank() && word.strip().equals(word), "the word is empty or has spaces around it");
        require(
                word.equals(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)),
                "the word must be in lower case and NFC: " + word);
        require(!cells[7].isBlank() && !cells[7].equals("-"), "the source is missing");
        MeasureRow row = new MeasureRow(
                constant(WordKind.class, cells[0]),
                word,
                cells[2],
                cells[3].equals("-") ? null : constant(Dimension.class, cells[3]),
                regions(cells[4]),
                day(cells[5]),
                day(cells[6]),
                cells[7]);
        require(
                row.from == null || row.until == null || row.from.isBefore(row.until),
                "valid_from must be before valid_until");
        row.checkValue();
        return row;
    }

    /** Whether it holds on a day. */
    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** Whether both say something of one word, kind, region and day. */
    boolean overlaps(MeasureRow other) {
        return kind == other.kind
                && word.equals(other.word)
                && regions.stream().anyMatch(other.regions::contains)
                && (until == null || other.from == null || other.from.isBefore(until))
                && (other.until == null || from == null || from.isBefore(other.until));
    }

    /** The number it stands for. */
    BigDecimal number() {
        return new BigDecimal(value);
    }

    /** The sizes of a unit: none for "?", several where all are in use. */
    List<BigDecimal> sizes() {
        List<BigDecimal> sizes = new ArrayList<>();
        if (!value.equals("?")) {
            for (String size : value.split(",", -1)) {
                sizes.add(new BigDecimal(size));
            }
        }
        return List.copyOf(sizes);
    }

    private void checkValue() {
        switch (kind.value()) {
            case NUMBER -> require(number().signum() >= 0, "the value must not be negative: " + value);
            case SIZES ->
                require(
                        dimension != null && sizes().stream().allMatch(size -> size.signum() > 0),
                        "a unit needs a dimension and sizes above zero: " + value);
            case QUALIFIER -> constant(Qualifier.class, value);
            case REASON -> constant(ReadingReason.class, value);
            case NOTHING -> require(value.equals("-"), "a word of this kind has no value: " + value);
        }
    }

    private static List<MeasureRegion> regions(String cell) {
        if (cell.equals("-")) {
            return List.of(MeasureRegion.values());
        }
        for (MeasureRegion region : MeasureRegion.values()) {
            if (region.code().equals(cell)) {
                return List.of(region);
            }
        }
        throw new IllegalArgumentException("no such region: " + cell);
    }

    private static @Nullable LocalDate day(String cell) {
        try {
            return cell.equals("-") ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a day is yyyy-MM-dd or \"-\", not " + cell, e);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String cell) {
        try {
            return Enum.valueOf(type, cell);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(cell + " is none of " + Arrays.toString(type.getEnumConstants()), e);
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
