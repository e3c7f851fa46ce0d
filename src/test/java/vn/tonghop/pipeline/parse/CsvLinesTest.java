package vn.tonghop.pipeline.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.pipeline.submission.SourceLine;

class CsvLinesTest {
    private static final String[] PARTS = {
        "",
        "xã Tân Thanh",
        "a\"b",
        "\"",
        "\"\"",
        "1,5 tỷ",
        "a;b",
        "x\ty",
        " đầu",
        "cuối ",
        "{\"k\": \"v, w\"}",
        "🏠",
        "0",
        "dòng\nhai",
        "dòng\r\nhai",
        "\n",
        "\r\n\r\n",
        "-",
        "é\u0301",
        "'",
        "=1+1",
        "\u00A0",
        "\\",
        "\\\""
    };

    /** A record as a program of its own would write it, quoted where needed, and sometimes where not. */
    private static String written(List<String> cells, char delimiter, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quoted = cell.indexOf(delimiter) >= 0
                    || cell.contains("\"")
                    || cell.contains("\n")
                    || random.nextInt(4) == 0;
            text.append(i == 0 ? "" : String.valueOf(delimiter))
                    .append(quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20181231, 987654321})
    void cellsAndLineNumbersAreThoseThatWereWritten(long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            char delimiter = ",;\t".charAt(random.nextInt(3));
            boolean mark = random.nextBoolean();
            StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
            List<SourceLine> expected = new ArrayList<>();
            int records = random.nextInt(60);
            for (int i = 0; i < records; i++) {
                long line = text.chars().filter(c -> c == '\n').count() + 1;
                List<String> cells = new ArrayList<>();
                if (random.nextInt(6) == 0) {
                    cells.add("");
                } else {
                    int count = 1 + random.nextInt(6);
                    for (int k = 0; k < count; k++) {
                        cells.add(PARTS[random.nextInt(PARTS.length)].repeat(random.nextInt(20) == 0 ? 900 : 1));
                    }
                    text.append(written(cells, delimiter, random));
                }
                text.append(random.nextBoolean() ? "\n" : "\r\n");
                expected.add(new SourceLine(line, cells));
            }
            assertThat(TestForms.lines(text.toString(), delimiter))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected);
            for (SourceLine line : expected) {
                String physical =
                        text.toString().split("\n", -1)[(int) line.line() - 1].replace("\uFEFF", "");
                String first = line.cells().get(0).split("\r?\n", -1)[0];
                assertThat(physical).startsWith(physical.startsWith("\"") ? "\"" + first.replace("\"", "\"\"") : first);
            }
        }
    }

    /** The corners that other readers of CSV are tried with (the list of cases of max-mapper/csv-spectrum). */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void theCornersOfTheFormatAreReadAsWritten(String end) throws IOException {
        String text = String.join(
                end,
                "a,b,c",
                "1,\"xã A, xã B\",3",
                "1,\"\",\"\"",
                ",,",
                "1,\"Chi bộ \"\"Dân vận khéo\"\"\",3",
                "1,\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [106.7, 21.8]}\",3",
                "1,\"21°51'N, 106°45'E\",3",
                "1,\"dòng một" + end + "dòng hai\",3",
                "1,\"ô có \"\"ngoặc\"\"" + end + end + "và dòng trống\",3",
                "1,đồng ₫ 🏠 ʤ,3",
                "");
        assertThat(TestForms.lines(text, ','))
                .containsExactly(
                        new SourceLine(1, List.of("a", "b", "c")),
                        new SourceLine(2, List.of("1", "xã A, xã B", "3")),
                        new SourceLine(3, List.of("1", "", "")),
                        new SourceLine(4, List.of("", "", "")),
                        new SourceLine(5, List.of("1", "Chi bộ \"Dân vận khéo\"", "3")),
                        new SourceLine(6, List.of("1", "{\"type\": \"Point\", \"coordinates\": [106.7, 21.8]}", "3")),
                        new SourceLine(7, List.of("1", "21°51'N, 106°45'E", "3")),
                        new SourceLine(8, List.of("1", "dòng một" + end + "dòng hai", "3")),
                        new SourceLine(10, List.of("1", "ô có \"ngoặc\"" + end + end + "và dòng trống", "3")),
                        new SourceLine(13, List.of("1", "đồng ₫ 🏠 ʤ", "3")));
    }

    @Test
    void linesThatEndInCarriageReturnsAreCountedByThem() throws IOException {
        assertThat(TestForms.lines("a\r\r\"b\rc\",d\re\r", ','))
                .containsExactly(
                        new SourceLine(1, List.of("a")),
                        new SourceLine(2, List.of("")),
                        new SourceLine(3, List.of("b\rc", "d")),
                        new SourceLine(5, List.of("e")));
    }

    @Test
    void aQuotationMarkWithinACellThatIsNotQuotedIsText() throws IOException {
        assertThat(TestForms.lines("Chi bộ \"Dân vận khéo\",5\n", ',').get(0).cells())
                .containsExactly("Chi bộ \"Dân vận khéo\"", "5");
    }

    @Test
    void linesTakenBeforeArePassedOver() throws IOException {
        try (CsvLines lines =
                new CsvLines(TestForms.content("a\n\"b\nc\"\nd\n"), "a.csv", TestForms.csv(','), Limits.DEFAULT)) {
            lines.skip(2);
            assertThat(lines.next()).isEqualTo(new SourceLine(4, List.of("d")));
            assertThat(lines.taken()).isEqualTo(3);
            lines.skip(3);
            assertThat(lines.next()).isNull();
        }
    }

    @Test
    void passingOverMoreLinesThanThereAreIsAFaultOfOurs() throws IOException {
        try (CsvLines lines = new CsvLines(
                TestForms.content("a\nb\n".getBytes(UTF_8)), "a.csv", TestForms.csv(','), Limits.DEFAULT)) {
            assertThatThrownBy(() -> lines.skip(3))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("2 lines");
        }
    }
}
