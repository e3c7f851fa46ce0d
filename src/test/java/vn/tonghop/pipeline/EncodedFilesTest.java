package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.core.encoding.Encoder;
import vn.tonghop.core.encoding.Encoding;
import vn.tonghop.core.finding.Finding;
import vn.tonghop.core.finding.FindingCode;
import vn.tonghop.core.finding.Place;
import vn.tonghop.pipeline.parse.FileFormat;
import vn.tonghop.pipeline.validate.LineOutcome;

/** The same report in every code gives the same figures; what can't be told is refused. */
class EncodedFilesTest {
    private static final int FILES = 150;
    private static final ReviewPipeline PIPELINE = Reviews.pipeline();

    private static SubmissionReading open(byte[] bytes) throws IOException {
        return PIPELINE.open("20", "a.csv", () -> new ByteArrayInputStream(bytes));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Every way in which a text may be saved, by its name. */
    private static Map<String, byte[]> saved(String text) {
        Map<String, byte[]> saved = new LinkedHashMap<>();
        for (Encoding encoding : Encoding.values()) {
            saved.put(encoding.label(), new Encoder(encoding, false).encode(text));
            if (!encoding.isOlder()) {
                saved.put(encoding.label() + " with its mark", new Encoder(encoding, false).encode("\uFEFF" + text));
            }
        }
        saved.put("windows-1258, every mark by itself", new Encoder(Encoding.WINDOWS_1258, true).encode(text));
        saved.put("NFD", Normalizer.normalize(text, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8));
        saved.put("tổ hợp", toneByItself(text).getBytes(StandardCharsets.UTF_8));
        return saved;
    }

    /** Letters as the keyboards of Viet Nam's "tổ hợp" make them: a letter with its roof or horn, then the tone. */
    private static String toneByItself(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String parts = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            String tones = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String rest = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            result.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(tones);
        }
        return result.toString();
    }

    private static List<String> outcomes(byte[] bytes) throws IOException {
        List<String> outcomes = new ArrayList<>();
        try (SubmissionReading reading = open(bytes)) {
            assertThat(reading.refusal()).isEmpty();
            for (LineOutcome outcome = reading.next(); outcome != null; outcome = reading.next()) {
                outcomes.add(outcome.source().line() + " " + Outcomes.inShort(outcome));
            }
        }
        return outcomes;
    }

