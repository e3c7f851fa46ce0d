package vn.tonghop.core.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registry of measures: every word of amounts with its value, region and source, from measure/words.tsv. */
public final class MeasureWords {
    private static final MeasureWords STANDARD = load();

    private final WordTree tree = new WordTree();
    private final Map<String, MeasureWord> byText;

    private MeasureWords(Map<String, MeasureWord> byText) {
        this.byText = Map.copyOf(byText);
        byText.values().forEach(tree::put);
    }

    /** The words the product knows. */
    public static MeasureWords standard() {
        return STANDARD;
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

    private static MeasureWords load() {
        Map<String, List<String[]>> rows = new HashMap<>();
        try (InputStream in = MeasureWords.class.getResourceAsStream("/vn/tonghop/measure/words.tsv")) {
            if (in == null) {
                throw new IllegalStateException("vn/tonghop/measure/words.tsv is not in the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("kind\t")) {
                    String[] cells = line.split("\t", -1);
                    rows.computeIfAbsent(cells[1], text -> new ArrayList<>()).add(cells);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, MeasureWord> words = new HashMap<>();
        rows.forEach((text, cells) -> words.put(text, word(text, cells)));
        return new MeasureWords(words);
    }

    private static MeasureWord word(String text, List<String[]> rows) {
        EnumSet<WordKind> kinds = EnumSet.noneOf(WordKind.class);
        BigDecimal number = BigDecimal.ONE;
        Dimension dimension = null;
        Qualifier qualifier = Qualifier.EXACT;
        ReadingReason reason = ReadingReason.NOT_UNDERSTOOD;
        Map<MeasureRegion, List<BigDecimal>> sizes = new EnumMap<>(MeasureRegion.class);
        for (String[] row : rows) {
            WordKind kind = WordKind.valueOf(row[0]);
            kinds.add(kind);
            dimension = row[3].equals("-") ? dimension : Dimension.valueOf(row[3]);
            switch (kind) {
                case DIGIT, DIGIT_AFTER_TENS, ZERO, TEN, TENS, HUNDRED, HALF, AND_A_HALF, SCALE ->
                    number = new BigDecimal(row[2]);
                case UNIT, UNIT_GUARDED, UNIT_BARE ->
                    regions(row[4]).forEach(region -> sizes.put(region, sizes(row[2])));
                case QUALIFIER, ONWARDS -> qualifier = Qualifier.valueOf(row[2]);
                case HOLD, FOREIGN -> reason = ReadingReason.valueOf(row[2]);
                case LINH,
                        UNIT_UNREAD,
                        COUNTED,
                        PREPOSITION,
                        REACHED,
                        FROM,
                        TO,
                        VAGUE,
                        VALUE,
                        SAME_AS,
                        STRANGE,
                        LAND,
                        NOT_LAND,
                        GIVING,
                        AND,
                        FUNCTION,
                        LABEL,
                        TITLE -> {}
            }
        }
        return new MeasureWord(text, kinds, number, dimension, qualifier, reason, sizes);
    }

    private static List<MeasureRegion> regions(String cell) {
        List<MeasureRegion> regions = new ArrayList<>();
        for (MeasureRegion region : MeasureRegion.values()) {
            if (cell.equals("-") || cell.equals(region.code())) {
                regions.add(region);
            }
        }
        return regions;
    }

    private static List<BigDecimal> sizes(String cell) {
        List<BigDecimal> sizes = new ArrayList<>();
        if (!cell.equals("?")) {
            for (String size : cell.split(",", -1)) {
                sizes.add(new BigDecimal(size));
            }
        }
        return List.copyOf(sizes);
    }
}
