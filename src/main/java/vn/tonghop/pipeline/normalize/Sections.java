package vn.tonghop.pipeline.normalize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.core.text.Spelling;

/** The sections of a sheet while its lines are read: which are open, which line began each, which has its total. */
final class Sections {
    /** Totals below their lines name one of the last sections. */
    private static final int MOST_REMEMBERED = 500;

    private final Deque<Section> open = new ArrayDeque<>();
    private final List<Section> remembered = new ArrayList<>();
    private final List<String> topMarks = new ArrayList<>();

    /** Begins a section; those of its rank and below end on the line before. */
    Section begin(SheetLine line, boolean hasTotal) {
        Rank rank = rank(line.mark());
        endThrough(rank, line.line() - 1);
        Section section = new Section(rank, value(rank, line.mark()), line, hasTotal);
        if (open.isEmpty() && line.mark() != null) {
            topMarks.add(line.mark().text());
        }
        open.push(section);
        if (remembered.size() == MOST_REMEMBERED) {
            remembered.remove(0);
        }
        remembered.add(section);
        return section;
    }

    /** A line of data; if its mark goes on counting where a section's left off, that section has ended before it. */
    void data(SheetLine line) {
        if (line.mark() != null) {
            Rank rank = rank(line.mark());
            int value = value(rank, line.mark());
            if (open.stream().anyMatch(section -> section.rank == rank && section.value + 1 == value)) {
                endThrough(rank, line.line() - 1);
            }
        }
        open.forEach(section -> section.hasData = true);
    }

    /** Ends all sections. */
    void end(long lastLine) {
        while (!open.isEmpty()) {
            open.pop().to = lastLine;
        }
    }

    /** The innermost section that has data and no total yet; null where there is none. */
    @Nullable
    Section withoutTotal() {
        return open.stream()
                .filter(section -> section.hasData && !section.hasTotal)
                .findFirst()
                .orElse(null);
    }

    boolean isInside() {
        return !open.isEmpty();
    }

    /** The latest section so marked or called. */
    @Nullable
    Section called(String name) {
        String key = Spelling.key(name);
        for (int i = remembered.size() - 1; i >= 0; i--) {
            Section section = remembered.get(i);
            SectionMark mark = section.heading.mark();
            if ((mark != null && Spelling.key(mark.text()).equals(key))
                    || Spelling.key(section.heading.label()).equals(key)) {
                return section;
            }
        }
        return null;
    }

    /** Whether these are the marks of all sections of the first rank, in their order. */
    boolean areAll(List<String> marks) {
        return topMarks.size() > 1 && topMarks.equals(marks);
    }

    private void endThrough(Rank rank, long line) {
        if (open.stream().anyMatch(section -> section.rank == rank)) {
            Section ended;
            do {
                ended = open.pop();
                ended.to = line;
            } while (ended.rank != rank);
        }
    }

    /** A single I, V, X, L or C may be a numeral or a letter: whichever goes on counting. */
    private Rank rank(@Nullable SectionMark mark) {
        if (mark == null) {
            return Rank.WORDS;
        }
        if (mark.roman() == 0) {
            return Rank.LETTER;
        }
        if (mark.letter() == 0) {
            return Rank.ROMAN;
        }
        boolean goesOnInLetters =
                open.stream().anyMatch(section -> section.rank == Rank.LETTER && section.value + 1 == mark.letter());
        return goesOnInLetters ? Rank.LETTER : Rank.ROMAN;
    }

    private static int value(Rank rank, @Nullable SectionMark mark) {
        return mark == null ? 0 : rank == Rank.LETTER ? mark.letter() : mark.roman();
    }

    private enum Rank {
        ROMAN,
        LETTER,
        WORDS
    }

    /** A section: its heading and the lines below it. */
    static final class Section {
        private final Rank rank;
        private final int value;
        private final SheetLine heading;
        private boolean hasTotal;
        private boolean hasData;
        private long to;

        Section(Rank rank, int value, SheetLine heading, boolean hasTotal) {
            this.rank = rank;
            this.value = value;
            this.heading = heading;
            this.hasTotal = hasTotal;
        }

        long line() {
            return heading.line();
        }

        String label() {
            return heading.label();
        }

        boolean hasData() {
            return hasData;
        }

        /** Its lines, as far as a total on that line may sum them. */
        SummedLines upTo(long line, boolean orWhole) {
            hasTotal = true;
            return new SummedLines(heading.line() + 1, to == 0 ? line : Math.min(to, line), orWhole);
        }
    }
}
