package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.core.finding.Severity;
import vn.tonghop.pipeline.normalize.NormalizedLine;
import vn.tonghop.pipeline.submission.Content;
import vn.tonghop.pipeline.submission.SourceLine;
import vn.tonghop.pipeline.validate.LineOutcome;

/** Whatever is sent: it is refused whole for one reason, or each of its lines comes out once, unchanged. */
class RowConservationTest {
    private static final int FILES = 2_500;
    private static final String[] UNITS = {
        "xã Tân Mỹ",
        "huyện Văn Lãng",
        "xã Nam Lai",
        "Tổng cộng",
        "",
        "06172",
        "xã Tân Thành",
        "\u00A0",
        "-",
        "Công an huyện"
    };
    private static final String[] AMOUNTS = {
        "",
        "-",
        "0",
        "5",
        "9.000 m2",
        "hơn 9.000 m2",
        "9,000 m2",
        "168 triệu đồng",
        "nhiều",
        "100%",
        "1\"2",
        "a;b",
        "x\ny",
        "gần 2 mẫu 3 sào",
        "1 tỷ 2",
        "\"",
        "=1",
        "٣",
        "1e9",
        "-5 m2",
        "99999999999999999999999999"
    };
    private static final String[] SCRAPS = {
        "\"", "\n", "\r\n", "\r", ";", ",", "\t", "\uFEFF", "\u0000", "\u202E", "Cộng", "\"\"", "sep=,\n", "\n\n", " ",
        "5"
    };
    private static final ReviewPipeline PIPELINE = Reviews.pipeline();

    private static String file(Random random) {
        boolean isLong = random.nextBoolean();
        StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "\uFEFF" : "");
        text.append(random.nextInt(8) == 0 ? "sep=;\n" : "").append(isLong ? Reviews.LONG : Reviews.WIDE);
        int lines = random.nextInt(12);
        for (int i = 0; i < lines; i++) {
            if (random.nextInt(3) == 0) {
                text.append(isLong ? "1;xã Tân Mỹ;hộ;;;hơn 9.000 m2;168 triệu;;;\n" : "1;Tân Mỹ;400;390;5;5;1\n");
                continue;
            }
            int columns = (isLong ? 10 : 7) - (random.nextInt(20) == 0 ? 1 : 0);
            for (int column = 0; column < columns; column++) {
                String cell = column == 1
                        ? UNITS[random.nextInt(UNITS.length)]
                        : AMOUNTS[random.nextInt(random.nextInt(3) == 0 ? AMOUNTS.length : 3)];
                boolean quoted = cell.contains("\"") || cell.contains(";") || cell.contains("\n");
                text.append(column == 0 ? "" : ";").append(quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
            }
            text.append(random.nextInt(10) == 0 ? "\r\n" : "\n");
        }
        return text.toString();
    }

    /** Most files get a few scraps, lose or repeat a piece, or have a byte changed. */
    private static byte[] mutated(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(3); i > 0 && changed.length() > 0; i--) {
            int from = random.nextInt(changed.length());
            int to = Math.min(changed.length(), from + random.nextInt(20));
            switch (random.nextInt(4)) {
                case 0 -> changed.delete(from, to);
                case 1 -> changed.insert(from, changed.substring(from, to));
                default -> changed.insert(from, SCRAPS[random.nextInt(SCRAPS.length)]);
            }
        }
        byte[] bytes = changed.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void everyLineComesOutOnceOrTheFileIsRefusedForOneReason(long seed) {
        Random random = new Random(seed);
        int refused = 0;
        int accepted = 0;
        int held = 0;
        int nonData = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = mutated(file(random), random);
            try {
                List<LineOutcome> outcomes = outcomes(bytes);
                refused += outcomes.isEmpty() ? 1 : 0;
                for (LineOutcome outcome : outcomes) {
                    accepted += outcome instanceof LineOutcome.Accepted ? 1 : 0;
                    held += outcome instanceof LineOutcome.Held ? 1 : 0;
                    nonData += outcome instanceof LineOutcome.NonData ? 1 : 0;
                }
            } catch (IOException | RuntimeException | AssertionError e) {
                fail("seed %d, file %d: «%s»".formatted(seed, i, new String(bytes, StandardCharsets.UTF_8)), e);
            }
        }
        // Each way was taken often enough for this to say something.
        assertThat(List.of(refused, accepted, held, nonData))
                .as("seed %d: refused, accepted, held, non-data", seed)
                .allSatisfy(count -> assertThat(count).isGreaterThan(200));
    }

    /** The outcomes of a file; none if it was refused. */
    private static List<LineOutcome> outcomes(byte[] bytes) throws IOException {
        Content content = () -> new ByteArrayInputStream(bytes);
        List<LineOutcome> outcomes = new ArrayList<>();
        String source = new String(bytes, StandardCharsets.UTF_8);
        long before = 0;
        try (SubmissionReading reading = PIPELINE.open("182", "a.csv", content)) {
            if (reading.refusal().isPresent()) {
                assertThat(reading.refusal().get().code().severity()).isEqualTo(Severity.REFUSED);
                return List.of();
            }
            for (LineOutcome outcome = reading.next(); outcome != null; outcome = reading.next()) {
                SourceLine line = outcome.source();
                assertThat(line.line()).isGreaterThan(before);
                before = line.line();
                for (String cell : line.cells()) {
                    String doubled = cell.replace("\"", "\"\"");
                    assertThat(source.contains(cell) || source.contains(doubled))
                            .as(cell)
                            .isTrue();
                }
                check(outcome);
                outcomes.add(outcome);
            }
            assertThat((long) outcomes.size()).isEqualTo(reading.lineCount()).isPositive();
        }
        return outcomes;
    }

    private static void check(LineOutcome outcome) {
        if (outcome instanceof LineOutcome.Accepted accepted) {
            assertThat(accepted.data().findings()).isEmpty();
            assertThat(accepted.data().unread()).isEmpty();
            List<String> cells =
                    accepted.source().cells().stream().map(String::strip).toList();
            for (NormalizedLine.CellAmount amount : accepted.data().amounts()) {
                assertThat(cells).contains(amount.text());
            }
        } else if (outcome instanceof LineOutcome.Held held) {
            assertThat(held.findings()).isNotEmpty();
        } else {
            NormalizedLine.NonData line = ((LineOutcome.NonData) outcome).line();
            assertThat(line.kind() == NormalizedLine.NonData.Kind.BLANK)
                    .isEqualTo(line.source().isBlank());
        }
    }
}