    @Test
    void aTableOfTwoHundredRowsGivesTheSameInEveryCode() throws IOException {
        for (int seed = 1; seed <= 2; seed++) {
            String text = GeneratedReports.report(new Random(seed), 200);
            List<String> expected = outcomes(text.getBytes(StandardCharsets.UTF_8));
            assertThat(expected).hasSize(201);
            for (Map.Entry<String, byte[]> way : saved(text).entrySet()) {
                assertThat(outcomes(way.getValue())).as(way.getKey()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void noneOfManySmallFilesIsTakenForAnotherCode(Encoding encoding) throws IOException {
        Random random = new Random(encoding.label().length());
        List<String> undecided = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            String text = GeneratedReports.report(random, 10 + random.nextInt(20));
            byte[] bytes = new Encoder(encoding, random.nextBoolean()).encode(text);
            try (SubmissionReading reading = open(bytes)) {
                if (reading.refusal().isPresent()) {
                    undecided.add(reading.refusal().toString());
                } else {
                    assertThat(((FileFormat.Csv)
                                            reading.recognition().orElseThrow().format())
                                    .encoding())
                            .isEqualTo(encoding);
                    assertThat(reading.decision().isPresent()).isEqualTo(encoding.isOlder());
                }
            }
        }
        assertThat(undecided).hasSizeLessThanOrEqualTo(FILES / 100);
    }

    @Test
    void aFileWithoutAnyMarkIsPlainAscii() throws IOException {
        Random random = new Random(20);
        for (int i = 0; i < FILES; i++) {
            String marked = GeneratedReports.report(random, 10 + random.nextInt(20));
            String plain = Normalizer.normalize(marked, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('đ', 'd')
                    .replace('Đ', 'D');
            try (SubmissionReading reading = open(plain.getBytes(StandardCharsets.US_ASCII))) {
                assertThat(reading.decision()).isEmpty();
                assertThat(reading.refusal().map(Finding::code)).hasValue(FindingCode.FORM_NOT_RECOGNISED);
            }
        }
    }

    /** Whatever is mixed into a file: it is refused, or what was mixed in changes nothing that is accepted. */
    @Test
    void linesOfAnotherCodeNeverBecomeFigures() throws IOException {
        Random random = new Random(30);
        int refused = 0;
        int files = 0;
        for (Encoding encoding : Encoding.values()) {
            for (Encoding other : Encoding.values()) {
                boolean wide =
                        encoding.name().startsWith("UTF_16") || other.name().startsWith("UTF_16");
                for (int i = 0; i < 12 && encoding != other && !wide; i++) {
                    files++;
                    String text = GeneratedReports.report(random, 12 + random.nextInt(20));
                    List<String> expected = outcomes(text.getBytes(StandardCharsets.UTF_8));
                    try (SubmissionReading reading = open(mixed(text, encoding, other, random))) {
                        refused += reading.refusal().isPresent() ? 1 : 0;
                        for (LineOutcome outcome = reading.next(); outcome != null; outcome = reading.next()) {
                            if (outcome instanceof LineOutcome.Accepted) {
                                assertThat(expected)
                                        .as("%s in %s", other, encoding)
                                        .contains(outcome.source().line() + " " + Outcomes.inShort(outcome));
                            }
                        }
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(files * 9 / 10);
    }

    /** Half of the lines, or a few in a row, are in the other code. */
    private static byte[] mixed(String text, Encoding encoding, Encoding other, Random random) {
        Encoder one = new Encoder(encoding, false);
        Encoder two = new Encoder(other, false);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String[] lines = text.split("(?<=\n)", -1);
        int from = 1 + random.nextInt(lines.length - 2);
        int to = random.nextBoolean() ? lines.length : Math.min(lines.length, from + 1 + random.nextInt(4));
        for (int i = 0; i < lines.length; i++) {
            all.writeBytes((i >= from && i < to ? two : one).encode(lines[i]));
        }
        return all.toByteArray();
    }

    @Test
    void aByteWithoutMeaningIsNamedWithItsLineAndPlace() throws IOException {
        byte[] before = new Encoder(Encoding.TCVN3, false).encode(GeneratedReports.report(new Random(5), 12));
        long lines = new String(before, StandardCharsets.ISO_8859_1).lines().count();
        byte[] file = joined(before, new byte[] {'m', (byte) 0xB2, '\n'});
        try (SubmissionReading reading = open(file)) {
            assertThat(reading.refusal())
                    .hasValue(Finding.of(
                            FindingCode.BYTE_NOT_IN_ENCODING,
                            Place.atLine("a.csv", lines + 1),
                            "",
                            "TCVN3",
                            Integer.toString(before.length + 2)));
            assertThat(reading.decision()).isPresent();
            assertThat(reading.notes()).extracting(Finding::code).containsExactly(FindingCode.ENCODING_DECIDED);
        }
    }

    /** The line named is the one that sed -n Np shows, whatever the code: line feeds are counted and nothing else. */
    @ParameterizedTest
    @EnumSource(Encoding.class)
    void everyLineStandsWhereAnEditorShowsIt(Encoding encoding) throws IOException {
        String text = GeneratedReports.report(new Random(8), 60);
        String[] physical = text.split("\n", -1);
        for (String lineEnd : new String[] {"\n", "\r\n"}) {
            byte[] bytes = new Encoder(encoding, true).encode(text.replace("\n", lineEnd));
            try (SubmissionReading reading = open(bytes)) {
                reading.skip(1);
                for (LineOutcome outcome = reading.next(); outcome != null; outcome = reading.next()) {
                    List<String> cells = outcome.source().cells();
                    assertThat(physical[(int) outcome.source().line() - 1])
                            .startsWithIgnoringCase(cells.get(0) + ";" + cells.get(1) + ";");
                }
                assertThat(reading.taken()).isEqualTo(61);
            }
        }
    }

    @Test
    void aFileWithTooFewWordsIsRefusedWithItsCandidates() throws IOException {
        byte[] file = new Encoder(Encoding.VISCII, false).encode("1;xã;5\n2;xã;6\n");
        try (SubmissionReading reading = open(file)) {
            assertThat(reading.refusal())
                    .hasValue(Finding.of(
                            FindingCode.ENCODING_UNDECIDED,
                            Place.atLine("a.csv", 1),
                            "",
                            "VISCII (2/2), TCVN3 (2/2)",
                            "2"));
        }
    }
}
