package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.core.encoding.Encoder;
import vn.tonghop.core.encoding.Encoding;
import vn.tonghop.core.finding.Severity;
import vn.tonghop.core.text.TextSafety;
import vn.tonghop.pipeline.validate.LineOutcome;

/**
 * The sample files with bytes flipped, put in, cut out, doubled, and pieces in another code: each is refused whole with a
 * finding, or every line of it comes out once. Nothing else is ever thrown.
 */
class MutatedFilesTest {
    private static final int FILES = 2_500;
    private static final byte[] SCRAPS = "\"\n\r;,\t\\ '\u0000\u0002\u001A\u007F".getBytes(StandardCharsets.US_ASCII);
    private static final ReviewPipeline PIPELINE = Reviews.pipeline();
    private static final List<byte[]> SEEDS = seeds();

    /** Every sample file as it is, and those in clean UTF-8 in every other code too. */
    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(Path.of("input-samples"))) {
            for (Path file : walk.filter(path -> path.toString().matches(".*/inbox(-2)?/.*\\.csv"))
                    .sorted()
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                seeds.add(bytes);
                String text = Normalizer.normalize(new String(bytes, StandardCharsets.UTF_8), Normalizer.Form.NFC);
                for (Encoding encoding : Encoding.values()) {
                    try {
                        seeds.add(new Encoder(encoding, true).encode(text));
                    } catch (IllegalArgumentException hasNoSuchLetter) {
                        assertThat(encoding.isOlder()).isTrue();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seeds;
    }

    private static byte[] mutated(Random random) {
        byte[] bytes = any(random);
        for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + 1 + random.nextInt(30));
            bytes = switch (random.nextInt(6)) {
                case 0 -> with(bytes, from, from + 1, new byte[] {(byte) random.nextInt(256)});
                case 1 -> with(bytes, from, from, new byte[] {SCRAPS[random.nextInt(SCRAPS.length)]});
                case 2 -> with(bytes, from, to, new byte[0]);
                case 3 -> with(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
                case 4 -> Arrays.copyOf(bytes, from);
                default -> with(bytes, from, from, piece(random));
            };
        }
        return bytes;
    }

    private static byte[] any(Random random) {
        return SEEDS.get(random.nextInt(SEEDS.size()));
    }

    /** Some bytes of another file, which is likely to be in another code. */
    private static byte[] piece(Random random) {
        byte[] other = any(random);
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(120)));
    }

    private static byte[] with(byte[] bytes, int from, int to, byte[] instead) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        result.write(bytes, 0, from);
        result.writeBytes(instead);
        result.write(bytes, to, bytes.length - to);
        return result.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyLineComesOutOnceOrTheFileIsRefusedWithAFinding(long seed) {
        Random random = new Random(seed);
        int refused = 0;
        int older = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = mutated(random);
            try (SubmissionReading reading = PIPELINE.open("20", "a.csv", () -> new ByteArrayInputStream(bytes))) {
                check(reading);
                refused += reading.refusal().isPresent() ? 1 : 0;
                older += reading.decision().isPresent() ? 1 : 0;
            } catch (IOException | RuntimeException | AssertionError e) {
                fail("seed %d, file %d: %s".formatted(seed, i, HexFormat.of().formatHex(bytes)), e);
            }
        }
        // Each way was taken often enough for this to say something.
        assertThat(refused).isBetween(FILES / 5, FILES * 4 / 5);
        assertThat(older).isGreaterThan(FILES / 10);
    }

    private static void check(SubmissionReading reading) throws IOException {
        reading.refusal().ifPresent(finding -> {
            assertThat(finding.code().severity()).isEqualTo(Severity.REFUSED);
            assertThat(finding.place().file()).isEqualTo("a.csv");
        });
        long lines = 0;
        long before = 0;
        for (LineOutcome outcome = reading.next(); outcome != null; outcome = reading.next()) {
            lines++;
            assertThat(outcome.source().line()).isGreaterThan(before);
            before = outcome.source().line();
            for (String cell : outcome.source().cells()) {
                assertThat(Normalizer.isNormalized(cell, Normalizer.Form.NFC)).isTrue();
                assertThat(cell.chars()
                                .anyMatch(c -> c != '\t' && c != '\n' && c != '\r' && TextSafety.isUnsafe((char) c)))
                        .isFalse();
            }
        }
        if (reading.refusal().isPresent()) {
            assertThat(lines).isZero();
        } else {
            assertThat(lines).isEqualTo(reading.lineCount()).isPositive();
        }
    }
}
