package vn.tonghop.pipeline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.core.encoding.Encoding;

/** Commons CSV is the judge: records are taken fast only where it takes the same, line for line and fault for fault. */
class StrictRecordsTest {
    private static final List<String> PIECES = List.of(
            "a",
            "bc",
            "Số tiền",
            "9.000",
            " ",
            "\t",
            ",",
            ",",
            ",",
            ";",
            "\"",
            "\"\"",
            "\",\"",
            ",\"",
            "\",",
            "\"\n",
            "\n",
            "\n",
            "\n",
            "\r\n",
            "\r",
            "\u0301",
            "e\u0302",
            "\uFEFF",
            "\uD83C\uDFE0",
            "\u0007");

    @Test
    void generatedTextsAreTakenAsCommonsCsvTakesThem() {
        Random random = new Random(31);
        for (int i = 0; i < 20_000; i++) {
            agree(text(random, PIECES.size() - random.nextInt(7), random.nextInt(40)), random);
        }
    }

    @Test
    void recordsAcrossTheEndsOfWhatIsReadAtOnceAreTakenAsCommonsCsvTakesThem() {
        Random random = new Random(32);
        for (int i = 0; i < 300; i++) {
            String before = ("x".repeat(random.nextInt(200)) + ",\"y\"\"z\n\"\n").repeat(random.nextInt(150));
            String at = "w".repeat(8_190 - before.length() % 8_192 + random.nextInt(4));
            agree(before + at + text(random, 19, 30) + "\"" + "v".repeat(random.nextInt(20_000)) + "\"\n", random);
        }
    }

    @Test
    void whatIsNotStrictIsLeftToCommonsCsvAndNothingElse() throws IOException {
        StrictRecords records = new StrictRecords(new StringReader("a,\"b\"\"\nc\"\n\nd\"e,f\n\"g\" ,h\ni\n"), ',');

        assertThat(records.next()).containsExactly("a", "b\"\nc");
        assertThat(records.line()).isEqualTo(3);
        assertThat(records.next()).containsExactly("");
        assertThat(records.next()).containsExactly("d\"e", "f");
        assertThat(records.next()).isNull();
        assertThat(records.line()).isEqualTo(5);
        StringBuilder rest = new StringBuilder();
        char[] piece = new char[100];
        var reader = records.rest();
        for (int count = reader.read(piece); count > 0; count = reader.read(piece)) {
            rest.append(piece, 0, count);
        }
        assertThat(rest).hasToString("\"g\" ,h\ni\n");
    }

    private static String text(Random random, int pieces, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(PIECES.get(random.nextInt(pieces)));
        }
        return random.nextInt(4) == 0 ? text.toString() : text.append('\n').toString();
    }

    private static void agree(String text, Random random) {
        Limits limits = random.nextInt(3) == 0 ? new Limits(4_000, 6, 60) : Limits.DEFAULT;
        char delimiter = ",;\t".charAt(random.nextInt(3));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(ours(bytes, delimiter, limits))
                .as(text.length() > 200 ? "" : text)
                .isEqualTo(judged(bytes, delimiter, limits));
    }

    private static List<String> ours(byte[] bytes, char delimiter, Limits limits) {
        List<String> taken = new ArrayList<>();
        FileFormat.Csv format = new FileFormat.Csv(delimiter, Encoding.UTF_8);
        try (CsvRecords records = new CsvRecords(() -> new ByteArrayInputStream(bytes), "a.csv", format, limits)) {
            for (var line = records.next(); line != null; line = records.next()) {
                taken.add(line.line() + " " + line.cells());
            }
        } catch (RefusedFileException e) {
            taken.add(e.finding().code() + " " + e.finding().place().line());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taken;
    }

    /** What Commons CSV alone makes of the same. */
    private static List<String> judged(byte[] bytes, char delimiter, Limits limits) {
        List<String> taken = new ArrayList<>();
        GuardedReader reader = new GuardedReader(new ByteArrayInputStream(bytes), Encoding.UTF_8, "a.csv", limits);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        long line = 1;
        try (CSVParser parser =
                CSVParser.builder().setReader(reader).setFormat(format).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            reader.recordBegins(line);
            while (records.hasNext()) {
                CSVRecord record = records.next();
                String refused = refusal(record, limits);
                if (refused != null) {
                    taken.add(refused + " " + line);
                    return taken;
                }
                taken.add(line + " "
                        + record.toList().stream()
                                .map(cell -> Normalizer.normalize(cell, Normalizer.Form.NFC))
                                .toList());
                line = parser.getCurrentLineNumber() + 1;
                reader.recordBegins(line);
            }
        } catch (UncheckedIOException e) {
            taken.add(fault(e.getCause(), line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taken;
    }

    private static @Nullable String refusal(CSVRecord record, Limits limits) {
        if (record.size() > limits.columns()) {
            return limits.tooManyColumns("a.csv", 1).code().toString();
        }
        return record.toList().stream().mapToLong(String::length).sum() > limits.recordChars()
                ? limits.recordTooLong("a.csv", 1).code().toString()
                : null;
    }

    private static String fault(@Nullable IOException cause, long line) {
        if (cause instanceof RefusedFileException refused) {
            return refused.finding().code() + " " + refused.finding().place().line();
        }
        return cause instanceof CSVException broken
                ? (String.valueOf(broken.getMessage()).contains("EOF") ? "TRUNCATED " : "BROKEN_QUOTES ") + line
                : String.valueOf(cause);
    }
}
