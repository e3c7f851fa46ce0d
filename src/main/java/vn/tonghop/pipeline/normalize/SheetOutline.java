package vn.tonghop.pipeline.normalize;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.finding.Finding;

/** Which lines of a sheet are headings, parts, totals of sections and footers, as all its lines together tell. */
public final class SheetOutline {
    /** For lines that stand alone, as examples. */
    public static final SheetOutline NONE = new SheetOutline();

    /** Of a file with more lines that are no data than this, the later ones are held. */
    static final int MOST_ENTRIES = 100_000;

    private final Map<Long, Entry> entries = new HashMap<>();

    SheetOutline() {}

    /** What a line is, or null where it is data as far as its place in the sheet tells. */
    @Nullable
    Entry of(long line) {
        return entries.get(line);
    }

    boolean isFull() {
        return entries.size() >= MOST_ENTRIES;
    }

    void put(long line, Entry entry) {
        entries.put(line, entry);
    }

    /** What a line is. */
    sealed interface Entry {
        /** No data. */
        record NotFigures(NormalizedLine.NonData.Kind kind) implements Entry {}

        /** A total of these lines. */
        record Total(SummedLines of) implements Entry {}

        /** A total of the whole file, though it does not say so in the usual words. */
        record GrandTotal() implements Entry {}

        /** One of two things; it is held. */
        record Unclear(Finding finding) implements Entry {}
    }
}
