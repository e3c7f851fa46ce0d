package vn.tonghop.core.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registry of measures of one day: every word of amounts with its value, region and source. */
public final class MeasureWords {
    private static final MeasureTable TABLE = MeasureTable.load();

    private final WordTree tree = new WordTree();
    private final Map<String, MeasureWord> byText;

    private MeasureWords(Map<String, MeasureWord> byText) {
        this.byText = Map.copyOf(byText);
        byText.values().forEach(tree::put);
    }

    /** The words that hold on a day: a review reads with those of its registry date. */
    public static MeasureWords on(LocalDate day) {
        return TABLE.on(day);
    }

    /** The words that hold from the last change of the registry on. */
    public static MeasureWords standard() {
        return TABLE.latest();
    }

    /** The words of rows that all hold at once. */
    static MeasureWords of(List<MeasureRow> rows) {
        Map<String, List<MeasureRow>> byText = new HashMap<>();
        for (MeasureRow row : rows) {
            byText.computeIfAbsent(row.word(), text -> new ArrayList<>()).add(row);
        }
        Map<String, MeasureWord> words = new HashMap<>();
        byText.forEach((text, same) -> words.put(text, word(text, same)));
        return new MeasureWords(words);
    }

    /** A word by its text in lower case and NFC, or null if there is none. */
    public @Nullable MeasureWord find(String text) {
        return byText.get(text);
    }

    /** The longest word that starts at {@code from} and ends at a word's end no later than {@code to}, or null. */
    public @Nullable MeasureWord longest(char[] text, int from, int to) {
        return tree.longest(text, from, to);
    }

    /** The word that is exactly the text from {@code from} to before {@code to}, or null. */
    public @Nullable MeasureWord exactly(char[] text, int from, int to) {
        return tree.exactly(text, from, to);
    }

    private static MeasureWord word(String text, List<MeasureRow> rows) {
        EnumSet<WordKind> kinds = EnumSet.noneOf(WordKind.class);
        BigDecimal number = BigDecimal.ONE;
        Dimension dimension = null;
        Qualifier qualifier = Qualifier.EXACT;
        ReadingReason reason = ReadingReason.NOT_UNDERSTOOD;
        Map<MeasureRegion, List<BigDecimal>> sizes = new EnumMap<>(MeasureRegion.class);
        for (MeasureRow row : rows) {
            kinds.add(row.kind());
            dimension = row.dimension() == null ? dimension : row.dimension();
            switch (row.kind().value()) {
                case NUMBER -> number = row.number();
                case SIZES -> row.regions().forEach(region -> sizes.put(region, row.sizes()));
                case QUALIFIER -> qualifier = Qualifier.valueOf(row.value());
                case REASON -> reason = ReadingReason.valueOf(row.value());
                case NOTHING -> {}
            }
        }
        return new MeasureWord(text, kinds, number, dimension, qualifier, reason, sizes);
    }
}
