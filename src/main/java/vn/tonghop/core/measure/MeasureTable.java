package vn.tonghop.core.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The registry of measures as it stands in measure/words.tsv, with the words of every day. */
final class MeasureTable {
    private static final String NAME = "vn/tonghop/measure/words.tsv";
    private static final String HEADER = "kind\tword\tvalue\tdimension\tregion\tvalid_from\tvalid_until\tsource";

    /** From each day on which a row begins or ceases to hold, the words that hold then. */
    private final NavigableMap<LocalDate, MeasureWords> byDay = new TreeMap<>();

    private MeasureTable(List<MeasureRow> rows) {
        byDay.put(LocalDate.MIN, words(rows, LocalDate.MIN));
        for (MeasureRow row : rows) {
            if (row.from() != null) {
                byDay.computeIfAbsent(row.from(), day -> words(rows, day));
            }
            if (row.until() != null) {
                byDay.computeIfAbsent(row.until(), day -> words(rows, day));
            }
        }
    }

    /** The table in the program. */
    static MeasureTable load() {
        try (InputStream in = MeasureTable.class.getResourceAsStream("/" + NAME)) {
            if (in == null) {
                throw new IllegalStateException(NAME + " is not in the program");
            }
            return of(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A table from its text: comments, a header, rows.
     *
     * @throws IllegalStateException if a row is not as it must be, or says again what another row says; with its line
     */
    static MeasureTable of(Reader text) throws IOException {
        List<MeasureRow> rows = new ArrayList<>();
        Map<String, List<MeasureRow>> byWord = new HashMap<>();
        BufferedReader lines = new BufferedReader(text);
        boolean headed = false;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.startsWith("#")) {
                continue;
            }
            if (!headed) {
                require(line.equals(HEADER), number, "the header must be: " + HEADER);
                headed = true;
                continue;
            }
            MeasureRow row = row(line, number);
            List<MeasureRow> same = byWord.computeIfAbsent(row.word(), word -> new ArrayList<>());
            require(same.stream().noneMatch(row::overlaps), number, "said before of the same days: " + row.word());
            same.add(row);
            rows.add(row);
        }
        return new MeasureTable(rows);
    }

    /** The words that hold on a day. */
    MeasureWords on(LocalDate day) {
        return byDay.floorEntry(day).getValue();
    }

    /** The words that hold from the last change on. */
    MeasureWords latest() {
        return byDay.lastEntry().getValue();
    }

    private static MeasureRow row(String line, int number) {
        try {
            return MeasureRow.of(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(at(number) + e.getMessage() + ": " + line, e);
        }
    }

    private static MeasureWords words(List<MeasureRow> rows, LocalDate day) {
        return MeasureWords.of(rows.stream().filter(row -> row.holdsOn(day)).toList());
    }

    private static void require(boolean holds, int number, String message) {
        if (!holds) {
            throw new IllegalStateException(at(number) + message);
        }
    }

    private static String at(int number) {
        return NAME + ", line " + number + ": ";
    }
}
