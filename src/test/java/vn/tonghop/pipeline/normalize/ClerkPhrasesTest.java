package vn.tonghop.pipeline.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.core.measure.Dimension;
import vn.tonghop.core.measure.MeasureRegion;
import vn.tonghop.core.measure.Reading;

/** The score on 950 texts, printed and constructed, with what a careful clerk makes of each. */
class ClerkPhrasesTest {
    private static final String HELD = "HELD";

    private final AmountReader reader = new AmountReader();

    private record Phrase(@Nullable Dimension asked, String text, String meant, boolean doubtful) {
        static Phrase of(String line) {
            String[] cells = line.split("\t", -1);
            Dimension asked = cells[0].equals("auto") ? null : Dimension.valueOf(cells[0].toUpperCase(Locale.ROOT));
            return new Phrase(asked, cells[1], cells[2], cells[3].equals("yes"));
        }
    }

    @Test
    void nothingIsReadOtherwiseThanTheClerkReadsItAndAlmostNothingIsHeld() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> held = new ArrayList<>();
        int clear = 0;
        int right = 0;
        List<Phrase> phrases = phrases();
        for (Phrase phrase : phrases) {
            Reading reading =
                    reader.read(phrase.text(), new AmountContext(phrase.asked(), null, null, MeasureRegion.BAC_BO));
            boolean read = reading instanceof Reading.Read;
            String found = Readings.inShort(reading);
            boolean meant = phrase.meant().equals(HELD) ? !read : found.equals(phrase.meant());
            String line = phrase.asked() + ": " + phrase.text() + " -> " + found;
            if (read && !meant) {
                wrong.add(line);
            }
            if (!phrase.doubtful()) {
                clear++;
                right += meant ? 1 : 0;
                if (!meant && !read) {
                    held.add(line);
                }
            }
        }
        System.out.printf(
                "clerk's phrases: %d; clear ones right %d of %d; wrong %d%n",
                phrases.size(), right, clear, wrong.size());
        held.forEach(line -> System.out.println("held: " + line));
        assertThat(wrong).isEmpty();
        assertThat(right * 100).isGreaterThanOrEqualTo(clear * 98);
    }

    private static List<Phrase> phrases() throws IOException {
        try (InputStream in = Objects.requireNonNull(ClerkPhrasesTest.class.getResourceAsStream("clerk.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Phrase::of)
                    .toList();
        }
    }
}
