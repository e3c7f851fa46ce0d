package vn.tonghop.core.encoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds up what words say for and against each code, and notes where one part of a file contradicts another. */
final class EncodingTally {
    /** So many words must be Vietnamese before a code is believed. */
    private static final int LEAST_WORDS = 4;
    /** Of a hundred words, so many must be Vietnamese. */
    private static final int LEAST_SHARE = 80;
    /** So many points a code must have above the next one, and a quarter of its own. */
    private static final int LEAST_MARGIN = 6;
    /** Scattered over a file, so many words of another code are no accident, if they are a twentieth of all. */
    private static final int SCATTERED = 3;

    private static final int EXAMPLES = 3;

    private final List<Encoding> codes;
    private final int size;
    private final long[] points;
    private final long[] fit;
    private final List<List<String>> examples = new ArrayList<>();
    /** How many words are one text in the first code, another in the second. */
    private final long[][] differ;
    /** How many words are Vietnamese in the second code and not in the first, and on which line the first of them is. */
    private final long[][] scattered;

    private final long[][] scatteredLine;
    /** The first line on which a cell, or the line, is Vietnamese in the second code and not in the first; 0 if none. */
    private final long[][] contradicted;

    private final Stretch cell;
    private final Stretch whole;
    private long words;
    private long firstLine;
    private long line;

    EncodingTally(List<Encoding> codes) {
        this.codes = codes;
        this.size = codes.size();
        this.points = new long[size];
        this.fit = new long[size];
        this.differ = new long[size][size];
        this.scattered = new long[size][size];
        this.scatteredLine = new long[size][size];
        this.contradicted = new long[size][size];
        this.cell = new Stretch(size);
        this.whole = new Stretch(size);
        codes.forEach(code -> examples.add(new ArrayList<>()));
    }

    void add(WordVerdict[] verdicts, long onLine) {
        boolean weighed = false;
        for (int a = 0; a < size; a++) {
            int of = verdicts[a].points();
            weighed |= of != 0;
            points[a] += of;
            fit[a] += of > 0 ? 1 : 0;
            cell.add(a, of);
            whole.add(a, of);
            boolean alone = of > 0;
            for (int b = 0; b < size; b++) {
                String one = verdicts[a].text();
                boolean other = one == null || !one.equals(verdicts[b].text());
                differ[a][b] += other ? 1 : 0;
                alone &= b == a || other;
                if (of < 0 && verdicts[b].points() > 0 && scattered[a][b]++ == 0) {
                    scatteredLine[a][b] = onLine;
                }
            }
            if (alone) {
                example(a, verdicts[a].text());
            }
        }
        line = onLine;
        firstLine = firstLine == 0 ? onLine : firstLine;
        words += weighed ? 1 : 0;
    }

    private void example(int code, @Nullable String text) {
        List<String> some = examples.get(code);
        if (text != null && some.size() < EXAMPLES && !some.contains(text)) {
            some.add(text);
        }
    }

    void endCell() {
        end(cell);
    }

    void endLine() {
        end(whole);
    }

    private void end(Stretch stretch) {
        for (int a = 0; a < size && !stretch.isEmpty(); a++) {
            for (int b = 0; b < size; b++) {
                if (contradicted[a][b] == 0 && stretch.contradicts(a, b)) {
                    contradicted[a][b] = line;
                }
            }
        }
        stretch.clear();
    }

    EncodingDecision decide() {
        int best = best(-1);
        if (fit[best] > 0) {
            EncodingDecision.Mixed mixed = mixed(best);
            if (mixed != null) {
                return mixed;
            }
            if (codes.get(best) == Encoding.UTF_8) {
                return new EncodingDecision.NoOlderCode();
            }
        }
        int next = best(best);
        boolean clear = fit[best] >= LEAST_WORDS
                && fit[best] * 100 >= words * LEAST_SHARE
                && (differ[best][next] == 0 || points[best] - points[next] >= Math.max(LEAST_MARGIN, points[best] / 4));
        return clear
                ? new EncodingDecision.Decided(fit(best), fit(next), words, examples.get(best))
                : new EncodingDecision.Undecided(firstLine, candidates(), words);
    }

    private EncodingDecision.Fit fit(int code) {
        return new EncodingDecision.Fit(codes.get(code), fit[code]);
    }

    private List<EncodingDecision.Fit> candidates() {
        return IntStream.range(0, size)
                .boxed()
                .filter(code -> codes.get(code).isOlder() && fit[code] > 0)
                .sorted(Comparator.comparingLong((Integer code) -> points[code]).reversed())
                .map(this::fit)
                .toList();
    }

    /** The code with most points; beside another, only those that read some word otherwise, if there are. */
    private int best(int beside) {
        int best = -1;
        for (int a = 0; a < size; a++) {
            if (a != beside && (best < 0 || isBetter(a, best, beside))) {
                best = a;
            }
        }
        return best;
    }

    private boolean isBetter(int a, int b, int beside) {
        if (beside >= 0 && (differ[beside][a] == 0) != (differ[beside][b] == 0)) {
            return differ[beside][a] > 0;
        }
        return points[a] > points[b];
    }

    private EncodingDecision.@Nullable Mixed mixed(int best) {
        long first = 0;
        Encoding other = null;
        for (int b = 0; b < size; b++) {
            long at = contradicted[best][b];
            if (at == 0 && scattered[best][b] >= SCATTERED && scattered[best][b] * 20 >= words) {
                at = scatteredLine[best][b];
            }
            if (at > 0 && (first == 0 || at < first)) {
                first = at;
                other = codes.get(b);
            }
        }
        return other == null ? null : new EncodingDecision.Mixed(first, codes.get(best), other);
    }
}
