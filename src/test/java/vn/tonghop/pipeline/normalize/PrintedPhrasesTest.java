package vn.tonghop.pipeline.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
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
import vn.tonghop.core.measure.Reading.Amount;

/** The score on phrases really printed and labelled by hand. */
class PrintedPhrasesTest {
    private final AmountReader reader = new AmountReader();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> held = new ArrayList<>();
    private final List<String> vagueRead = new ArrayList<>();
    private int right;
    private int clear;

    /** A labelled phrase: kind, low, high, qualifier, whether a clerk found it ambiguous, and the note. */
    private record Phrase(
            String text, String kind, String low, String high, String qualifier, boolean ambiguous, String note) {
        static Phrase of(String line) {
            String[] cells = line.split("\t", -1);
            return new Phrase(cells[0], cells[1], cells[2], cells[3], cells[4], cells[6].equals("yes"), cells[7]);
        }

        boolean isVague() {
            return qualifier.equals("vague");
        }

        /** The dimension it is of, or null where no amount of ours is meant. */
        @Nullable
        Dimension dimension() {
            if (!kind.equals("OTHER")) {
                return Dimension.valueOf(kind);
            }
            String words = note.toLowerCase(Locale.ROOT);
            return words.contains("length")
                    ? Dimension.LENGTH
                    : words.contains("weight") && !words.contains("gold")
                            ? Dimension.WEIGHT
                            : words.contains("volume") ? Dimension.VOLUME : null;
        }

        boolean isMeant(Amount amount) {
            BigDecimal stated = amount.quantity().stated();
            BigDecimal upper = amount.quantity().upper();
            boolean qualified =
                    amount.qualifier().name().toLowerCase(Locale.ROOT).equals(qualifier);
            boolean start = low.isEmpty()
                    ? stated.compareTo(new BigDecimal(high)) == 0
                    : stated.compareTo(new BigDecimal(low)) == 0;
            boolean end =
                    !qualifier.equals("range") || Objects.requireNonNull(upper).compareTo(new BigDecimal(high)) == 0;
            return amount.dimension() == dimension() && qualified && start && end;
        }
    }

    @Test
    void nothingPrintedIsReadWronglyAndAlmostNothingIsHeld() throws IOException {
        List<Phrase> phrases = phrases();
        for (Phrase phrase : phrases) {
            @Nullable Dimension asked = phrase.kind().equals("OTHER") ? null : phrase.dimension();
            judge(phrase, asked);
            judge(phrase, null);
            for (Dimension other : List.of(Dimension.AREA, Dimension.MONEY, Dimension.LABOUR)) {
                neverAnother(phrase, other);
            }
        }
        System.out.printf(
                "printed phrases: %d; readings judged twice each; clear ones right %d of %d; wrong %d; vague read %d%n",
                phrases.size(), right, clear, wrong.size(), vagueRead.size());
        held.forEach(line -> System.out.println("held: " + line));
        assertThat(wrong).isEmpty();
        assertThat(vagueRead).isEmpty();
        assertThat(right * 100).isGreaterThanOrEqualTo(clear * 98);
    }

    private void judge(Phrase phrase, @Nullable Dimension asked) {
        Reading reading = reader.read(phrase.text(), new AmountContext(asked, null, null, MeasureRegion.BAC_BO));
        boolean read = reading instanceof Reading.Read;
        if (phrase.isVague()) {
            if (read) {
                vagueRead.add(phrase.text());
            }
            return;
        }
        boolean meant = reading instanceof Reading.Read amounts
                && amounts.amounts().size() == 1
                && phrase.isMeant(amounts.amounts().get(0));
        if (read && !meant) {
            wrong.add(phrase.text() + " -> " + Readings.inShort(reading));
        }
        if (!phrase.ambiguous()) {
            boolean rightlyHeld = phrase.dimension() == null && !read;
            clear++;
            right += meant || rightlyHeld ? 1 : 0;
            if (!meant && !rightlyHeld) {
                held.add(asked + ": " + phrase.text() + " -> " + Readings.inShort(reading));
            }
        }
    }

    private void neverAnother(Phrase phrase, Dimension other) {
        if (phrase.dimension() == other) {
            return;
        }
        Reading reading = reader.read(phrase.text(), AmountContext.of(other));
        if (reading instanceof Reading.Read) {
            wrong.add(other + ": " + phrase.text() + " -> " + Readings.inShort(reading));
        }
    }

    private static List<Phrase> phrases() throws IOException {
        try (InputStream in = Objects.requireNonNull(PrintedPhrasesTest.class.getResourceAsStream("phrases.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Phrase::of).toList();
        }
    }
}
